import type { ResolvedProducts } from '../../config/resolve-target.ts';
import { identifier, path } from '../../escape/code.ts';
import { Text } from '../../escape/text.ts';
import type { ProductInput } from '../product.ts';
import { lookupIn, type Lookup } from '../sdk/lookup.ts';
import type { CliPackageView } from './views.ts';

/** The options of the configuration for the command line. */
export type CliOptions = NonNullable<ResolvedProducts['cli']>;

/** The context of all functions that compose a file of the command line. */
export interface CliScope extends ProductInput {
  readonly options: CliOptions;
  readonly lookup: Lookup;
  readonly view: CliPackageView;
}

/** Creates the context. */
export function cliScope(input: ProductInput, options: CliOptions): CliScope {
  const { contract, package: sdk } = input;
  return {
    ...input,
    options,
    lookup: lookupIn(contract),
    view: {
      name: new Text(options.package),
      version: new Text(sdk.version),
      bin: new Text(options.bin),
      program: path(options.bin),
      sdk: new Text(sdk.name),
      title: new Text(contract.title),
      client: identifier(contract.client.name),
      clientOptions: identifier(contract.client.optionsName),
    },
  };
}
