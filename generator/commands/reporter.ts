import { locate, type Located } from '../diagnostics/locate/locate.ts';
import type { Origin } from '../diagnostics/origin.ts';
import { printDiagnostics, printMostImportant, shownInBrief } from '../diagnostics/print.ts';
import { showInvisibleInLines } from '../invisible.ts';
import type { Diagnostic } from '../diagnostics/report.ts';
import type { Io } from './io.ts';
import { Progress } from './progress.ts';
import { readTextFrom } from './read-text.ts';

/** Prints the output of a command for a person, a log or a machine. */
export interface Reporter {
  /** Shows the current step until the next output, if the run takes longer than a second. Only for people. */
  progress(text: string): void;
  /** Prints a result on standard output. */
  say(text: string): void;
  /** Prints an error, on standard error. */
  fail(text: string): void;
  /**
   * Prints findings on standard error, without those that only `inspect` shows.
   *
   * @param extent - `brief`: the three most important findings; errors are always printed
   */
  findings(diagnostics: readonly Diagnostic[], extent?: 'all' | 'brief'): Promise<void>;
  /** The same findings as data, with line and column if they are known. */
  located(diagnostics: readonly Diagnostic[]): Promise<readonly Diagnostic[]>;
  /** Prints a result for a machine. */
  data(value: unknown): void;
}

/**
 * Creates a reporter for text, or (`json`) one that prints only data, with diagnostics on standard error.
 *
 * Text of documents cannot control the terminal: control characters are shown as escapes.
 */
export function createReporter(io: Io, json: boolean): Reporter {
  const progress = new Progress(json ? null : io.terminal);
  const onError = (text: string) => {
    progress.clear();
    io.error(text);
  };
  return {
    progress: (text) => progress.show(showInvisibleInLines(text).replaceAll('\n', ' ')),
    say(text) {
      progress.clear();
      if (!json) io.out(`${showInvisibleInLines(text)}\n`);
    },
    fail: (text) => onError(`${showInvisibleInLines(text)}\n`),
    async findings(diagnostics, extent = 'all') {
      const shown = diagnostics.filter(({ severity }) => severity !== 'info');
      if (shown.length === 0 || json) return;
      const isBrief = extent === 'brief' && shown.every(({ severity }) => severity !== 'error');
      const find = await finder(isBrief ? shownInBrief(shown) : shown, io);
      const options = { colour: io.hasColour, find };
      onError(isBrief ? printMostImportant(shown, options) : `${printDiagnostics(shown, options)}\n`);
    },
    async located(diagnostics) {
      const find = json ? await finder(diagnostics, io) : () => null;
      return diagnostics.map((diagnostic) => withPosition(diagnostic, find));
    },
    data(value) {
      progress.clear();
      if (json) io.out(`${showInvisibleInLines(JSON.stringify(value, null, 2))}\n`);
    },
  };
}

/** Finds the positions of diagnostics. Reads each file that they name again. */
function finder(diagnostics: readonly Diagnostic[], io: Io): Promise<Find> {
  const origins = diagnostics.flatMap(({ origin }) => (origin === null ? [] : [origin]));
  return locate(origins, readTextFrom(io.cwd));
}

type Find = (origin: Origin) => Located | null;

function withPosition(diagnostic: Diagnostic, find: Find): Diagnostic {
  const { origin } = diagnostic;
  const located = origin === null ? null : find(origin);
  if (origin === null || located === null) return diagnostic;
  return { ...diagnostic, origin: { ...origin, line: located.line, column: located.column } };
}
