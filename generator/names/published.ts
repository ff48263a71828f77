import type { NamesConfig } from '../config/types.ts';
import type { PublishedNames } from '../config/lock.ts';
import { formatOrigin } from '../diagnostics/origin.ts';
import type { Api, Model, SymbolId } from '../model/types.ts';
import { byCodeUnit } from '../order.ts';
import { readingsIn } from './component-readings.ts';
import { pinsOf } from './operation-pins.ts';
import { isPinKeyOf } from './pins.ts';
import type { Names } from './types.ts';
import { routeOf } from '../model/route.ts';
import { operationsOf } from '../model/walk.ts';
import {
  hasType,
  facadeTypeKey,
  operationTypeKey,
  operationTypeKinds,
  requestTypeKey,
  webhookTypeKey,
  type OperationTypeKind,
} from './type-keys.ts';

/**
 * Maximum number of places to keep for each model: enough to recognise it after most edits, few enough to
 * read.
 */
const mostPlaces = 8;

/** The published names, and the name of the document's root file, which the places leave out. */
export interface Published {
  readonly names: PublishedNames;
  readonly root: string;
}

/**
 * The published name of each model that still stands in places of the model that had the name.
 *
 * If one structure has become two, the one with more of the places keeps the name. If two have become one, it
 * keeps the name with more shared places. A model that the document now names follows the document. A
 * component whose published name is only a part of its key keeps it, even if a new component has the same
 * short name.
 */
export function publishedModelNames(
  models: ReadonlyMap<SymbolId, Model>,
  { names, root }: Published,
): ReadonlyMap<SymbolId, string> {
  const owners = new Map([...names.models].flatMap(([name, places]) => places.map((place) => [place, name])));
  if (owners.size === 0) return new Map();
  const overlaps = [...models.values()].flatMap((model) => overlapsOf(model, owners, root));
  const settled = new Set<string>();
  const found = new Map<SymbolId, string>();
  for (const { name, model, places } of overlaps.toSorted(byOverlap)) {
    if (settled.has(name) || settled.has(model.id)) continue;
    settled.add(name).add(model.id);
    const isKept = model.hints.component === null || places.includes(ownPlace(model, root));
    if (isKept) found.set(model.id, name);
  }
  return found;
}

interface Overlap {
  readonly name: string;
  readonly model: Model;
  /** The places that both have, in order. */
  readonly places: readonly string[];
}

function overlapsOf(model: Model, owners: ReadonlyMap<string, string>, root: string): readonly Overlap[] {
  const shared = new Map<string, string[]>();
  for (const place of placesOf(model, root)) {
    const name = owners.get(place);
    if (name === undefined) continue;
    const known = shared.get(name);
    if (known === undefined) shared.set(name, [place]);
    else known.push(place);
  }
  return [...shared].map(([name, places]) => ({ name, model, places: places.toSorted(byCodeUnit) }));
}

function byOverlap(a: Overlap, b: Overlap): number {
  return (
    b.places.length - a.places.length ||
    byCodeUnit(a.places[0] ?? '', b.places[0] ?? '') ||
    byCodeUnit(a.name, b.name) ||
    byCodeUnit(a.model.id, b.model.id)
  );
}

/** The places of a model and of references to it. */
function placesOf({ places, uses }: Model, root: string): ReadonlySet<string> {
  const all = [...places, ...uses.map(({ origin }) => formatOrigin(origin))];
  return new Set(all.map((place) => withoutRoot(place, root)));
}

/** The place of a component. */
function ownPlace({ origin }: Model, root: string): string {
  return withoutRoot(formatOrigin(origin), root);
}

function withoutRoot(place: string, root: string): string {
  return place.startsWith(`${root}#`) ? place.slice(root.length) : place;
}

/**
 * The names to keep for the next run: of models that the document does not name completely, and of
 * operations.
 *
 * A pinned name is not kept, so that the earlier name returns without the pin. For a pin that replaces a
 * generated name, the generated name is kept, because the pin refers to it.
 */
export function namesToPublish(
  api: Api,
  names: Names,
  config: NamesConfig,
  before: Published,
): Omit<PublishedNames, 'client'> {
  const chosen = new Map(Object.entries(config.models ?? {}).map(([key, name]) => [name, key]));
  const readings = readingsIn(api.models.values());
  const models = [...api.models.values()].flatMap((model): [string, readonly string[]][] => {
    const pin = chosen.get(names.model(model.id));
    if (pin !== undefined && isPinKeyOf(pin, model)) return [];
    const name = pin ?? names.model(model.id);
    const { component } = model.hints;
    if (component !== null)
      return readings(component).length > 1 ? [[name, [ownPlace(model, before.root)]]] : [];
    const known = new Set(before.names.models.get(name));
    const places = [...placesOf(model, before.root)].toSorted(byCodeUnit);
    return [[name, somePlaces(places, known)]];
  });
  const operations = api.resources.flatMap((resource) =>
    resource.operations.flatMap((operation): [string, string][] => {
      const name = `${names.resource(resource.id)}.${names.method(operation.id)}`;
      return pinsOf(operation, config).length > 0 ? [] : [[routeOf(operation), name]];
    }),
  );
  return { models: new Map(models), operations: new Map(operations), types: typesToPublish(api, names) };
}

/** The names of exported types other than models, by key. */
function typesToPublish(api: Api, names: Names): ReadonlyMap<string, string> {
  const nameOf = {
    input: names.input,
    headers: names.headers,
    responses: names.responses,
    states: names.waitable,
  } as const satisfies Record<OperationTypeKind, Names['input']>;
  const operations = operationsOf(api).flatMap((operation) =>
    operationTypeKinds
      .filter((kind) => hasType(kind, operation))
      .map((kind) => [operationTypeKey(kind, operation), nameOf[kind](operation.id)] as const),
  );
  const requests = [...api.models.keys()].flatMap((id): (readonly [string, string])[] => {
    const name = names.request(id);
    return name === null ? [] : [[requestTypeKey(names.model(id)), name]];
  });
  const webhooks = api.webhooks.map(({ id }) => [webhookTypeKey(id), names.webhook(id)] as const);
  const facades = api.resources.map(
    ({ id }) => [facadeTypeKey(names.resource(id)), names.facade(id)] as const,
  );
  return new Map([...operations, ...requests, ...webhooks, ...facades]);
}

/** Selects the places to keep: known places first, then some from all parts of the document. */
function somePlaces(places: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const kept = places.filter((place) => known.has(place)).slice(0, mostPlaces);
  const others = places.filter((place) => !known.has(place));
  const count = Math.min(mostPlaces - kept.length, others.length);
  const spread = Array.from(
    { length: count },
    (_, index) => others[Math.floor((index * others.length) / count)],
  );
  return [...kept, ...spread.filter((place) => place !== undefined)].toSorted(byCodeUnit);
}
