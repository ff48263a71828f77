import { bodyType } from '../../../contract/results.ts';
import type { Call, Property, Resource, Type } from '../../../contract/types.ts';
import {
  conjunctsOf,
  resolved,
  visibleProperties,
  withoutNull,
  type Models,
} from '../../../contract/visit.ts';
import { wordsOf } from '../../../words.ts';

/** Maximum number of columns that fit a terminal. */
const mostColumns = 6;

/** Properties that identify or describe a thing best. They are the first columns. */
const descriptive = [['id'], ['name', 'title', 'label', 'handle'], ['state', 'status', 'phase']];

/** Words in the names of properties whose values are long or unreadable. */
const long =
  /^(?:description|notes?|message|body|content|html|markdown|url|uri|href|link|key|secret|password|token|hash|signature|certificate)$/;

/** The columns of a result's table. */
export interface Columns {
  /** Names of properties, in order. */
  readonly names: readonly string[];
  /** The property that identifies an item; null without one. */
  readonly id: string | null;
}

/** The columns of a call's result, or of an item of its list. Empty if it has no suitable properties. */
export function columnsOf(call: Call, { noun }: Resource, models: Models): Columns {
  const type = shownType(call, models);
  const properties = type === null ? [] : scalarsOf(type, models);
  const id = identifying(properties, noun);
  const first = descriptive.flatMap((names) => properties.find(({ name }) => names.includes(name)) ?? []);
  const ordered = [...properties.filter(({ name }) => name === id), ...first, ...properties];
  const names = [...new Set(ordered.map(({ name }) => name))];
  return { names: names.slice(0, mostColumns), id };
}

/** The type that is printed at the end: an item of a list, the result of work, or the body. */
function shownType({ behaviour, result }: Call, models: Models): Type | null {
  const body = bodyType(result);
  switch (behaviour.kind) {
    case 'list':
      return behaviour.paging.item;
    case 'work': {
      const final = behaviour.polling.result;
      if (final.kind === 'value') return final.access.type;
      return final.kind === 'none' ? body : bodyType(final.result);
    }
    case 'call':
    case 'waitable': {
      const target = body && resolved(withoutNull(resolved(body, models)), models);
      return target?.kind === 'array' ? target.items : body;
    }
  }
}

function scalarsOf(type: Type, models: Models): readonly Property[] {
  const parts = conjunctsOf(withoutNull(resolved(type, models)), models);
  const properties = parts.flatMap((part) => (part.kind === 'object' ? part.properties : []));
  return visibleProperties(properties, 'response').filter((property) => isShort(property, models));
}

function isShort({ name, type }: Property, models: Models): boolean {
  const { kind } = resolved(withoutNull(resolved(type, models)), models);
  return (
    (kind === 'primitive' || kind === 'enum' || kind === 'literal') &&
    !wordsOf(name).some((word) => long.test(word))
  );
}

function identifying(properties: readonly Property[], noun: string): string | null {
  const names = properties.map(({ name }) => name);
  const ofNoun = `${noun.replaceAll('-', '')}id`;
  const plain = (name: string): string => name.replace(/[-_]/g, '').toLowerCase();
  return (
    names.find((name) => plain(name) === 'id') ??
    names.find((name) => plain(name) === ofNoun) ??
    names.find((name) => ['uuid', 'guid', 'handle', 'slug', 'name'].includes(plain(name))) ??
    null
  );
}
