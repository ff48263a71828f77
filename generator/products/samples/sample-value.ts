import pluralize from 'pluralize';
import { assertNever } from '../../assert-never.ts';
import { kebabCase } from '../../case.ts';
import type { Direction, Discriminator, Json, Property, Type } from '../../contract/types.ts';
import { resolved, visibleProperties, type Models } from '../../contract/visit.ts';
import { words } from '../../words.ts';
import { fits, isObject } from './fits.ts';
import { sampleNumber, sampleString, exampleInProse } from './sample-scalar.ts';

/** Maximum depth of an example. Below it, optional properties are left out. */
const deepest = 4;

/** The subject of an example: a type, and the facts of its field. */
export type Subject = Pick<Property, 'name' | 'type'> & Partial<Pick<Property, 'docs' | 'limits'>>;

/** The context of examples. */
export interface Sampling {
  readonly models: Models;
  /** Examples of requests have required properties; those of responses have optional ones too. */
  readonly direction: Direction;
  /** The thing that the value belongs to, for names and ids: `machine`. */
  readonly noun: string;
}

/**
 * An example of a value, as JSON: the document's own if it fits, else a plausible one. In a request, bytes
 * are `@` and the path of a file.
 *
 * A type that contains itself, or is very deep, ends in empty objects and lists.
 */
export function sampleValue(subject: Subject, sampling: Sampling, depth = 0): Json {
  const { type, docs, limits } = subject;
  const given = docs?.example ?? limits?.default ?? null;
  return given !== null && fits(given, type, sampling.models) ? given : madeUp(subject, sampling, depth);
}

function madeUp(subject: Subject, sampling: Sampling, depth: number): Json {
  const { name, type, docs, limits = {} } = subject;
  const { models, direction, noun } = sampling;
  const target = resolved(type, models);
  const inside = (part: Type, key: string): Json =>
    sampleValue({ name: key, type: part }, sampling, depth + 1);
  switch (target.kind) {
    case 'primitive':
      if (target.name === 'string')
        return exampleInProse(docs) ?? sampleString(name, target.format, noun, limits);
      if (target.name === 'boolean') return true;
      return target.name === 'null' ? null : sampleNumber(target.name, limits);
    case 'literal':
      return target.value;
    case 'enum':
      return target.members[0]?.value ?? null;
    case 'array':
      return depth >= deepest ? [] : listOf(inside(target.items, pluralize.singular(name)), limits.minItems);
    case 'tuple':
      return target.items.slice(0, target.required).map((item) => inside(item, name));
    case 'record':
      return depth >= deepest ? {} : { key: inside(target.values, name) };
    case 'object':
      return objectSample(target, { ...sampling, noun: depth === 0 ? noun : nounOf(name) }, depth);
    case 'union':
      return withDiscriminator(inside(target.members[0] ?? { kind: 'unknown' }, name), target.discriminator);
    case 'intersection':
      return mergedSample(target.members.map((member) => inside(member, name)));
    case 'binary':
      return direction === 'request' ? `@${nounOf(name)}.bin` : '';
    case 'ref':
    case 'unknown':
    case 'never':
      return {};
    default:
      return assertNever(target);
  }
}

/** The singular of a name, its words joined by `-`. */
export function nounOf(name: string): string {
  return kebabCase(words(pluralize.singular(name))) || 'item';
}

function listOf(item: Json, minItems = 1): Json {
  return Array.from({ length: Math.min(Math.max(minItems, 1), 10) }, () => item);
}

function objectSample(
  { properties }: Extract<Type, { kind: 'object' }>,
  sampling: Sampling,
  depth: number,
): Json {
  const fields = wantedOf(visibleProperties(properties, sampling.direction), sampling.direction, depth).map(
    (property) => [property.name, sampleValue(property, sampling, depth + 1)] as const,
  );
  return Object.fromEntries(fields);
}

/**
 * The properties of an example: in a request the required ones, or else the first one; in a response all,
 * unless it is very deep.
 */
function wantedOf(visible: readonly Property[], direction: Direction, depth: number): readonly Property[] {
  const required = visible.filter((property) => property.required);
  if (direction === 'response') return depth < deepest - 1 ? visible : required;
  return required.length > 0 || depth >= deepest ? required : visible.slice(0, 1);
}

/** A value of a union's first member, with its discriminator value. */
function withDiscriminator(value: Json, discriminator: Discriminator | null): Json {
  const [mark] = discriminator?.values[0] ?? [];
  if (discriminator === null || mark === undefined || !isObject(value)) return value;
  return { ...value, [discriminator.property]: mark };
}

function mergedSample(parts: readonly Json[]): Json {
  const entries = parts.flatMap((part) => (isObject(part) ? Object.entries(part) : []));
  return entries.length === 0 ? (parts[0] ?? null) : Object.fromEntries(entries);
}
