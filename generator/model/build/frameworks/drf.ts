import { isObject, type JsonObject, type Place } from '../../../load/place.ts';
import type { Type } from '../../types.ts';
import { componentName } from '../hints.ts';

/** A line of the list in which drf-spectacular labels the values of an enum: "* `draft` - Not sent yet". */
const labelLine = /^[ \t]*\* `([^`]*)` - (.*)$/;

/**
 * The labels of an enum's values in its description, by value. Empty unless each line of the list names a
 * value of the enum.
 */
export function readLabels(schema: JsonObject): ReadonlyMap<string, string> {
  const { description, enum: values } = schema;
  if (!Array.isArray(values) || typeof description !== 'string' || !description.includes('* `'))
    return noLabels;
  const known = new Set(values.map(String));
  const labels = new Map<string, string>();
  for (const line of description.split('\n')) {
    const [, value, label = ''] = labelLine.exec(line) ?? [];
    if (value !== undefined) labels.set(value, label.trim());
  }
  return [...labels.keys()].every((value) => known.has(value)) ? labels : noLabels;
}

const noLabels: ReadonlyMap<string, string> = new Map();

/**
 * A description without the labels of {@link readLabels}, which then stand at the values; null if nothing is
 * left.
 */
export function withoutLabels(schema: JsonObject, description: string): string | null {
  if (readLabels(schema).size === 0) return description;
  const lines = description.split('\n').filter((line) => !labelLine.test(line));
  const rest = lines.join('\n').trim();
  return rest === '' ? null : rest;
}

/**
 * The value of drf-spectacular's components `BlankEnum` and `NullEnum`. For a field that may be blank or
 * null, drf-spectacular writes a union of them and the enum. Null for other definitions.
 */
export function valueOfHelper({ value, origin }: Place): Type | null {
  const name = componentName(origin);
  const listed: unknown = isObject(value) ? value['enum'] : null;
  if (!Array.isArray(listed) || listed.length !== 1) return null;
  const only: unknown = listed[0];
  if (name === 'BlankEnum' && only === '') return { kind: 'literal', value: '', origin };
  if (name === 'NullEnum' && only === null) return { kind: 'primitive', name: 'null', format: null, origin };
  return null;
}
