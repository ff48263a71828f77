import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from '../installation.ts';
import type { PlainOptions, WorkerMessage } from './generate-aside.ts';
import { UsageError } from './usage-error.ts';

keepCompiledCode();

const { generate } = await import('./generate.ts');
const send = (message: WorkerMessage): void => parentPort?.postMessage(message);
// oxlint-disable-next-line typescript/no-unsafe-assignment -- `generateAside` gives it
const options: PlainOptions = workerData;

try {
  const result = await generate({
    ...options,
    onStep: (step) => send({ kind: 'step', step }),
    onResult: (result) => send({ kind: 'target', result }),
  });
  send({ kind: 'end', result });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  send({ kind: 'usage', message: error.message });
}
