import { commandLine } from '../../generator/config/from-flags.ts';
import { sdkTemplates } from '../../generator/products/sdk/sdk-templates.ts';
import { resolveTarget } from '../../generator/config/resolve-target.ts';
import type { TargetConfig } from '../../generator/config/types.ts';
import type { Origin } from '../../generator/diagnostics/origin.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { emit } from '../../generator/products/sdk/emit.ts';
import type { Draft } from '../../generator/print/draft.ts';
import { printerHere } from '../../generator/print/printer.ts';
import type { Target } from '../../generator/run/job.ts';
import { packageFacts } from '../../generator/run/render.ts';
import { readAndResolve, type Resolved } from '../../generator/run/resolve.ts';
import { plainStep } from '../../generator/run/steps.ts';
import { loadTemplates, type Templates } from '../../generator/templates/templates.ts';

/** A target as a configuration in `folder` would have it. */
export function targetOf(config: TargetConfig, folder: string, origin: Origin = commandLine): Target {
  return { name: config.package.name, config: resolveTarget(config, folder), origin, folder };
}

/** Reads a target's document and decides everything about it. Null if it cannot be read, which is reported. */
export function resolveInMemory(target: Target, diagnostics: Diagnostics): Promise<Resolved | null> {
  return readAndResolve({ target, diagnostics, step: plainStep });
}

/** Emits a package by our own templates, its declarations printed and nothing formatted. */
export async function emitInMemory(
  { config }: Target,
  resolved: Resolved,
  diagnostics: Diagnostics,
  templates: Templates = loadTemplates(sdkTemplates, [], new Diagnostics()),
): Promise<readonly Draft[]> {
  const facts = packageFacts(config, resolved.contract.client.name, config.package.version ?? '0.1.0');
  return emit(
    { contract: resolved.contract, package: facts, types: config.types, diagnostics },
    { templates, print: (file) => printerHere.print(file, null) },
  );
}
