import { sentence } from '../sentence.ts';
import type { Entries } from './entry.ts';

/** The diagnostics of the module `transform`. */
export const transformEntries = {
  'transform-failed': {
    severity: 'error',
    text: ({ reason }: { reason: string }) =>
      sentence(`The transformation in the configuration failed: ${reason}`),
    help: 'Correct the function `transform` of the target. `sdkwright inspect` shows all names.',
  },
  'transform-name': {
    severity: 'error',
    text: ({ wanted, got }: { wanted: string; got: string }) =>
      `After the transformation, ${wanted} would be called ${got}.`,
    help: 'Choose a name that nothing else has: camel case for operations and resources, an identifier for models.',
  },
} as const satisfies Entries;
