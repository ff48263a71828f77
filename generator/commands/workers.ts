import type { Workers } from '../generate.ts';
import { createValidator } from '../load/validate/aside.ts';
import { createPrinter } from '../print/printer.ts';

/** What works beside a run, and stays ready for the next ones of the same process. */
export function createWorkers(): Workers {
  return { printer: createPrinter(), findViolations: createValidator() };
}
