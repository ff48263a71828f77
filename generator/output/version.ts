import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { baseFolder } from '../templates/sources.ts';
import { signatureOf } from './hash-path.ts';

/** The generator's version, from its `package.json`: two levels up in a checkout, three in the built package. */
export function generatorVersion(): string {
  const candidates = ['../../package.json', '../../../package.json'];
  const found = candidates
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  const manifest: unknown = found === undefined ? null : createRequire(import.meta.url)(found);
  return v.parse(v.object({ version: v.string() }), manifest).version;
}

/** Changes whenever the generator or its templates do, on this machine: a new version, a patch, an edit in a checkout. */
export function generatorSignature(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return [generatorVersion(), signatureOf(join(here, '..')), signatureOf(baseFolder())].join(' ');
}
