import { resolve as resolvePath } from 'node:path';
import { firstVersion } from '../changes/version.ts';
import type { PublishedClient } from '../config/lock.ts';
import { hasSetting, keyOf, settingsIn, sortedSettings, type Setting } from '../config/settings.ts';
import { Diagnostics, type Diagnostic } from '../diagnostics/report.ts';
import { lastRun } from '../output/last-run.ts';
import type { Target } from './job.ts';
import type { Selection } from './options.ts';
import { readNames } from './read-names.ts';
import { read } from './read.ts';
import { packageFacts } from './render.ts';
import { resolve, type Resolved } from './resolve.ts';
import type { ConfiguredTarget, ShowConfigResult } from './results.ts';
import { selectTargets } from './select-targets.ts';
import { plainStep } from './steps.ts';

/**
 * Returns the settings of targets with the source of each. Writes nothing.
 *
 * @throws {UsageError} for a target that does not exist, or options that exclude each other
 * @throws the reason of `signal` if that is aborted
 */
export async function showConfig(options: Selection = {}): Promise<ShowConfigResult> {
  const { signal } = options;
  const found = new Diagnostics();
  const selected = await selectTargets(options, resolvePath(options.cwd ?? process.cwd()), found);
  const targets: ConfiguredTarget[] = [];
  const diagnostics: Diagnostic[] = [...found.all];
  for (const target of selected?.targets ?? []) {
    signal?.throwIfAborted();
    const shown = await showTarget(target, options);
    signal?.throwIfAborted();
    targets.push({ target: target.name, settings: shown.settings });
    diagnostics.push(...shown.diagnostics);
  }
  return { schema: 1, targets, diagnostics };
}

interface Shown {
  readonly settings: readonly Setting[];
  /** The reason why the document cannot be read. `inspect` shows all other findings. */
  readonly diagnostics: readonly Diagnostic[];
}

async function showTarget(target: Target, options: Selection): Promise<Shown> {
  const diagnostics = new Diagnostics(target.config.diagnostics);
  const task = { target, diagnostics, signal: options.signal, step: plainStep };
  const published = readNames(task);
  const documents = published === null ? null : await read(task);
  const resolved = published && documents && (await resolve(documents, published, task));
  const settings = [
    ...configured(target, options),
    ...released(target),
    ...(resolved ? decided(target, resolved, published.client) : []),
  ];
  const errors = diagnostics.all.filter(({ severity }) => severity === 'error');
  return { settings: sortedSettings(settings), diagnostics: errors };
}

/** The settings of the configuration and the options, and the defaults of others. */
function configured({ config, given }: Target, options: Selection): readonly Setting[] {
  const flags = given === undefined ? ['spec', 'out', 'package.name'] : [];
  if (options.spec !== undefined) flags.push('spec');
  if (options.out !== undefined) flags.push('out');
  return settingsIn(config, (path) => {
    if (flags.includes(keyOf(path))) return 'flag';
    return given !== undefined && hasSetting(given, path) ? 'file' : 'default';
  });
}

/** The current version of the package. */
function released({ config }: Target): readonly Setting[] {
  if (config.package.version !== undefined) return [];
  const { version } = lastRun(config.out);
  const from = version === null ? 'default' : 'package';
  return [{ key: 'package.version', value: version ?? firstVersion, from }];
}

/** The settings that the document or its published names decide, because the configuration does not. */
function decided(
  { config }: Target,
  { contract, published }: Resolved,
  before: PublishedClient,
): readonly Setting[] {
  const { name, env, baseUrl } = contract.client;
  const { description } = packageFacts(config, name, '');
  const setting = (path: readonly string[], value: unknown, isKept = false): readonly Setting[] =>
    hasSetting(config, path) ? [] : [{ key: keyOf(path), value, from: isKept ? 'lock' : 'document' }];
  return [
    ...setting(['package', 'description'], description),
    ...setting(['client', 'name'], name, before.name !== null),
    ...setting(['client', 'env'], env, before.env !== null),
    ...(baseUrl === null ? [] : setting(['client', 'baseUrl'], baseUrl)),
    ...[...published.client.credentials].flatMap(([scheme, { option }]) =>
      setting(['client', 'credentials', scheme], option, before.credentials.has(scheme)),
    ),
  ];
}
