import { hasDeclarations } from '../emit/declarations/declaration.ts';
import { canRunThreads, ownModule } from '../installation.ts';
import type { Recent } from '../recent.ts';
import { Thread } from '../thread.ts';

/** Prints the declarations in texts. */
export interface Printer {
  /** Begins to load what printing takes, beside other work. */
  warmUp(): void;
  /** A text with each of its declarations as TypeScript. */
  print(text: string): Promise<string>;
}

/**
 * A printer on a thread of its own, which is started when it is first needed.
 *
 * Run from its sources on a Node that does not strip types, it stays on this thread, since no other could load it.
 */
export function createPrinter(): Printer {
  if (!canRunThreads) return printerHere;
  let thread: Thread<string, string> | null = null;
  const started = (): Thread<string, string> => (thread ??= new Thread(ownModule('print/thread')));
  return {
    warmUp: () => void started(),
    async print(text) {
      if (!hasDeclarations(text)) return text;
      return started()
        .ask(text)
        .catch((error: unknown) => {
          // The next run gets another thread.
          thread = null;
          throw error;
        });
    },
  };
}

/** A printer that remembers what it has printed. */
export function withMemory(printer: Printer, memory: Recent<string>): Printer {
  return {
    warmUp: () => printer.warmUp(),
    async print(text) {
      const known = memory.get(text);
      if (known !== undefined) return known;
      const printed = await printer.print(text);
      memory.set(text, printed);
      return printed;
    },
  };
}

/** A printer on this thread. */
export const printerHere: Printer = {
  warmUp: () => undefined,
  async print(text) {
    if (!hasDeclarations(text)) return text;
    const { printDeclarations } = await import('./print-declarations.ts');
    return printDeclarations(text);
  },
};
