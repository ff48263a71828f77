import { createValidator, endingEarly, type Validator } from '../load/validate/aside.ts';
import { createPrinter, withMemory, type Printer } from '../print/printer.ts';

/** What works for runs, on threads of their own. */
export interface Host {
  readonly printer: Printer;
  readonly validator: Validator;
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>;
}

/** Files of a package or two. */
const mostJobs = 5000;

/** A host for one run. Threads start when they are first needed. */
export function createHost(): Host {
  return hostOf(createPrinter(), endingEarly(createValidator()));
}

/** A host for a process that generates one package again and again: it keeps the files that it has printed. */
export function createLastingHost(): Host {
  return hostOf(withMemory(createPrinter(), mostJobs), createValidator());
}

function hostOf(printer: Printer, validator: Validator): Host {
  return {
    printer,
    validator,
    close: async () => void (await Promise.all([printer.close(), validator.close()])),
  };
}
