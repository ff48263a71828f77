import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Place } from '../place.ts';
import { parsePointer, stepInto } from '../pointer.ts';
import { referenceOf } from '../references.ts';
import type { Documents, LoadedDocuments, Source } from '../types.ts';
import type { Examine } from './aside.ts';
import type { Document, JsonFile } from './examine.ts';

/** How to validate. */
export interface ValidateOptions extends Pick<Document, 'cacheFolder'> {
  readonly examine: Examine;
}

/**
 * Checks a document against the specification of its version, and reports each breach as a warning.
 *
 * Vendors ship documents that break it, so nothing here is an error (`--strict` makes it one). To be run beside other
 * work: it takes seconds on large documents, and next to nothing on one that it has seen before.
 *
 * @returns the hash of the document, since whoever checks it reads all of it anyway (`hashOf`)
 */
export async function validate(
  documents: LoadedDocuments,
  { examine, cacheFolder }: ValidateOptions,
  diagnostics: Diagnostics,
): Promise<string> {
  const { sources, version } = documents;
  const { hash, verdict } = await examine({ files: sources.map(toJson), version, cacheFolder });
  const { violations, unfinished } = verdict;
  const whole = { value: sources[0]?.value, origin: documents.root.origin };
  if (unfinished !== null) diagnostics.report('validation-incomplete', whole.origin, { reason: unfinished });
  for (const { pointer, reason } of violations) {
    const place = placeAt(whole, pointer, documents);
    if (!isLeftReference(place)) diagnostics.report('invalid-document', place.origin, { reason });
  }
  return hash;
}

function toJson({ url, value, json }: Source): JsonFile {
  return { url, json: json ?? JSON.stringify(value) };
}

/** The validator leaves circular references as they are, and then misses the fields of what they stand for. */
function isLeftReference(place: Place): boolean {
  return referenceOf(place.value) !== null;
}

/** The place a pointer leads to, through references; as near as possible where a part is missing. */
function placeAt(root: Place, pointer: string, documents: Documents): Place {
  let current = root;
  for (const token of parsePointer(pointer)) {
    const next = stepInto(current, token) ?? stepInto(documents.resolve(current) ?? current, token);
    if (next === null) return current;
    current = next;
  }
  return current;
}
