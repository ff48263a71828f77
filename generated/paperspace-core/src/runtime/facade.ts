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

/**
 * Binds each operation of a module to a client.
 *
 * @param module - The namespace of a module: `import * as machines from './resources/machines.js'`.
 */
export function bind<Module extends object>(client: Client, module: Module): Bound<Module> {
  const bound = Object.entries(module)
    .filter((entry): entry is [string, (...all: unknown[]) => unknown] => typeof entry[1] === 'function')
    .map(([name, operation]) => [name, (...rest: unknown[]) => operation(client, ...rest)]);
  // TypeScript cannot infer that these are the entries of `Bound`.
  return Object.fromEntries(bound) as Bound<Module>;
}

/** Defines a property that is not enumerable, so that a printed instance does not show its settings. */
export function keep<T>(owner: object, name: string, value: T): T {
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return value;
}

/** Creates a property when it is first read, and keeps it. */
export function lazily<T>(owner: { readonly client: Client }, name: string, make: (client: Client) => T): T {
  return keep(owner, name, make(owner.client));
}

/** Copies an instance that has a client, with other options. */
export function copyWith<Owner extends { readonly client: Client }>(
  owner: Owner,
  options: ClientOptions,
): Owner {
  const copy: Owner = Object.assign(Object.create(Object.getPrototypeOf(owner)), owner);
  keep(copy, 'client', withOptions(owner, options));
  return copy;
}
