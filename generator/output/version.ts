import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownFile, ownModule } from '../installation.ts';
import { memoize } from '../memoize.ts';
import { baseFolder } from '../templates/sources.ts';
import { signatureOf } from './hash-path.ts';

interface OwnManifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Reads the generator's own `package.json`. */
function readOwnManifest(): OwnManifest {
  // oxlint-disable-next-line typescript/no-unsafe-return -- it is part of sdkwright
  return JSON.parse(readFileSync(ownFile('package.json'), 'utf8'));
}

/** The generator's version, from its `package.json`. */
export function generatorVersion(): string {
  return readOwnManifest().version;
}

/**
 * The versions of the packages that decide the bytes of the output: those that our `package.json` pins
 * exactly.
 */
export function toolVersions(): Readonly<Record<string, string>> {
  const { dependencies } = readOwnManifest();
  return Object.fromEntries(Object.entries(dependencies).filter(([, version]) => /^\d/.test(version)));
}

/**
 * A text that changes when the generator or its templates change on this machine: a new version, a patch, an
 * edit in a checkout.
 */
export function generatorSignature(): string {
  const ours = dirname(fileURLToPath(ownModule('index')));
  return [generatorVersion(), signatureOfCode(ours), signatureOf(baseFolder())].join(' ');
}

/** Computed once, because a process that is running keeps its code. */
const signatureOfCode = memoize(signatureOf);
