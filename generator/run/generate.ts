import { resolve } from 'node:path';
import { findConfig } from '../config/load-config.ts';
import { packageVersion } from '../config/package-version.ts';
import { Diagnostics } from '../diagnostics/report.ts';
import { generateTarget } from './generate-target.ts';
import { createHost, type Host } from './host.ts';
import type { Settings, Target } from './job.ts';
import type { GenerateOptions } from './options.ts';
import type { GenerateResult, TargetResult } from './results.ts';
import { selectTargets } from './select-targets.ts';
import { Steps } from './steps.ts';
import { UsageError } from './usage-error.ts';

/**
 * Generates the packages of a configuration one after the other, or compares them with the disk.
 *
 * @throws {UsageError} for a target that does not exist, or options that exclude each other
 * @throws the reason of `signal` if that is aborted
 */
export async function generate(options: GenerateOptions = {}): Promise<GenerateResult> {
  const host = createHost();
  const close = (): void => void host.close();
  options.signal?.addEventListener('abort', close, { once: true });
  try {
    return await generateOn(host, options);
  } finally {
    options.signal?.removeEventListener('abort', close);
    await host.close();
  }
}

/** {@link generate} on a host that the caller keeps. */
export async function generateOn(host: Host, options: GenerateOptions): Promise<GenerateResult> {
  const settings = settingsOf(options);
  const cwd = resolve(options.cwd ?? process.cwd());
  const diagnostics = new Diagnostics();
  const selected = await selectTargets(options, cwd, diagnostics);
  if (selected === null) {
    const inputs = await configFiles(options, cwd);
    return { ok: false, targets: [], diagnostics: diagnostics.all, inputs };
  }
  const targets: TargetResult[] = [];
  const inputs = new Set(selected.configFile === null ? [] : [selected.configFile]);
  for (const target of selected.targets) {
    const ended = await runTarget(target, settings, host, options);
    targets.push(ended.result);
    for (const input of ended.inputs) inputs.add(input);
    options.onResult?.(ended.result);
  }
  const ok = targets.every((result) => isRight(result, settings));
  return { ok, targets, diagnostics: diagnostics.all, inputs: [...inputs].toSorted() };
}

async function runTarget(
  target: Target,
  settings: Settings,
  host: Host,
  { signal, onStep }: GenerateOptions,
): Promise<{ readonly result: TargetResult; readonly inputs: readonly string[] }> {
  const diagnostics = new Diagnostics(target.config.diagnostics);
  const steps = new Steps(target.name, signal, onStep);
  const { outcome, inputs } = await generateTarget({
    ...{ target, settings, diagnostics, host, signal },
    step: steps.run,
  });
  const result = {
    ...{ target: target.name, out: target.config.out },
    ...outcome,
    ...{ diagnostics: diagnostics.all, milliseconds: steps.milliseconds },
  };
  return { result, inputs };
}

/** @throws {UsageError} for options that exclude each other */
function settingsOf(options: GenerateOptions): Settings {
  const { check = false, force = false, strict = false, failOn = null, release: version = null } = options;
  const bump = options.bump === true || version !== null;
  if (bump && check) throw new UsageError('bump and release write, and check does not: choose one.');
  if (version !== null && !packageVersion.test(version))
    throw new UsageError(`release takes a version such as 1.2.3, not ${version}.`);
  return { check, force, strict, bump, version, failOn };
}

/** The path of an invalid configuration file. */
async function configFiles({ config }: GenerateOptions, cwd: string): Promise<readonly string[]> {
  if (typeof config === 'object') return [];
  const file = config ?? (await findConfig(cwd));
  return file === null ? [] : [resolve(cwd, file)];
}

function isAsWritten({ drift, products }: Extract<TargetResult, { kind: 'checked' }>): boolean {
  return drift.length === 0 && products.every((product) => product.drift.length === 0);
}

function isRight(result: TargetResult, { failOn }: Settings): boolean {
  switch (result.kind) {
    case 'failed':
    case 'refused':
      return false;
    case 'checked':
      return isAsWritten(result) && !(failOn === 'breaking' && result.changes?.level === 'major');
    case 'current':
    case 'written':
      return true;
  }
}
