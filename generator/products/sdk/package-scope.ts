import type { Client, Contract } from '../../contract/types.ts';
import { identifier } from '../../escape/code.ts';
import type { PackageFacts, ProductInput } from '../product.ts';
import { clientVariable } from '../samples/sample-scope.ts';
import { lookupIn, type Lookup } from './lookup.ts';
import {
  indexRuntime,
  runtimeOf,
  type RuntimeIndex,
  type RuntimeNames,
  type RuntimeSources,
} from './runtime-index.ts';
import { Text } from '../../escape/text.ts';
import type { PackageView } from './views/common.ts';

/** The context of all functions that compose a file of the package. */
export interface PackageScope extends ProductInput {
  readonly lookup: Lookup;
  readonly runtime: RuntimeIndex;
  readonly view: PackageView;
}

/** Creates the context. */
export function packageScope(input: ProductInput, runtime: RuntimeSources): PackageScope {
  return {
    ...input,
    lookup: lookupIn(input.contract),
    runtime: indexRuntime(runtimeOf(runtimeNames(input), runtime)),
    view: packageView(input.contract, input.package),
  };
}

function runtimeNames({ contract, package: { name } }: ProductInput): RuntimeNames {
  return { packageName: name, logVariable: logVariableOf(contract.client) };
}

/** The environment variable for the level of logging. */
export function logVariableOf({ env }: Pick<Client, 'env'>): string {
  return `${env}_LOG`;
}

function packageView({ client, title, version }: Contract, facts: PackageFacts): PackageView {
  return {
    name: new Text(facts.name),
    version: new Text(facts.version),
    description: new Text(facts.description),
    client: identifier(client.name),
    variable: identifier(clientVariable(client.name)),
    title: new Text(title),
    apiVersion: new Text(version),
  };
}
