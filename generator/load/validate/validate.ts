import type { Diagnostics } from '../../diagnostics/report.ts';
import { messageOf } from '../../error-message.ts';
import type { Place } from '../place.ts';
import { parsePointer, stepInto } from '../pointer.ts';
import { referenceOf } from '../references.ts';
import type { Documents, LoadedDocuments, Source } from '../types.ts';
import type { FindViolations } from './aside.ts';
import { keepVerdict, readVerdict } from './cache.ts';
import { findViolationsIn, type JsonFile, type Verdict } from './violations.ts';

/** Options of validation. */
export interface ValidateOptions {
  readonly findViolations: FindViolations;
  /** Resolves when this thread has time. It validates documents that stand alone: a worker would parse them again. */
  readonly idle: Promise<unknown>;
  /** Hash of the document, see `hashOf`. */
  readonly hash: () => Promise<string>;
  /** Folder of the cache of verdicts; null turns it off. */
  readonly cacheFolder: string | null;
}

/**
 * Checks a document against the specification of its version, and reports each violation as a warning.
 *
 * Vendors publish invalid documents, so violations are not errors (`--strict` makes them errors). Run it in
 * parallel with other work: it takes seconds for documents of several files, and little time for cached ones.
 */
export async function validate(
  documents: LoadedDocuments,
  options: ValidateOptions,
  diagnostics: Diagnostics,
): Promise<void> {
  const { violations, unfinished } = await verdictOn(documents, options);
  const whole = { value: documents.sources[0]?.value, origin: documents.root.origin };
  if (unfinished !== null) diagnostics.report('validation-incomplete', whole.origin, { reason: unfinished });
  for (const { pointer, reason } of violations) {
    const place = placeAt(whole, pointer, documents);
    if (!isLeftReference(place)) diagnostics.report('invalid-document', place.origin, { reason });
  }
}

async function verdictOn(
  { sources, version, standsAlone }: LoadedDocuments,
  { findViolations, idle, hash, cacheFolder }: ValidateOptions,
): Promise<Verdict> {
  if (version === '3.2') return { violations: [], unfinished: 'there is no validator for OpenAPI 3.2 yet' };
  if (standsAlone) await idle;
  const kept = cacheFolder === null ? null : readVerdict(cacheFolder, await hash());
  if (kept !== null) return kept;
  try {
    const verdict = await (standsAlone
      ? findViolationsIn(sources[0]?.value)
      : findViolations(sources.map(toJson)));
    if (cacheFolder !== null) await keepVerdict(cacheFolder, await hash(), verdict);
    return verdict;
  } catch (error) {
    return { violations: [], unfinished: messageOf(error) };
  }
}

function toJson({ url, value, json }: Source): JsonFile {
  return { url, json: json ?? JSON.stringify(value, roundLarge) };
}

/** JSON has no `bigint`. For validation, a rounded integer is enough. */
function roundLarge(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

/** The validator does not resolve circular references, and then reports missing fields of their targets. */
function isLeftReference(place: Place): boolean {
  return referenceOf(place.value) !== null;
}

/** The place of a pointer, through references. If a part is missing, the nearest place that exists. */
function placeAt(root: Place, pointer: string, documents: Documents): Place {
  let current = root;
  for (const token of parsePointer(pointer)) {
    const next = stepInto(current, token) ?? stepInto(documents.find(current) ?? current, token);
    if (next === null) return current;
    current = next;
  }
  return current;
}
