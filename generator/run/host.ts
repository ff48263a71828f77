import { createValidator, endingEarly, type Validator } from '../load/validate/aside.ts';
import { createPrinter, type Printer } from '../print/printer.ts';

/** The workers of runs. */
export interface Host {
  readonly printer: Printer;
  readonly validator: Validator;
  /** Ends the workers at once. */
  close(): Promise<void>;
}

/** Creates a host for one run. Workers start on their first use. */
export function createHost(): Host {
  return hostOf(createPrinter(), endingEarly(createValidator()));
}

/** Creates a host for a process that generates one package repeatedly. Its workers stay. */
export function createLastingHost(): Host {
  return hostOf(createPrinter(), createValidator());
}

function hostOf(printer: Printer, validator: Validator): Host {
  return {
    printer,
    validator,
    close: async () => void (await Promise.all([printer.close(), validator.close()])),
  };
}
