import { failure, success, type Outcome, type Problem } from './outcome.ts';
import type { Place } from './place.ts';
import { resolveUrl } from './read/address.ts';
import type { Reader } from './read/reader.ts';
import { scopedAddresses } from './scoped-addresses.ts';
import { survey, type Survey } from './survey.ts';
import type { Source } from './types.ts';

/** A file with what is known of its references. */
export interface Volume extends Source {
  readonly place: Place;
  readonly survey: Survey;
}

/** All files of a document: those that could be read, and why others could not. */
export interface Library {
  readonly root: Volume;
  readonly byUrl: ReadonlyMap<string, Volume>;
  readonly problems: ReadonlyMap<string, Problem>;
}

/** Files read at the same time: enough to keep the disk busy, few enough for the limit on open files. */
const atOnce = 64;

/** Reads every file that the root refers to, and those that they refer to, until there is no new one. */
export async function collect(root: Volume, reader: Reader): Promise<Outcome<Library>> {
  const byUrl = new Map([[root.url, root]]);
  const problems = new Map<string, Problem>();
  const extensions = new Set(root.survey.extensionsNamed);
  let wanted = addressesOf(root, extensions);
  while (wanted.size > 0) {
    if (byUrl.size + wanted.size > reader.limits.files) {
      return failure('too-many-files', { limit: reader.limits.files });
    }
    const found = await readAll(wanted, reader);
    const volumes: Volume[] = [];
    for (const [url, volume] of found) {
      if (!volume.ok) problems.set(url, volume.problem);
      else {
        byUrl.set(url, volume.value);
        volumes.push(volume.value);
      }
    }
    // A file may name an extension of one that was read before.
    const named = volumes.flatMap(({ survey }) => [...survey.extensionsNamed]);
    const isNew = named.some((name) => !extensions.has(name));
    for (const name of named) extensions.add(name);
    wanted = new Map(
      [...(isNew ? byUrl.values() : volumes)].flatMap((volume) => [...addressesOf(volume, extensions)]),
    );
    for (const url of [...byUrl.keys(), ...problems.keys()]) wanted.delete(url);
  }
  return success({ root, byUrl, problems });
}

/** Surveys a file; a problem if it exceeds the limits. */
export function toVolume(source: Source, reader: Reader): Outcome<Volume> {
  const surveyed = survey(source, reader.limits);
  if (!surveyed.ok) return surveyed;
  const place = { value: source.value, origin: { file: source.file, pointer: '' } };
  return success({ ...source, place, survey: surveyed.value });
}

/**
 * URLs of the files that a file refers to, each with the reference that says so.
 *
 * @param extensions - those that references name, so that what is below them counts
 */
function addressesOf(volume: Volume, extensions: ReadonlySet<string>): Map<string, string> {
  const { survey } = volume;
  const { addresses, addressesBelow } = survey;
  const below = [...addressesBelow].flatMap(([extension, held]) =>
    extensions.has(extension) ? [...held] : [],
  );
  const wanted = survey.ids.size === 0 ? new Map<string, string>() : new Map(scopedAddresses(volume));
  for (const address of [...addresses, ...below]) {
    const url = resolveUrl(address, volume.url);
    if (url !== null && url !== volume.url && !wanted.has(url)) wanted.set(url, address);
  }
  return wanted;
}

async function readAll(
  wanted: ReadonlyMap<string, string>,
  reader: Reader,
): Promise<readonly (readonly [url: string, volume: Outcome<Volume>])[]> {
  const entries = [...wanted];
  const found: (readonly [string, Outcome<Volume>])[] = [];
  for (let start = 0; start < entries.length; start += atOnce) {
    const batch = entries.slice(start, start + atOnce).map(async ([url, reference]) => {
      const source = await reader.referenced(reference, url);
      return [url, source.ok ? toVolume(source.value, reader) : source] as const;
    });
    found.push(...(await Promise.all(batch)));
  }
  return found;
}
