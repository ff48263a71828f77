import { resolve } from 'node:path';
import { compareSurfaces } from '../changes/compare.ts';
import { printMarkdown, printText } from '../changes/print.ts';
import { commandLine } from '../config/from-flags.ts';
import { nothingPublished, type PublishedNames } from '../config/lock.ts';
import { Diagnostics } from '../diagnostics/report.ts';
import type { Target, Time } from '../recipe/job.ts';
import { decide, publishedNames, read, type Understood } from '../recipe/understand.ts';
import { isPath } from './inputs.ts';
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
  const before = await readDocument(args.before, settings, io, reporter);
  // The new document finds the names that the old one has published, as it would when it takes its place.
  const after =
    before && (await readDocument(args.after, { ...settings, published: before.published }, io, reporter));
  if (before === null || after === null) return exit.bad;
  const report = compareSurfaces(before.surface, after.surface);
  reporter.data(report);
  reporter.say(args.format === 'markdown' ? printMarkdown(report).trimEnd() : printText(report));
  return args.failOnBreaking && report.level === 'major' ? exit.found : exit.done;
}

/** What applies to both documents. */
interface Settings extends Pick<Target, 'config' | 'origin'> {
  readonly published: PublishedNames;
}

async function settingsFor(args: DiffArguments, io: Io, reporter: Reporter): Promise<Settings | null> {
  const plain = { spec: '-', out: io.cwd, package: { name: 'sdk' } };
  if (args.target === null) return { config: plain, origin: commandLine, published: nothingPublished };
  const diagnostics = new Diagnostics();
  const selected = await selectTargets({ config: args.config, targets: [args.target] }, io.cwd, diagnostics);
  const target = selected?.targets[0];
  const published = target === undefined ? null : await publishedNames(target, diagnostics);
  reporter.findings(diagnostics.all);
  return target === undefined || published === null ? null : { ...target, published };
}

async function readDocument(
  location: string,
  { config, origin, published }: Settings,
  io: Io,
  reporter: Reporter,
): Promise<Understood | null> {
  const diagnostics = new Diagnostics(config.diagnostics);
  const spec = isPath(location) ? resolve(io.cwd, location) : location;
  const target = { name: location, config: { ...config, spec }, origin, folder: io.cwd };
  const time: Time = async (_step, work) => work();
  const documents = await read(target, diagnostics, time);
  const understood = documents && (await decide(documents, published, target, diagnostics, time));
  if (understood !== null && !diagnostics.hasErrors) return understood;
  reporter.findings(diagnostics.all);
  return null;
}
