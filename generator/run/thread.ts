import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from '../installation.ts';
import type { PlainOptions, Told } from './generate-aside.ts';
import { UsageError } from './usage-error.ts';

keepCompiledCode();

const { generate } = await import('./generate.ts');
const tell = (told: Told): void => parentPort?.postMessage(told);
// oxlint-disable-next-line typescript/no-unsafe-assignment -- `generateAside` gives it
const options: PlainOptions = workerData;

try {
  const result = await generate({
    ...options,
    onStep: (step) => tell({ kind: 'step', step }),
    onResult: (result) => tell({ kind: 'target', result }),
  });
  tell({ kind: 'end', result });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  tell({ kind: 'usage', message: error.message });
}
