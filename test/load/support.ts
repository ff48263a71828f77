import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { formatOrigin } from '../../generator/diagnostics/origin.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { load } from '../../generator/load/load.ts';
import { at, type Place } from '../../generator/load/place.ts';
import type { LoadedDocuments, LoadRequest } from '../../generator/load/types.ts';

/** Writes files into a new folder, which is removed when the test is over. Values that are no text become JSON. */
export async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sdkwright-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    const data =
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
    await writeFile(file, data);
  }
  return folder;
}

/** What came of loading, with the findings as `code place`. */
export interface Loaded {
  readonly documents: LoadedDocuments | null;
  readonly diagnostics: Diagnostics;
  /** Findings as they are now: resolving adds to them. */
  findings(): readonly string[];
  messages(): readonly string[];
}

export async function loadRequest(request: LoadRequest): Promise<Loaded> {
  const diagnostics = new Diagnostics();
  const documents = await load(request, diagnostics);
  return {
    documents,
    diagnostics,
    findings: () =>
      diagnostics.all.map(({ code, origin }) => (origin === null ? code : `${code} ${formatOrigin(origin)}`)),
    messages: () => diagnostics.all.map(({ message }) => message),
  };
}

/** Loads the first of the files, from the folder that holds them all. */
export async function loadFiles(
  files: Readonly<Record<string, unknown>>,
  request: Partial<LoadRequest> = {},
): Promise<Loaded> {
  const cwd = await folderWith(files);
  return loadRequest({ spec: Object.keys(files)[0] ?? '', cwd, ...request });
}

/** A small valid OpenAPI document with more members. */
export function openapi(
  members: Readonly<Record<string, unknown>> = {},
  version = '3.1.0',
): Record<string, unknown> {
  const paths = { '/ping': { get: { operationId: 'ping', responses: { 204: { description: 'Done' } } } } };
  return { openapi: version, info: { title: 'Test', version: '1' }, paths, ...members };
}

/** The place under the root that keys lead to; fails the test if there is none. */
export function placeOf(loaded: Loaded, ...keys: readonly (string | number)[]): Place {
  const place = loaded.documents && at(loaded.documents.root, ...keys);
  if (!place) throw new Error(`nothing at ${keys.join('/')}: ${loaded.messages().join(' ')}`);
  return place;
}

/** What the reference at the keys leads to, as `file#/pointer`; null if nowhere. */
export function targetOf(loaded: Loaded, ...keys: readonly (string | number)[]): string | null {
  const target = loaded.documents?.resolve(placeOf(loaded, ...keys)) ?? null;
  return target && formatOrigin(target.origin);
}
