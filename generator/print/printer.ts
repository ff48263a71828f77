import type { Options } from 'prettier';
import { hasDeclarations } from '../products/sdk/declarations/declaration.ts';
import type { EmittedFile } from '../products/sdk/emit.ts';
import { canRunThreads, ownModule } from '../installation.ts';
import type { Recent } from '../recent.ts';
import { Thread } from '../thread.ts';
import type { Draft, Printed } from './draft.ts';
import { isHouseStyle } from './house-style.ts';
import { printText, type PrintJob } from './print-text.ts';

/** Prints files. */
export interface Printer {
  /** Begins to load what printing takes, beside other work. */
  warmUp(): void;
  /**
   * Prints the declarations in a file, and all of it in its style as far as that can be told without Prettier.
   *
   * @param style - null if it is not known, or the file is to stay as it is
   */
  print(file: EmittedFile, style: Options | null): Promise<Draft>;
  /** Ends its thread. */
  close(): Promise<void>;
}

/**
 * A printer on a thread of its own, which is started when it is first needed.
 *
 * Run from its sources on a Node that does not strip types, it stays on this thread, since no other could load it.
 */
export function createPrinter(): Printer {
  if (!canRunThreads) return printerHere;
  let thread: Thread<PrintJob, Printed> | null = null;
  const started = (): Thread<PrintJob, Printed> => (thread ??= new Thread(ownModule('print/thread')));
  return printerBy({
    warmUp: () => void started(),
    print: (job) =>
      started()
        .ask(job)
        .catch((error: unknown) => {
          // The next run gets another thread.
          thread = null;
          throw error;
        }),
    close: async () => thread?.end(),
  });
}

/** A printer that remembers what it has printed. */
export function withMemory(printer: Printer, memory: Recent<Printed>): Printer {
  return {
    warmUp: () => printer.warmUp(),
    async print(file, style) {
      const key = `${JSON.stringify(style)}\n${file.text}`;
      const printed = memory.get(key) ?? (await printer.print(file, style));
      memory.set(key, printed);
      return { ...printed, path: file.path };
    },
    close: () => printer.close(),
  };
}

interface TextPrinter extends Pick<Printer, 'warmUp' | 'close'> {
  readonly print: (job: PrintJob) => Promise<Printed>;
}

/** A printer that has others do the work, where there is any. */
function printerBy({ warmUp, print, close }: TextPrinter): Printer {
  return {
    warmUp: () => warmUp(),
    close: () => close(),
    print: async ({ path, text, isPretty }, style) => ({
      path,
      ...(printedAlready(text, isPretty === true, style) ?? (await print({ text, style }))),
    }),
  };
}

function printedAlready(text: string, isPretty: boolean, style: Options | null): Printed | null {
  if (style === null) return hasDeclarations(text) ? null : { state: 'raw', text };
  return isPretty && isHouseStyle(style) ? { state: 'final', text } : null;
}

/** A printer on this thread. */
export const printerHere: Printer = printerBy({
  warmUp: () => undefined,
  print: printText,
  close: async () => undefined,
});
