import type { Note } from '../build/scope.ts';
import { formatOrigin } from '../../diagnostics/origin.ts';
import { groupedBy } from '../../order.ts';
import { eachType } from '../map-api.ts';
import { returnsOf } from '../naming/returns-list.ts';
import { splitNull } from '../nullable.ts';
import { singularOf } from '../plurals.ts';
import type { Api, Operation, Resource, SymbolId, Type } from '../types.ts';
import { canBeNamed, summarise, type Found, type Group } from './collect.ts';
import type { StructuralKeys } from './shape.ts';

/**
 * Separates equal responses of different resources, if only one of the operations would name the model. A
 * call must not respond with a type that is named after a call of another resource.
 *
 * A response is not separated if a component, a title, a property or a read by id names it, or if the
 * operations share their verb or the last word of their resources' names. Error bodies are folded separately.
 *
 * @returns whether there are such responses
 */
export function separateResponses(
  api: Api,
  notes: ReadonlyMap<string, Note>,
  groups: ReadonlyMap<number, Group>,
  shapes: StructuralKeys,
): boolean {
  const homes = new Map(
    api.resources.flatMap((resource) => resource.operations.map(({ id }) => [id, resource] as const)),
  );
  let areApart = false;
  for (const [shape, responses] of groupedBy(rootResponses(api), ({ type }) => shapes.of(type))) {
    const group = groups.get(shape);
    const operations = responses.map(({ operation }) => operation);
    if (group === undefined || !areUnrelated(operations, homes)) continue;
    if (operations.some((operation) => readsOneById(api, operation))) continue;
    if (!isNamedByOperations(summarise(group, shapes), operations, notes)) continue;
    for (const { type, operation } of responses)
      shapes.separate(type, `${shape} in ${homes.get(operation.id)?.id ?? ''}`);
    areApart = true;
  }
  return areApart;
}

interface RootResponse {
  readonly type: Type;
  readonly operation: Operation;
}

/** The structures that are successful responses, or the items of lists. */
function rootResponses(api: Api): readonly RootResponse[] {
  const all: RootResponse[] = [];
  const visit = (type: Type, operation: Operation): void => {
    const { type: bare } = splitNull(type);
    if (bare.kind === 'array') return visit(bare.items, operation);
    if (bare.kind === 'record') return visit(bare.values, operation);
    if (canBeNamed(bare)) all.push({ type: bare, operation });
  };
  eachType(api, (type, root) =>
    root.kind === 'response' && !root.error ? visit(type, root.operation) : undefined,
  );
  return all;
}

function readsOneById({ models }: Api, { method, path, responses }: Operation): boolean {
  return method === 'GET' && /\}\/?$/.test(path) && returnsOf(models, path, responses) === 'other';
}

/** Whether only operations hold a structure, as their responses, at places without a name or a title. */
function isNamedByOperations(
  { holders, origins }: Found,
  operations: readonly Operation[],
  notes: ReadonlyMap<string, Note>,
): boolean {
  const own = operations.map(({ origin }) => `${formatOrigin(origin)}/`);
  return (
    holders.every(({ of, member }) => member === null && of.startsWith('response ')) &&
    origins.every((origin) => {
      const hints = notes.get(origin)?.hints;
      const isUntitled = hints === undefined || (hints.title === null && hints.pinned === null);
      return isUntitled && own.some((place) => origin.startsWith(place));
    })
  );
}

/**
 * Whether operations belong to several resources, and share neither the words of their names nor their
 * subject.
 */
function areUnrelated(operations: readonly Operation[], homes: ReadonlyMap<SymbolId, Resource>): boolean {
  const areSeveral = (of: (operation: Operation) => string): boolean => new Set(operations.map(of)).size > 1;
  return (
    areSeveral(({ id }) => homes.get(id)?.id ?? '') &&
    areSeveral(({ words }) => words.join(' ')) &&
    areSeveral(({ id }) => singularOf(homes.get(id)?.words.at(-1) ?? ''))
  );
}
