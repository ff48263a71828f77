import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from '../installation.ts';
import type { WorkerInput, WorkerMessage } from './generate-aside.ts';

keepCompiledCode();

const { generate } = await import('./generate.ts');
const send = (message: WorkerMessage): void => parentPort?.postMessage(message);
// oxlint-disable-next-line typescript/no-unsafe-assignment -- `generateAside` gives it
const { options, begun }: WorkerInput = workerData;

const result = await generate(
  {
    ...options,
    onStep: (step) => send({ kind: 'step', step }),
    onResult: (result) => send({ kind: 'target', result }),
  },
  begun ?? undefined,
);
send({ kind: 'end', result });
