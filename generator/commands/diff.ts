import { resolve } from 'node:path';
import { compareSurfaces } from '../changes/compare.ts';
import { printMarkdown, printText } from '../changes/print.ts';
import type { Surface } from '../changes/surface.ts';
import { takeSurface } from '../changes/take-surface.ts';
import type { TargetConfig } from '../config/types.ts';
import { Diagnostics } from '../diagnostics/report.ts';
import { understand } from '../generate.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { selectTargets } from './select-targets.ts';

/** Arguments of `sdkwright diff`. */
export interface DiffArguments {
  /** Documents: paths or URLs. */
  readonly before: string;
  readonly after: string;
  /** A target whose settings (names, overlays, behaviour) apply to both; null applies none. */
  readonly target: string | null;
  readonly config?: string | undefined;
  readonly format: 'text' | 'markdown' | 'json';
  /** Answer with exit code 1 when a change breaks something. */
  readonly failOnBreaking: boolean;
}

/** `sdkwright diff OLD NEW`: what a new document changes in the package, before it ships. */
export async function diffCommand(args: DiffArguments, io: Io): Promise<ExitCode> {
  const reporter = createReporter(io, args.format === 'json');
  const settings = await settingsFor(args, io, reporter);
  if (settings === null) return exit.bad;
  const before = await surfaceOf(args.before, settings, io, reporter);
  const after = before === null ? null : await surfaceOf(args.after, settings, io, reporter);
  if (before === null || after === null) return exit.bad;
  const report = compareSurfaces(before, after);
  reporter.data(report);
  reporter.say(args.format === 'markdown' ? printMarkdown(report).trimEnd() : printText(report));
  return args.failOnBreaking && report.level === 'major' ? exit.found : exit.done;
}

async function settingsFor(args: DiffArguments, io: Io, reporter: Reporter): Promise<TargetConfig | null> {
  if (args.target === null) return { spec: '-', out: io.cwd, package: { name: 'sdk' } };
  const diagnostics = new Diagnostics();
  const selected = await selectTargets({ config: args.config, targets: [args.target] }, io.cwd, diagnostics);
  reporter.findings(diagnostics.all);
  return selected?.targets[0]?.config ?? null;
}

async function surfaceOf(
  location: string,
  settings: TargetConfig,
  io: Io,
  reporter: Reporter,
): Promise<Surface | null> {
  const diagnostics = new Diagnostics();
  const spec =
    location === '-' || /^[a-z][a-z0-9+.-]+:\/\//i.test(location) ? location : resolve(io.cwd, location);
  const target = { name: location, config: { ...settings, spec }, folder: io.cwd };
  const understood = await understand(target, diagnostics, async (_step, work) => work());
  if (understood !== null && !diagnostics.hasErrors) return takeSurface(understood.api, understood.names);
  reporter.findings(diagnostics.all);
  return null;
}
