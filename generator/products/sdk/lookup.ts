import type { Call, Contract, Model, Resource } from '../../contract/types.ts';
import { runtimeAlias } from './runtime-alias.ts';

/** Finds parts of a contract by name. */
export interface Lookup {
  readonly contract: Contract;
  readonly models: ReadonlyMap<string, Model>;
  /** @throws {Error} if the contract has no such model, which is a bug */
  model(name: string): Model;
  /** A call by its dotted name, with its resource. */
  call(id: string): { readonly call: Call; readonly resource: Resource };
  /** Names that the package exports because of its document. Imports of its files must have other names. */
  readonly taken: ReadonlySet<string>;
  /** The name of a runtime export in the package's root: its own name, or a longer one if that is taken. */
  exported(name: string): string;
}

/** Creates the lookup of a contract. */
export function lookupIn(contract: Contract): Lookup {
  const models = new Map(contract.models.map((model) => [model.name, model]));
  const calls = new Map(
    contract.resources.flatMap((resource) =>
      resource.calls.map((call) => [call.id, { call, resource }] as const),
    ),
  );
  const converters = contract.models.flatMap(({ converterName }) => converterName ?? []);
  const taken = new Set([...contract.exports.map(({ name }) => name), ...converters]);
  return {
    contract,
    models,
    model: (name) => known(models, name),
    call: (id) => known(calls, id),
    taken,
    exported: (name) => (taken.has(name) ? runtimeAlias(name, (each) => taken.has(each)) : name),
  };
}

function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new Error(`The contract has no ${name}.`);
  return value;
}
