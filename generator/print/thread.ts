import module from 'node:module';
import { parentPort } from 'node:worker_threads';

// A thread does not inherit this.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache();

const { printDeclarations } = await import('./print-declarations.ts');
parentPort?.on('message', (text: string) => parentPort?.postMessage(printDeclarations(text)));
