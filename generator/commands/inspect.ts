import { printDiagnostics } from '../diagnostics/print.ts';
import { Diagnostics } from '../diagnostics/report.ts';
import type { Target } from '../recipe/job.ts';
import { understand } from '../recipe/understand.ts';
import { inspect } from '../inspect/inspect.ts';
import type { Overview } from '../inspect/overview.ts';
import { printOverview } from '../inspect/print.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { selectTargets, type Selection } from './select-targets.ts';

/** Arguments of `sdkwright inspect`. */
export interface InspectArguments extends Selection {
  readonly json: boolean;
}

interface Inspected {
  readonly target: string;
  readonly overview: Overview | null;
  readonly diagnostics: Diagnostics;
}

/** `sdkwright inspect`: shows what the generator makes of a document, and why, without writing anything. */
export async function inspectCommand(args: InspectArguments, io: Io): Promise<ExitCode> {
  const reporter = createReporter(io, args.json);
  const found = new Diagnostics();
  // Nothing is written, so a document that is named without a folder for its package will do.
  const out = args.out ?? (args.spec === undefined ? undefined : '.');
  const selected = await selectTargets({ ...args, out }, io.cwd, found);
  reporter.findings(found.all);
  const inspected: Inspected[] = [];
  for (const target of selected?.targets ?? []) {
    const one = await inspectTarget(target);
    inspected.push(one);
    print(one, reporter);
  }
  reporter.data(inspected.map(asData));
  const isFine = selected !== null && inspected.every(({ diagnostics }) => !diagnostics.hasErrors);
  return isFine ? exit.done : exit.bad;
}

async function inspectTarget(target: Target): Promise<Inspected> {
  const diagnostics = new Diagnostics(target.config.diagnostics);
  const understood = await understand(target, diagnostics, async (_step, work) => work());
  const overview = understood === null ? null : inspect(understood.api, understood.names);
  return { target: target.name, overview, diagnostics };
}

function print({ overview, diagnostics }: Inspected, reporter: Reporter): void {
  if (overview !== null) reporter.say(printOverview(overview));
  // Here, unlike elsewhere, what is merely worth knowing is told too.
  const asides = diagnostics.all.filter(({ severity }) => severity === 'info');
  if (asides.length > 0) reporter.say(`\n${printDiagnostics(asides, { colour: false }).trimEnd()}`);
  reporter.findings(diagnostics.all);
}

function asData({ target, overview, diagnostics }: Inspected): object {
  return { target, ...overview, diagnostics: diagnostics.all };
}
