import { isObject, type JsonObject } from '../../load/place.ts';
import { words } from '../../words.ts';
import type { EnumMember } from '../types.ts';
import { readLabels } from './frameworks/drf.ts';

type Note = Pick<EnumMember, 'name' | 'description'>;
type Scalar = string | number | boolean | null;

const nameKeys = ['x-enum-varnames', 'x-enumNames', 'x-enum-names', 'x-enum-keys', 'x-speakeasy-enums'];
const descriptionKeys = [
  'x-enum-descriptions',
  'x-enumDescriptions',
  'x-speakeasy-enum-descriptions',
  'x-enum-comments',
];

/**
 * Reads the names and descriptions that vendor extensions give to the values of an enum.
 *
 * @returns one note for each value, in the order of `values`; lists go by position, maps by the value or its
 * name
 */
export function readMemberNotes(schema: JsonObject, values: readonly Scalar[]): readonly Note[] {
  const names = listsIn(schema, nameKeys);
  const descriptions = listsIn(schema, descriptionKeys);
  const labels = readLabels(schema);
  return values.map((value, index) => {
    const label = labels.get(String(value)) ?? null;
    const given = listed(names, value, index) ?? described(schema, value, 'name');
    // A text value is its own name. For a number, the label is the name.
    const name = given ?? (typeof value === 'number' ? label : null);
    const texts = [
      listed(descriptions, value, index),
      name === null ? null : byName(descriptions, name),
      described(schema, value, 'description'),
      label !== null && letters(label) !== letters(name ?? String(value)) ? label : null,
    ];
    return { name, description: texts.find((text) => text !== null) ?? null };
  });
}

/** The letters and digits of a text, to compare spellings. */
function letters(text: string): string {
  return words(text).join('').toLowerCase();
}

/** The description of a value by its name, as in swaggo's `x-enum-comments`. */
function byName(lists: readonly unknown[], name: string): string | null {
  const maps = lists.filter((notes) => isObject(notes));
  return listed(maps, name, 0);
}

function listsIn(schema: JsonObject, keys: readonly string[]): readonly unknown[] {
  return keys.map((key) => schema[key]).filter((notes) => notes !== undefined);
}

function listed(lists: readonly unknown[], value: Scalar, index: number): string | null {
  for (const notes of lists) {
    const note: unknown = Array.isArray(notes) ? notes[index] : member(notes, value);
    if (typeof note === 'string' && note !== '') return note;
  }
  return null;
}

/** `x-ms-enum: { values: [{ value, name, description }] }` and `x-fern-enum: { value: { name, description } }`. */
function described(schema: JsonObject, value: Scalar, key: 'name' | 'description'): string | null {
  const azure = schema['x-ms-enum'];
  const list: unknown = isObject(azure) ? azure['values'] : undefined;
  const entry: unknown = Array.isArray(list)
    ? list.find((candidate: unknown) => isObject(candidate) && candidate['value'] === value)
    : member(schema['x-fern-enum'], value);
  const note = isObject(entry) ? entry[key] : undefined;
  return typeof note === 'string' && note !== '' ? note : null;
}

function member(map: unknown, value: Scalar): unknown {
  return isObject(map) && Object.hasOwn(map, String(value)) ? map[String(value)] : undefined;
}
