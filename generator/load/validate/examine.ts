import { hashOf } from '../hash.ts';
import type { SpecVersion } from '../types.ts';
import { keepVerdict, readVerdict } from './cache.ts';
import { findViolations, type Verdict } from './violations.ts';

/** A file as a thread takes it: structured values would cost more to hand over than their text. */
export interface FileText {
  readonly url: string;
  readonly json: string;
}

/** A document to examine. */
export interface Document {
  /** The root first. */
  readonly files: readonly FileText[];
  readonly version: SpecVersion;
  /** Folder in which verdicts are kept by the hash of the document; null keeps none. */
  readonly cacheFolder: string | null;
}

/** What can be said of a document without understanding it. */
export interface Examination {
  /** See {@link hashOf}. */
  readonly hash: string;
  readonly verdict: Verdict;
}

/** Takes the hash of a document, and checks it against the schema of its version. Reads none of its files. */
export async function examine({ files, version, cacheFolder }: Document): Promise<Examination> {
  const parsed = files.map(({ url, json }) => ({ url, json, value: JSON.parse(json) }));
  const hash = hashOf(parsed);
  if (version === '3.2') return { hash, verdict: noValidator };
  const kept = cacheFolder === null ? null : readVerdict(cacheFolder, hash);
  if (kept !== null) return { hash, verdict: kept };
  const verdict = await findViolations(parsed);
  if (cacheFolder !== null) await keepVerdict(cacheFolder, hash, verdict);
  return { hash, verdict };
}

const noValidator: Verdict = { violations: [], unfinished: 'there is no validator for OpenAPI 3.2 yet' };
