import type { Client } from './client.js';

/** Operations are the functions that take a client first; other exports of a module are none. */
type OperationName<Module> = {
  [Name in keyof Module]: Module[Name] extends (first: infer First, ...rest: never[]) => unknown
    ? First extends Client
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
