import { keepCompiledCode } from '../installation.ts';
import { serveRequests } from '../thread.ts';
import type { PrintedFile, PrintFiles } from './job.ts';
import type { PrintRequest } from './printer.ts';

// The compiler inside ts-morph is worth it.
keepCompiledCode();

// Before the first request, because there is time while the document is being read.
const { filePrinter } = await import('./file-printer.ts');

let print: PrintFiles | null = null;

serveRequests(async ({ setup, job }: PrintRequest): Promise<readonly PrintedFile[]> => {
  if (setup !== null) print = filePrinter(setup);
  return print === null ? [] : print(job);
});
