/** A value of JSON that edits change in place. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Every object of a document, once. */
export function objectsIn(value: Json, found = new Set<{ [key: string]: Json }>()): typeof found {
  if (typeof value !== 'object' || value === null) return found;
  if (!Array.isArray(value)) {
    if (found.has(value)) return found;
    found.add(value);
  }
  for (const member of Object.values(value)) objectsIn(member, found);
  return found;
}

/** The kinds of edits of a document. */
export const documentEdits = [
  ...['describe', 'describe', 'remove', 'copy', 'reverse', 'extend', 'rename', 'swap', 'refer'],
] as const;

/** A change of a document, by numbers that choose its place. */
export type Edit<Kind = string> = readonly [kind: Kind, place: number, key: number];

/**
 * Changes a document in place.
 *
 * @param references - what `refer` writes into `$ref`
 */
export function editDocument(document: Json, [kind, place, at]: Edit, references: readonly string[]): void {
  const objects = [...objectsIn(document)];
  const object = objects[place % objects.length] ?? {};
  const entries = Object.entries(object);
  const [key, value = null] = entries[at % entries.length] ?? [];
  if (key === undefined) return;
  switch (kind) {
    case 'describe':
      object['description'] = `About ${at}.`;
      return;
    case 'remove':
      delete object[key];
      return;
    case 'copy':
      object[`${key}${at}`] = structuredClone(value);
      return;
    case 'extend':
      if (Array.isArray(value)) value.push(value.length === 0 ? 'more' : structuredClone(value[0] ?? null));
      return;
    case 'reverse':
      replaceMembers(object, entries.toReversed());
      return;
    case 'rename':
      replaceMembers(
        object,
        entries.map(([name, member]) => [name === key ? `${name}2` : name, member]),
      );
      return;
    case 'swap':
      replaceMembers(
        object,
        entries.map(([name], index) => [name, entries[(index + 1) % entries.length]?.[1] ?? null]),
      );
      return;
    case 'refer':
      object[key] = { $ref: references[(place + at) % references.length] ?? '#' };
  }
}

function replaceMembers(
  object: { [key: string]: Json },
  entries: readonly (readonly [string, Json])[],
): void {
  for (const name of Object.keys(object)) delete object[name];
  for (const [name, member] of entries) object[name] = member;
}
