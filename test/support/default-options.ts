import type { BuildOptions } from '../../generator/model/build/options.ts';

/** What a configuration that says nothing decides about the model. */
export const defaultOptions: BuildOptions = {
  resources: 'auto',
  nesting: 'nested',
  operationNames: { value: {}, origin: { file: 'config', pointer: '/names/operations' } },
};
