import { hashOf } from '../hash.ts';
import { textOf } from '../read/decode.ts';
import type { SpecVersion } from '../types.ts';
import { keepVerdict, readVerdict } from './cache.ts';
import { findViolations, type ParsedFile, type Verdict } from './violations.ts';

/** A file as a thread takes it: structured values would cost more to hand over than their JSON, and a text more than bytes. */
export interface JsonFile {
  readonly url: string;
  readonly json: Uint8Array | string;
}

/** A document to examine. */
export interface Document {
  /** The root first. */
  readonly files: readonly JsonFile[];
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
  const parsed = files.map(parsedFile);
  const hash = hashOf(parsed);
  if (version === '3.2') return { hash, verdict: noValidator };
  const kept = cacheFolder === null ? null : readVerdict(cacheFolder, hash);
  if (kept !== null) return { hash, verdict: kept };
  const verdict = await findViolations(parsed);
  if (cacheFolder !== null) await keepVerdict(cacheFolder, hash, verdict);
  return { hash, verdict };
}

/** A file with what its JSON stands for. */
export function parsedFile({ url, json }: JsonFile): ParsedFile {
  const text = typeof json === 'string' ? json : textOf(json);
  return { url, text, value: JSON.parse(text) };
}

const noValidator: Verdict = { violations: [], unfinished: 'there is no validator for OpenAPI 3.2 yet' };
