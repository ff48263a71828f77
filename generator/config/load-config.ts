import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { checkConfig } from './check.ts';
import { checkFolders } from './check-folders.ts';
import { evaluateConfig } from './evaluate.ts';
import { resolveTargets, type ResolvedTarget } from './resolve-target.ts';
import { SyntaxMistake } from './syntax-mistake.ts';
import type { Config } from './types.ts';
import { messageOf } from '../error-message.ts';

/** Names of a configuration file. The first that exists is used. */
const configFileNames: readonly string[] = ['ts', 'mts', 'js', 'mjs', 'json', 'yaml', 'yml'].map(
  (extension) => `sdkwright.config.${extension}`,
);

/** A valid configuration. */
export interface LoadedConfig {
  /** Absolute path of its file; null for a configuration that is given as a value. */
  readonly file: string | null;
  /** Absolute path of the folder that its paths are relative to. */
  readonly folder: string;
  /** Its place for findings: the file relative to the working directory. */
  readonly origin: Origin;
  /** Its targets by name, as written. */
  readonly given: Config['targets'];
  /** Its targets by name, resolved. */
  readonly targets: ReadonlyMap<string, ResolvedTarget>;
}

/**
 * Loads the configuration of a project.
 *
 * @param named - path of the file, relative to `cwd`; null searches `cwd` for one of {@link configFileNames}
 * @returns null if there is none or it is invalid; an error says why
 */
export async function loadConfig(
  named: string | null,
  cwd: string,
  diagnostics: Diagnostics,
): Promise<LoadedConfig | null> {
  const file = named === null ? findConfig(cwd) : path.resolve(cwd, named);
  if (file === null || !existsSync(file)) {
    diagnostics.report('config-not-found', null, { file: named ?? configFileNames[0] ?? '' });
    return null;
  }
  const origin = originOf(file, cwd);
  let value: unknown;
  try {
    value = await evaluateConfig(file);
  } catch (error) {
    reportFailure(error, origin, cwd, diagnostics);
    return null;
  }
  if (value === undefined) {
    diagnostics.report('config-no-default', origin, { file: origin.file });
    return null;
  }
  return acceptConfig(value, { file, folder: path.dirname(file), origin }, diagnostics);
}

/**
 * Checks a configuration and resolves its targets.
 *
 * @param source - its file and folder
 * @returns null if it is invalid; an error says why
 */
export function acceptConfig(
  value: unknown,
  source: Omit<LoadedConfig, 'given' | 'targets'>,
  diagnostics: Diagnostics,
): LoadedConfig | null {
  const { origin, folder } = source;
  if (!checkConfig(value, origin, diagnostics)) return null;
  const targets = resolveTargets(value, folder);
  if (targets.size === 0) diagnostics.report('config-no-targets', origin, { file: origin.file });
  checkFolders(targets, origin, diagnostics);
  return { ...source, given: value.targets, targets };
}

/** Absolute path of the configuration file in a folder; null if there is none. */
export function findConfig(folder: string): string | null {
  return configFileNames.map((name) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

function originOf(file: string, cwd: string): Origin {
  return { file: path.relative(cwd, file).replaceAll(path.sep, '/'), pointer: '' };
}

function reportFailure(error: unknown, origin: Origin, cwd: string, diagnostics: Diagnostics): void {
  if (error instanceof SyntaxMistake) {
    const { reason, ...place } = error.mistake;
    diagnostics.report(
      'invalid-syntax',
      { ...originOf(error.file, cwd), ...place },
      { format: error.format, reason },
    );
  } else diagnostics.report('config-broken', origin, { reason: reasonOf(error) });
}

/** The first line of an error, without the full stop that the message adds. */
function reasonOf(error: unknown): string {
  const message = messageOf(error);
  return (message.split('\n')[0] ?? '').replace(/\.$/, '');
}
