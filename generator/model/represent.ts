import type { ResolvedTarget } from '../config/resolve-target.ts';
import type { TypesConfig } from '../config/types.ts';
import { mapTypes, type Root } from './map-api.ts';
import { promiseResponses } from './promise-responses.ts';
import type {
  Api,
  Behaviour,
  ObjectType,
  Operation,
  Paging,
  PrimitiveType,
  Representation,
  Type,
} from './types.ts';
import { mapChildren, mapProperty } from './visit.ts';

/**
 * Applies the configuration's `types` to an Api: which properties responses always have, and the types of
 * values for callers.
 */
export function represent(api: Api, types: ResolvedTarget['types']): Api {
  return representValues(types.responses === 'required' ? promiseResponses(api) : api, types);
}

/**
 * Marks the dates and 64-bit integers that callers get as another type than in JSON.
 *
 * Page numbers, offsets and page sizes stay numbers, because the package computes with them. Headers stay
 * unchanged, because they are not parsed.
 */
function representValues(api: Api, { dates, int64 }: ResolvedTarget['types']): Api {
  if (dates === 'string' && int64 === 'number') return api;
  const mark = (type: Type): Type => {
    if (type.kind !== 'primitive') return mapChildren(type, mark);
    const as = representationOf(type, { dates, int64 });
    return as === null ? type : { ...type, as };
  };
  const counted = countedInModels(api);
  const marked = mapTypes(api, (type, root) => {
    if (isCounted(root)) return type;
    const kept = root.kind === 'model' ? counted.get(root.model) : undefined;
    return kept === undefined || type.kind !== 'object' ? mark(type) : markOthers(type, kept, mark);
  });
  return {
    ...marked,
    resources: marked.resources.map((resource) => ({
      ...resource,
      operations: resource.operations.map((operation): Operation => ({
        ...operation,
        behaviour: markItem(operation.behaviour, mark),
      })),
    })),
  };
}

function representationOf(
  type: PrimitiveType,
  wanted: Required<Pick<TypesConfig, 'dates' | 'int64'>>,
): Representation | null {
  switch (type.format) {
    case 'date-time':
      if (type.name !== 'string' || wanted.dates === 'string') return null;
      return wanted.dates === 'Date' ? 'Date' : 'Instant';
    case 'date':
      return type.name === 'string' && wanted.dates === 'Temporal' ? 'PlainDate' : null;
    case 'int64':
    case 'uint64':
      if ((type.name !== 'integer' && type.name !== 'number') || wanted.int64 === 'number') return null;
      return wanted.int64 === 'bigint' ? 'bigint' : 'digits';
    default:
      return null;
  }
}

/** The properties of models that inputs extend and paging computes with. */
function countedInModels(api: Api): ReadonlyMap<string, ReadonlySet<string>> {
  const counted = new Map<string, Set<string>>();
  for (const { input, behaviour } of api.resources.flatMap(({ operations }) => operations)) {
    if (input.extends === null || behaviour.kind !== 'paginated') continue;
    const names = counted.get(input.extends) ?? new Set();
    for (const name of countedInputs(behaviour.paging)) names.add(name);
    counted.set(input.extends, names);
  }
  return counted;
}

function markOthers(type: ObjectType, kept: ReadonlySet<string>, mark: (type: Type) => Type): Type {
  const properties = type.properties.map((property) =>
    kept.has(property.wireName) ? property : mapProperty(property, mark),
  );
  return { ...type, properties, extra: type.extra === null ? null : mark(type.extra) };
}

/** Whether it is a header, or an input that paging computes with. */
function isCounted(root: Root): boolean {
  if (root.kind === 'header') return true;
  if (root.kind !== 'field' || root.operation.behaviour.kind !== 'paginated') return false;
  return countedInputs(root.operation.behaviour.paging).includes(root.field);
}

function countedInputs({ scheme }: Paging): readonly string[] {
  if (scheme.kind !== 'offset' && scheme.kind !== 'page') return [];
  return [scheme.input, scheme.size ?? []].flatMap((path) => path[0] ?? []);
}

function markItem(behaviour: Behaviour, mark: (type: Type) => Type): Behaviour {
  if (behaviour.kind !== 'paginated') return behaviour;
  const { paging } = behaviour;
  return { ...behaviour, paging: { ...paging, item: mark(paging.item) } };
}
