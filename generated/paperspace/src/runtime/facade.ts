import type { Client, ClientOptions } from './client.js';
import { withOptions } from './with-options.js';

/**
 * The operations of a module without the parameter for the client: same names, inputs and documentation. It does not
 * filter the exports of the module, because a compiler would check each of them at every call.
 */
export type Bound<Module> = { readonly [Name in keyof Module]: WithoutClient<Module[Name]> };

type WithoutClient<Operation> = Operation extends (client: Client, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : undefined;

/** What {@link bind} has made, by client and module. */
const made = new WeakMap<Client, Map<object, object>>();

/**
 * Binds each operation of a module to the client of an instance, once.
 *
 * @param module - The namespace of a module: `import * as machines from './resources/machines.js'`.
 */
export function bind<Module extends object>(
  { client }: { readonly client: Client },
  module: Module,
): Bound<Module> {
  const ofClient = made.get(client) ?? new Map<object, object>();
  made.set(client, ofClient);
  const bound = ofClient.get(module) ?? bindAll(client, module);
  ofClient.set(module, bound);
  // TypeScript cannot infer that its entries are those of `Bound`.
  return bound as Bound<Module>;
}

function bindAll(client: Client, module: object): object {
  const bound = Object.entries(module)
    .filter((entry): entry is [string, (...all: unknown[]) => unknown] => typeof entry[1] === 'function')
    .map(([name, operation]) => [name, (...rest: unknown[]) => operation(client, ...rest)]);
  return Object.fromEntries(bound);
}

/** Gives an instance its client, as a property that is not enumerable: a printed instance does not show its settings. */
export function keepClient(owner: object, client: Client): void {
  Object.defineProperty(owner, 'client', { value: client });
}

/** Copies an instance that has a client, with other options. */
export function copyWith<Owner extends { readonly client: Client }>(
  owner: Owner,
  options: ClientOptions,
): Owner {
  const copy: Owner = Object.assign(Object.create(Object.getPrototypeOf(owner)), owner);
  keepClient(copy, withOptions(owner, options));
  return copy;
}
