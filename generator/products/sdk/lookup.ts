import type { Call, Contract, Model, Resource } from '../../contract/types.ts';
import { runtimeAlias } from './runtime-alias.ts';

/** Finds what a contract mentions by name. */
export interface Lookup {
  readonly contract: Contract;
  readonly models: ReadonlyMap<string, Model>;
  /** @throws {Error} if the contract has no such model: it is not whole then */
  model(name: string): Model;
  /** A call by its dotted name, and its resource. */
  call(id: string): { readonly call: Call; readonly resource: Resource };
  /** Names that the package has because of its document: what its files import must be called otherwise. */
  readonly taken: ReadonlySet<string>;
  /** What a name of the runtime is called in the package's root: its own name, or a longer one if that is taken. */
  exported(name: string): string;
}

/** Makes the lookup of a contract. */
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
