import { commandLine } from '../../generator/config/from-flags.ts';
import { runTarget } from '../../generator/commands/run-target.ts';
import { Stopwatch } from '../../generator/commands/stopwatch.ts';
import { tolerableCodes, type Severities } from '../../generator/diagnostics/severities.ts';
import { createWorkers } from '../../generator/commands/workers.ts';
import type { Answer, Task } from './messages.ts';

/** Generates one package after another, as the parent process asks. */
process.on('message', (task: Task) => {
  void generate(task).then((answer) => process.send?.(answer));
});

const workers = createWorkers();

const lenientSeverities: Severities = Object.fromEntries(
  tolerableCodes().map((code) => [code, 'warning' as const]),
);

async function generate({ spec, out, folder, references, format, lenient }: Task): Promise<Answer> {
  const stopwatch = new Stopwatch();
  const config = {
    ...{ spec, out, package: { name: 'corpus-sdk' }, format, references: { folders: references } },
    ...(lenient && { diagnostics: lenientSeverities }),
  };
  const { outcome, diagnostics } = await runTarget(
    { name: 'corpus', config, origin: commandLine, folder },
    { check: false, force: false, strict: false },
    workers,
    (step, work) => stopwatch.time(step, work),
  );
  const { timings } = stopwatch;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { isWritten: outcome.kind === 'written', diagnostics, timings, peakBytes };
}
