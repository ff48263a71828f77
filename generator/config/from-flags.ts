import path from 'node:path';
import type { Origin } from '../diagnostics/origin.ts';
import { resolveTarget, type ResolvedTarget } from './resolve-target.ts';

/** The settings of a target without a configuration file. */
export interface TargetFlags {
  /** Path or URL of the document; `-` reads standard input. */
  readonly spec: string;
  /** Folder that the package is written to. */
  readonly out: string;
}

/** The origin of a target that only flags describe. */
export const commandLine: Origin = { file: 'command line', pointer: '' };

/** The target that flags describe. Paths are relative to `cwd`. */
export function targetFromFlags({ spec, out }: TargetFlags, cwd: string): ResolvedTarget {
  const name = packageNameFrom(path.basename(path.resolve(cwd, out)));
  return resolveTarget({ spec, out, package: { name } }, cwd);
}

/** A folder's name as a valid npm name: lower case, no spaces. */
function packageNameFrom(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9._~-]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '');
  return name === '' ? 'sdk' : name;
}
