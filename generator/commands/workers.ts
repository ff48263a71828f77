import type { Workers } from '../recipe/job.ts';
import { createValidator } from '../load/validate/aside.ts';
import { createPrinter, withMemory } from '../print/printer.ts';
import { Recent } from '../recent.ts';

/** Files of a package or two. */
const mostTexts = 5000;

/** What works beside a run, and stays ready for the next ones of the same process. */
export function createWorkers(): Workers {
  return { printer: createPrinter(), findViolations: createValidator() };
}

/** The same for a process that generates one package again and again: what was printed before is remembered. */
export function createLastingWorkers(): Workers {
  const { printer, findViolations } = createWorkers();
  return { printer: withMemory(printer, new Recent(mostTexts)), findViolations };
}
