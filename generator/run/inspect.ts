import { resolve } from 'node:path';
import { Diagnostics, type Diagnostic } from '../diagnostics/report.ts';
import { inspect as inspectContract } from '../inspect/inspect.ts';
import type { Target } from './job.ts';
import type { InspectOptions } from './options.ts';
import { readAndResolve } from './resolve.ts';
import type { InspectedTarget, InspectResult } from './results.ts';
import { selectTargets } from './select-targets.ts';
import { plainStep } from './steps.ts';

/**
 * Describes the results of documents, with their evidence. Writes nothing.
 *
 * @throws {UsageError} for a target that does not exist, or options that exclude each other
 * @throws the reason of `signal` if that is aborted
 */
export async function inspect(options: InspectOptions = {}): Promise<InspectResult> {
  const { signal, spec } = options;
  const cwd = resolve(options.cwd ?? process.cwd());
  const found = new Diagnostics();
  const out = spec === undefined ? undefined : '.';
  const selected = await selectTargets({ ...options, out }, cwd, found);
  const targets: InspectedTarget[] = [];
  const diagnostics: Diagnostic[] = [...found.all];
  for (const target of selected?.targets ?? []) {
    const inspected = await inspectTarget(target, signal);
    targets.push(...inspected.targets);
    diagnostics.push(...inspected.diagnostics);
  }
  return { schema: 1, targets, diagnostics };
}

async function inspectTarget(
  target: Target,
  signal: AbortSignal | undefined,
): Promise<Pick<InspectResult, 'targets' | 'diagnostics'>> {
  signal?.throwIfAborted();
  const diagnostics = new Diagnostics(target.config.diagnostics);
  const resolved = await readAndResolve({ target, diagnostics, signal, step: plainStep });
  signal?.throwIfAborted();
  const targets = resolved === null ? [] : [{ target: target.name, ...inspectContract(resolved.contract) }];
  return { targets, diagnostics: diagnostics.all };
}
