import type { Client, ClientLike, ClientOptions } from './client.js';
import { withOptions } from './with-options.js';

/** Operations are the functions that take a client first; other exports of a module are none. */
type OperationName<Module> = {
  [Name in keyof Module]: Module[Name] extends (first: infer First, ...rest: never[]) => unknown
    ? First extends ClientLike
      ? Name
      : never
    : never;
}[keyof Module];

/** The operations of a module with the client already given: same names, inputs and documentation. */
export type Bound<Module> = {
  readonly [Name in keyof Module as Name extends OperationName<Module> ? Name : never]: Module[Name] extends (
    client: Client,
    ...rest: infer Rest
  ) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

/**
 * Gives each operation of a module its client.
 *
 * @param module - A module's namespace: `import * as machines from './resources/machines.js'`.
 */
export function bind<Module extends object>(client: Client, module: Module): Bound<Module> {
  const bound = Object.entries(module)
    .filter((entry): entry is [string, (...all: unknown[]) => unknown] => typeof entry[1] === 'function')
    .map(([name, operation]) => [name, (...rest: unknown[]) => operation(client, ...rest)]);
  // TypeScript cannot see that the entries are those of `Bound`.
  return Object.fromEntries(bound) as Bound<Module>;
}

/** Keeps a value as a property that is not listed, so that printing an instance shows no settings. */
export function keep<T>(owner: object, name: string, value: T): T {
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return value;
}

/** Makes a property when it is first read, and keeps it. */
export function lazily<T>(owner: { readonly client: Client }, name: string, make: (client: Client) => T): T {
  return keep(owner, name, make(owner.client));
}

/** A copy of a class that has a client, with other options. */
export function copyWith<Owner extends { readonly client: Client }>(
  owner: Owner,
  options: ClientOptions,
): Owner {
  const copy: Owner = Object.assign(Object.create(Object.getPrototypeOf(owner)), owner);
  keep(copy, 'client', withOptions(owner, options));
  return copy;
}
