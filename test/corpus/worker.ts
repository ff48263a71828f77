import { basename } from 'node:path';
import { tolerableCodes, type Severities } from '../../generator/diagnostics/severities.ts';
import { generateOn } from '../../generator/run/generate.ts';
import { createHost } from '../../generator/run/host.ts';
import type { Answer, Task } from './messages.ts';

/** Generates one package after another, as the parent process asks. */
process.on('message', (task: Task) => {
  void answer(task).then((message) => process.send?.(message));
});

const host = createHost();

const lenientSeverities: Severities = Object.fromEntries(
  tolerableCodes().map((code) => [code, 'warning' as const]),
);

async function answer({ spec, out, folder, references, format, lenient }: Task): Promise<Answer> {
  const target = {
    ...{ spec, out, package: { name: 'corpus-sdk' }, format, references: { folders: references } },
    ...(lenient && { diagnostics: lenientSeverities }),
  };
  // A name of its own, since the names of each document are kept by target.
  const targets = { [basename(out)]: target };
  const { targets: results } = await generateOn(host, { config: { targets }, cwd: folder });
  const [result] = results;
  if (result === undefined) throw new Error('The configuration is not valid.');
  const { kind, diagnostics, milliseconds } = result;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { isWritten: kind === 'written', diagnostics, milliseconds, peakBytes };
}
