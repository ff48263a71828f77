import { at, type Place } from '../../load/place.ts';
import type { EventData, EventFormat, ObjectType, Property, Type } from '../types.ts';
import { noDocs } from './docs.ts';
import { readEventData, type ReadData } from './event-data.ts';
import { isTextIn, isWholeEvent, shapesOf, type EventShape } from './event-shape.ts';
import { readProperty } from './schema-object.ts';
import type { Scope } from './scope.ts';
import { unionOf } from './union.ts';

/** The type of one event of a stream, and how to create it. */
export interface EventItem {
  readonly item: Type;
  readonly events: EventFormat;
}

/**
 * Reads the type of the events of `text/event-stream` (OpenAPI Specification 3.2, section "Special
 * Considerations for `text/event-stream` Content").
 *
 * A schema with only the fields `event`, `data`, `id` and `retry` describes whole events. Any other schema
 * describes their data.
 *
 * @param media - the Media Type Object
 */
export function readEventItem(scope: Scope, media: Place): EventItem {
  const own = at(media, 'itemSchema');
  const place = own ?? elementOf(scope, at(media, 'schema'));
  const shapes = place === null ? [] : shapesOf(scope, place);
  if (place !== null && isWholeEvent(scope, shapes, own !== null)) return wholeEvents(scope, place, shapes);
  const { type, data } = readEventData(scope, place, media.origin);
  return { item: type, events: { value: 'data', data, named: [] } };
}

/** A `schema` describes one event, or, as an array, all events. */
function elementOf(scope: Scope, schema: Place | null): Place | null {
  const target = schema === null ? null : scope.documents.resolve(schema);
  return (target && at(target, 'items')) ?? schema;
}

/** A kind of event with its fields read. */
interface ReadShape {
  readonly shape: EventShape;
  /** The names of its events; empty for any name. */
  readonly names: readonly string[];
  readonly data: ReadData;
}

function wholeEvents(scope: Scope, place: Place, shapes: readonly EventShape[]): EventItem {
  const read = shapes.map((shape): ReadShape => ({
    shape,
    names: namesOf(scope, shape),
    data: readEventData(scope, shape.fields.get('data') ?? null, shape.origin),
  }));
  const [rest] = read.filter(({ names }) => names.length === 0);
  const named = read.flatMap(({ names, data }) => names.map((name) => ({ name, data: data.data })));
  return {
    item: isAsRead(scope, place, read) ? scope.read(place) : eventType(scope, place, read),
    events: { value: 'event', data: rest?.data.data ?? null, named: distinct(named) },
  };
}

/** Whether the events have the schema's own type. Then a component keeps its name. */
function isAsRead(scope: Scope, place: Place, read: readonly ReadShape[]): boolean {
  const target = scope.documents.resolve(place);
  const isMixed = read.length > 1 && target !== null && at(target, 'properties') !== null;
  return (
    !isMixed &&
    read.every(
      ({ names, data, shape }) =>
        !data.own && isTextIn(scope, shape, 'id') && (read.length === 1 || names.length > 0),
    )
  );
}

function eventType(scope: Scope, place: Place, read: readonly ReadShape[]): Type {
  const types = read.map((each) => objectOf(scope, each, read.length > 1));
  const [only] = types;
  if (only !== undefined && types.length === 1) return only;
  const values = read.map(({ names }) => (names.length === 0 ? ['message'] : names));
  const isTold = new Set(values.flat()).size === values.flat().length;
  if (!isTold) return unionOf(types, place.origin);
  const discriminator = { property: 'event', values, source: 'declared' } as const;
  return { kind: 'union', members: types, discriminator, origin: place.origin };
}

/**
 * The type of one kind of event.
 *
 * @param isOneOfMany - then events without a name are `message` (HTML Standard, section 9.2.6)
 */
function objectOf(scope: Scope, { shape, names, data }: ReadShape, isOneOfMany: boolean): ObjectType {
  const { origin, fields } = shape;
  const typeOf = (name: string, declared: Type): Type => {
    if (name === 'data') return data.type;
    if (name === 'retry') return { kind: 'primitive', name: 'integer', format: null, origin };
    if (name === 'id') return { kind: 'primitive', name: 'string', format: null, origin };
    return isOneOfMany && names.length === 0 ? { kind: 'literal', value: 'message', origin } : declared;
  };
  const known = [...fields].map(([name, place]): Property => {
    const property = readProperty(scope, name, place, false);
    const required = name === 'event' || name === 'data' || shape.required.has(name);
    return { ...property, required, type: typeOf(name, property.type) };
  });
  const missing = ['event', 'data'].filter((name) => !fields.has(name) && (name === 'data' || isOneOfMany));
  const added = missing.map((wireName): Property => ({
    wireName,
    required: true,
    access: 'both',
    type: typeOf(wireName, { kind: 'primitive', name: 'string', format: null, origin }),
    docs: noDocs,
    limits: {},
    origin,
  }));
  return { kind: 'object', properties: [...added, ...known], extra: null, origin };
}

function namesOf(scope: Scope, { fields }: EventShape): readonly string[] {
  const place = fields.get('event');
  const target = place === undefined ? null : scope.documents.resolve(place);
  const type = target === null ? null : scope.read(target);
  if (type?.kind === 'literal') return [String(type.value)];
  return type?.kind === 'enum' ? type.members.map(({ value }) => String(value)) : [];
}

/** The entries by name. If the data of one name is both JSON and text, the entry accepts both. */
function distinct(
  named: readonly { readonly name: string; readonly data: EventData }[],
): EventFormat['named'] {
  const byName = new Map<string, EventData>();
  for (const { name, data } of named) {
    const known = byName.get(name) ?? data;
    byName.set(name, known === data ? data : 'either');
  }
  return [...byName].map(([name, data]) => ({ name, data }));
}
