import type { Json, Type } from '../../../contract/types.ts';
import { resolved, visibleProperties, type Models } from '../../../contract/visit.ts';
import { assertNever } from '../../../assert-never.ts';
import { sampleText } from './sample-text.ts';

/** How deep an example goes before it leaves out what need not be there. */
const deepest = 4;

/**
 * An example of a value of a type, as JSON has it: the document's own where it gives one, else a plausible one.
 *
 * A type that holds itself, or is very deep, ends in empty objects and lists.
 */
export function sampleValue(type: Type, name: string, models: Models, depth = 0): Json {
  const target = resolved(type, models);
  const inside = (each: Type, key: string): Json => sampleValue(each, key, models, depth + 1);
  switch (target.kind) {
    case 'primitive':
      return primitiveSample(target, name);
    case 'literal':
      return target.value;
    case 'enum':
      return target.members[0]?.value ?? null;
    case 'array':
      return depth >= deepest ? [] : [inside(target.items, name)];
    case 'tuple':
      return target.items.slice(0, target.required).map((item) => inside(item, name));
    case 'record':
      return depth >= deepest ? {} : { key: inside(target.values, name) };
    case 'object':
      return objectSample(target, models, depth);
    case 'union':
      return inside(target.members[0] ?? { kind: 'unknown' }, name);
    case 'intersection':
      return mergedSample(target.members.map((member) => inside(member, name)));
    case 'binary':
      return '';
    case 'ref':
    case 'unknown':
    case 'never':
      return {};
    default:
      return assertNever(target);
  }
}

function primitiveSample({ name, format }: Extract<Type, { kind: 'primitive' }>, field: string): Json {
  switch (name) {
    case 'string':
      return sampleText(field, format, 'item');
    case 'number':
    case 'integer':
      return 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return assertNever(name);
  }
}

function objectSample(
  { properties }: Extract<Type, { kind: 'object' }>,
  models: Models,
  depth: number,
): Json {
  const wanted = visibleProperties(properties, 'response').filter(
    ({ required }) => required || depth < deepest - 1,
  );
  const fields = wanted.map(({ name, type, docs, limits }) => {
    const given = docs.example ?? limits.default;
    return [name, given === undefined ? sampleValue(type, name, models, depth + 1) : rounded(given)] as const;
  });
  return Object.fromEntries(fields);
}

/** A value whose large integers are numbers, as `JSON.parse` reads them. */
function rounded(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(rounded);
  if ('$integer' in value) return Number(value['$integer']);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rounded(member)]));
}

function mergedSample(parts: readonly Json[]): Json {
  const entries = parts.flatMap((part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.entries(part) : [],
  );
  return entries.length === 0 ? (parts[0] ?? null) : Object.fromEntries(entries);
}
