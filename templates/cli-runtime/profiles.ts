import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { isObject, tryJson } from './values.js';

/** A stored profile: values of credentials and other settings, by the name of their option. */
export type Profile = Readonly<Record<string, string>>;

export interface Profiles {
  /** The file of the profiles, for messages. */
  readonly path: string;
  get(name: string): Promise<Profile | undefined>;
  /** Stores a profile; undefined removes it. Only its owner can read the file. */
  set(name: string, profile: Profile | undefined): Promise<void>;
}

/** The default profile. */
export const defaultProfile = 'default';

/** The profiles of a program, in the user's configuration folder. */
export async function openProfiles(bin: string, terminal: Terminal): Promise<Profiles> {
  const folder = await terminal.configFolder(bin);
  const path = join(folder, 'profiles.json');
  return {
    path,
    get: async (name) => (await read(path)).get(name),
    async set(name, profile) {
      const profiles = await read(path);
      if (profile) profiles.set(name, profile);
      else profiles.delete(name);
      const { default: writeFileAtomic } = await import('write-file-atomic');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFileAtomic(path, `${JSON.stringify(Object.fromEntries(profiles), null, 2)}\n`, {
        mode: 0o600,
      });
      await chmod(path, 0o600);
    },
  };
}

async function read(path: string): Promise<Map<string, Profile>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isObject(error) && error['code'] === 'ENOENT') return '{}';
    throw new UsageError(`cannot read ${path}: ${String(error)}`);
  });
  const value = tryJson(text);
  if (!isObject(value))
    throw new UsageError(`${path} is not a JSON object. Correct it, or remove it and sign in again.`);
  return new Map(Object.entries(value).map(([name, profile]) => [name, texts(profile)]));
}

function texts(profile: unknown): Profile {
  const entries = Object.entries(isObject(profile) ? profile : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
