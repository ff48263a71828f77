import type { SymbolId } from '../model/types.ts';

/**
 * All exported names of a package.
 *
 * Every name is a valid TypeScript identifier, unique in its scope. Every file path is relative to the
 * package's `src` and has `/` as separator. No two paths differ only in case.
 */
export interface Names {
  /** The exported name of a model, in PascalCase. */
  model(id: SymbolId): string;
  /**
   * The exported name of a model's request variant, for example `PetInput`; null if requests and responses
   * have the same type.
   */
  request(id: SymbolId): string | null;
  /** The exported name of the function that converts a model; null if there is nothing to convert. */
  converter(id: SymbolId): string | null;
  /** The dotted name of a resource: `machineEvents`, or `chat.completions` for a nested resource. */
  resource(id: SymbolId): string;
  /** The parts of the dotted name, each in camelCase. */
  path(id: SymbolId): readonly [string, ...string[]];
  /** The exported interface of a resource: `MachineEvents`. */
  facade(id: SymbolId): string;
  /**
   * The property of the resource, in camelCase, for example `get` or `delete` (reserved words are valid
   * property names).
   */
  method(id: SymbolId): string;
  /**
   * The name of the function in its file: `method`, with a trailing underscore if that is a reserved word.
   */
  function(id: SymbolId): string;
  /** The exported name of the input, for example `GetMachineInput`. */
  input(id: SymbolId): string;
  /**
   * The exported name of the type of an operation's response headers, for example `GetMachineHeaders`.
   * Operations that declare the same headers share it. Empty if the operation declares none.
   */
  headers(id: SymbolId): string;
  /** The exported name of an operation's responses by media type, for example `GetMachineResponses`. */
  responses(id: SymbolId): string;
  /** The name of `waitFor` for an operation that callers can wait for. Unique in its resource. */
  waiter(id: SymbolId): string;
  /** The exported type of the states that callers can wait for. */
  waitable(id: SymbolId): string;
  /** The keys of an enum model's const object, in the order of its members. */
  enumKeys(id: SymbolId): readonly string[];
  /** The type guard of an open enum model, for example `isKnownRegion`. */
  guard(id: SymbolId): string;
  /** The exported type of a webhook's body. */
  webhook(id: SymbolId): string;
  /** The file of a model or resource, for example `models/region.ts`. */
  file(id: SymbolId): string;
}
