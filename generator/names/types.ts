import type { SymbolId } from '../model/types.ts';

/**
 * What everything is called, decided once: every exported name is one of these.
 *
 * Every name is a valid TypeScript identifier, unique in the scope it lives in; every file path is relative to the
 * package's `src`, has `/` as its separator and no two differ only in case.
 */
export interface Names {
  /** `PascalCase`: the exported name of a model. */
  model(id: SymbolId): string;
  /** The exported name of a model's variant in requests, for example `PetInput`; null where requests and responses have one type. */
  request(id: SymbolId): string | null;
  /** The exported name of the function that converts a model; null where nothing is converted. */
  converter(id: SymbolId): string | null;
  /** The dotted name of a resource: `machineEvents`, or `chat.completions` for one below another. */
  resource(id: SymbolId): string;
  /** The same by level, each in `camelCase`. */
  path(id: SymbolId): readonly [string, ...string[]];
  /** The exported interface of a resource, as the client's class has it: `MachineEvents`. */
  facade(id: SymbolId): string;
  /** `camelCase`: the property of the resource, for example `get` or `delete` (reserved words are fine as properties). */
  method(id: SymbolId): string;
  /** The function's own name in its file: `method`, or with a trailing underscore where that is reserved. */
  function(id: SymbolId): string;
  /** The input's exported name, for example `GetMachineInput`. */
  input(id: SymbolId): string;
  /**
   * The exported name of the headers of an operation's response, for example `GetMachineHeaders`; one for several operations that
   * declare the same. Empty where it declares none.
   */
  headers(id: SymbolId): string;
  /** The exported name of what an operation responds with by media type, for example `GetMachineResponses`. */
  responses(id: SymbolId): string;
  /** The const that holds an operation's plan, for example `getPlan`. Private to its file. */
  plan(id: SymbolId): string;
  /** The name of `waitFor` next to a waitable operation: unique in its resource. */
  waiter(id: SymbolId): string;
  /** The exported type of the states that a waitable operation's waiter can wait for. */
  waitable(id: SymbolId): string;
  /** Keys of an enum model's const object, in the order of its members. */
  enumKeys(id: SymbolId): readonly string[];
  /** `isKnownRegion` for an open enum model. */
  guard(id: SymbolId): string;
  /** The type of a webhook's payload. */
  webhook(id: SymbolId): string;
  /** The file of a model or resource, for example `models/region.ts`. */
  file(id: SymbolId): string;
}
