import type { Note } from '../build/scope.ts';
import { eachType, type Root } from '../map-api.ts';
import { splitNull } from '../nullable.ts';
import { singularOf } from '../plurals.ts';
import type { Api, Operation, Resource, SymbolId, Type } from '../types.ts';
import { couldBeNamed, type Found } from './collect.ts';
import type { StructuralKeys } from './shape.ts';

/**
 * Makes a shape of its own, in each resource, of a response that nothing but one of its operations will name: no call is to respond
 * with a type that is called after a call of another resource.
 *
 * A component, a title, a property that holds it and a read by id name a response for all, and so does what the operations have in
 * common: their verb, or the end of their resources' names. The bodies of errors are named by what they are.
 *
 * @returns whether there are such responses
 */
export function tellResponsesApart(
  api: Api,
  notes: ReadonlyMap<string, Note>,
  found: ReadonlyMap<number, Found>,
  shapes: StructuralKeys,
): boolean {
  const homes = new Map(
    api.resources.flatMap((resource) => resource.operations.map(({ id }) => [id, resource] as const)),
  );
  const responses = rootResponses(api);
  const named = new Set(
    responses
      .filter(({ operation, error }) => error || readsById(operation))
      .map(({ type }) => shapes.of(type)),
  );
  const apart = responses.filter(({ type }) => {
    const each = found.get(shapes.of(type));
    return each !== undefined && !named.has(shapes.of(type)) && isNamedByOperations(each, notes);
  });
  const several = shapesOfStrangers(apart, homes, shapes);
  const split = apart.filter(({ type }) => several.has(shapes.of(type)));
  const numbers = split.map(({ type }) => shapes.of(type));
  for (const [index, { type, operation }] of split.entries())
    shapes.keepApart(type, `${numbers[index] ?? ''} in ${homes.get(operation.id)?.id ?? ''}`);
  return split.length > 0;
}

interface RootResponse {
  readonly type: Type;
  readonly operation: Operation;
  readonly error: boolean;
}

/** The structures that are responses, or the items of those that are lists. */
function rootResponses(api: Api): readonly RootResponse[] {
  const all: RootResponse[] = [];
  const visit = (type: Type, root: Extract<Root, { kind: 'response' }>): void => {
    const { type: bare } = splitNull(type);
    if (bare.kind === 'array') return visit(bare.items, root);
    if (bare.kind === 'record') return visit(bare.values, root);
    if (bare.kind !== 'enum' && couldBeNamed(bare))
      all.push({ type: bare, operation: root.operation, error: root.error });
  };
  eachType(api, (type, root) => (root.kind === 'response' ? visit(type, root) : undefined));
  return all;
}

function readsById({ method, path }: Operation): boolean {
  return method === 'GET' && /\}\/?$/.test(path);
}

/** Whether operations alone hold a structure, as their responses, in places that have no name and give it no title. */
function isNamedByOperations({ holders, origins }: Found, notes: ReadonlyMap<string, Note>): boolean {
  return (
    holders.every(({ of, member }) => member === null && of.startsWith('response ')) &&
    origins.every((origin) => {
      const hints = notes.get(origin)?.hints;
      return (
        /#\/paths\//.test(origin) && (hints === undefined || (hints.title === null && hints.pinned === null))
      );
    })
  );
}

/** StructuralKeys that operations of several resources respond with which have nothing in common: neither their words nor what they are about. */
function shapesOfStrangers(
  responses: readonly RootResponse[],
  homes: ReadonlyMap<SymbolId, Resource>,
  shapes: StructuralKeys,
): ReadonlySet<number> {
  const found = new Map<
    number,
    { readonly words: Set<string>; readonly ends: Set<string>; readonly homes: Set<SymbolId> }
  >();
  for (const { type, operation } of responses) {
    const home = homes.get(operation.id);
    const known = found.get(shapes.of(type)) ?? { words: new Set(), ends: new Set(), homes: new Set() };
    known.words.add(operation.words.join(' '));
    known.ends.add(singularOf(home?.words.at(-1) ?? ''));
    if (home !== undefined) known.homes.add(home.id);
    found.set(shapes.of(type), known);
  }
  return new Set(
    [...found].flatMap(([shape, { words, ends, homes: all }]) =>
      all.size > 1 && words.size > 1 && ends.size > 1 ? shape : [],
    ),
  );
}
