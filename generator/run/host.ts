import { createValidator, type Validator } from '../load/validate/aside.ts';
import { createPrinter, withMemory, type Printer } from '../print/printer.ts';
import { Recent } from '../recent.ts';

/** What works for runs, on threads of their own. */
export interface Host {
  readonly printer: Printer;
  readonly validator: Validator;
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>;
}

/** Files of a package or two. */
const mostTexts = 5000;

/** A host for one run. Threads start when they are first needed. */
export function createHost(): Host {
  return hostOf(createPrinter());
}

/** A host for a process that generates one package again and again: it keeps the files that it has printed. */
export function createLastingHost(): Host {
  return hostOf(withMemory(createPrinter(), new Recent(mostTexts)));
}

function hostOf(printer: Printer): Host {
  const validator = createValidator();
  return {
    printer,
    validator,
    close: async () => void (await Promise.all([printer.close(), validator.close()])),
  };
}
