import { createValidator, endingEarly, type Validator } from '../load/validate/aside.ts';
import { memoize } from '../memoize.ts';
import { createPrinter, type Printer } from '../print/printer.ts';
import { KeptWork } from './kept-work.ts';

/** The workers of runs. */
export interface Host {
  readonly printer: Printer;
  readonly validator: Validator;
  /** What the runs of a target keep for the next run. Null on a host of one run. */
  keptFor(target: string): KeptWork | null;
  /** Ends the workers at once. */
  close(): Promise<void>;
}

/** Creates a host for one run. Workers start on their first use. */
export function createHost(): Host {
  return hostOf(createPrinter(), endingEarly(createValidator()), () => null);
}

/** Creates a host for a process that generates packages repeatedly. Its workers stay. */
export function createLastingHost(): Host {
  return hostOf(
    createPrinter(),
    createValidator(),
    memoize(() => new KeptWork()),
  );
}

function hostOf(printer: Printer, validator: Validator, keptFor: Host['keptFor']): Host {
  return {
    ...{ printer, validator, keptFor },
    close: async () => void (await Promise.all([printer.close(), validator.close()])),
  };
}
