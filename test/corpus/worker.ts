import { runTarget } from '../../generator/commands/run-target.ts';
import { Stopwatch } from '../../generator/commands/stopwatch.ts';
import type { Answer, Task } from './messages.ts';

/** Generates one package after another, as the parent process asks. */
process.on('message', (task: Task) => {
  void generate(task).then((answer) => process.send?.(answer));
});

async function generate({ spec, out, folder, references, format }: Task): Promise<Answer> {
  const stopwatch = new Stopwatch();
  const config = { spec, out, package: { name: 'corpus-sdk' }, format, references: { folders: references } };
  const { outcome, diagnostics } = await runTarget(
    { name: 'corpus', config, folder },
    { check: false, force: false, strict: false },
    (step, work) => stopwatch.time(step, work),
  );
  const { timings } = stopwatch;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { isWritten: outcome.kind === 'written', diagnostics, timings, peakBytes };
}
