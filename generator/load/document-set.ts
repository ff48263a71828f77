import { failure, success, type Outcome, type Problem } from './outcome.ts';
import type { Place } from './place.ts';
import { resolveUrl } from './read/address.ts';
import type { Reader } from './read/reader.ts';
import { scopedAddresses } from './scoped-addresses.ts';
import { indexReferences, type ReferenceIndex } from './reference-index.ts';
import { shareValues } from './share-values.ts';
import type { Source } from './types.ts';

/** A file with the index of its references. */
export interface LoadedFile extends Source {
  readonly place: Place;
  readonly referenceIndex: ReferenceIndex;
}

/** All files of a document: those that were read, and the reasons why others were not. */
export interface DocumentSet {
  readonly root: LoadedFile;
  readonly byUrl: ReadonlyMap<string, LoadedFile>;
  readonly problems: ReadonlyMap<string, Problem>;
}

/**
 * Maximum number of files read at the same time: enough to keep the disk busy, few enough for the limit on
 * open files.
 */
const atOnce = 64;

/** Reads all files that the root refers to, directly or through other files. */
export async function collect(root: LoadedFile, reader: Reader): Promise<Outcome<DocumentSet>> {
  const byUrl = new Map([[root.url, root]]);
  const problems = new Map<string, Problem>();
  const extensions = new Set(root.referenceIndex.extensionsNamed);
  let wanted = addressesOf(root, extensions);
  while (wanted.size > 0) {
    if (byUrl.size + wanted.size > reader.limits.files) {
      return failure('too-many-files', { limit: reader.limits.files });
    }
    const found = await readAll(wanted, reader);
    const loadedFiles: LoadedFile[] = [];
    for (const [url, loadedFile] of found) {
      if (!loadedFile.ok) problems.set(url, loadedFile.problem);
      else {
        byUrl.set(url, loadedFile.value);
        loadedFiles.push(loadedFile.value);
      }
    }
    // A file may name an extension of a file that was read before.
    const named = loadedFiles.flatMap(({ referenceIndex }) => [...referenceIndex.extensionsNamed]);
    const isNew = named.some((name) => !extensions.has(name));
    for (const name of named) extensions.add(name);
    wanted = new Map(
      [...(isNew ? byUrl.values() : loadedFiles)].flatMap((loadedFile) => [
        ...addressesOf(loadedFile, extensions),
      ]),
    );
    for (const url of [...byUrl.keys(), ...problems.keys()]) wanted.delete(url);
  }
  return success({ root, byUrl, problems });
}

/** Indexes a file. Returns a problem if it exceeds the limits. */
export function toLoadedFile(read: Source, reader: Reader): Outcome<LoadedFile> {
  const surveyed = indexReferences(read, reader.limits);
  if (!surveyed.ok) return surveyed;
  const source = shareValues(reader.lastVersion(read.url), read);
  const place = { value: source.value, origin: { file: source.file, pointer: '' } };
  return success({ ...source, place, referenceIndex: surveyed.value });
}

/**
 * URLs of the files that a file refers to, each with its reference.
 *
 * @param extensions - extensions that references name; references inside them count
 */
function addressesOf(loadedFile: LoadedFile, extensions: ReadonlySet<string>): Map<string, string> {
  const { referenceIndex } = loadedFile;
  const { addresses, addressesBelow } = referenceIndex;
  const below = [...addressesBelow].flatMap(([extension, held]) =>
    extensions.has(extension) ? [...held] : [],
  );
  const wanted =
    referenceIndex.ids.size === 0 ? new Map<string, string>() : new Map(scopedAddresses(loadedFile));
  for (const address of [...addresses, ...below]) {
    const url = resolveUrl(address, loadedFile.url);
    if (url !== null && url !== loadedFile.url && !wanted.has(url)) wanted.set(url, address);
  }
  return wanted;
}

async function readAll(
  wanted: ReadonlyMap<string, string>,
  reader: Reader,
): Promise<readonly (readonly [url: string, loadedFile: Outcome<LoadedFile>])[]> {
  const entries = [...wanted];
  const found: (readonly [string, Outcome<LoadedFile>])[] = [];
  for (let start = 0; start < entries.length; start += atOnce) {
    const batch = entries.slice(start, start + atOnce).map(async ([url, reference]) => {
      const source = await reader.referenced(reference, url);
      return [url, source.ok ? toLoadedFile(source.value, reader) : source] as const;
    });
    found.push(...(await Promise.all(batch)));
  }
  return found;
}
