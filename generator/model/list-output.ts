import type { HeaderOutput, ListOutput } from './types.ts';

/** Whether a list has the value in a header. */
export function isHeader(output: ListOutput): output is HeaderOutput {
  return 'header' in output;
}
