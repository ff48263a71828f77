import type { HeaderOutput, ListOutput } from './types.ts';

/** Whether a list tells how it continues in a header. */
export function isHeader(output: ListOutput): output is HeaderOutput {
  return 'header' in output;
}
