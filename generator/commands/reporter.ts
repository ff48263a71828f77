import { printDiagnostics } from '../diagnostics/print.ts';
import { showInvisibleInLines } from '../invisible.ts';
import type { Diagnostic } from '../diagnostics/report.ts';
import type { Io } from './io.ts';

/** Says things in the way that suits who listens: a person, a log, or a machine. */
export interface Reporter {
  /** Shows what is being done, until the next thing is said. For people only. */
  progress(text: string): void;
  /** Says a result, on standard output. */
  say(text: string): void;
  /** Says what is wrong, on standard error. */
  complain(text: string): void;
  /** Says what was found, on standard error, without what only `inspect` shows. */
  findings(diagnostics: readonly Diagnostic[]): void;
  /** Says a result to a machine. */
  data(value: unknown): void;
}

/**
 * A reporter for text, or (`json`) one that prints nothing but data, and complaints on standard error.
 *
 * Text from documents cannot steer the terminal: control characters are shown as escapes.
 */
export function createReporter(io: Io, json: boolean): Reporter {
  let isShowing = false;
  const clear = () => {
    if (isShowing) io.error('\r\u001b[2K');
    isShowing = false;
  };
  const onError = (text: string) => {
    clear();
    io.error(text);
  };
  return {
    progress(text) {
      if (!io.isInteractive || json) return;
      onError(showInvisibleInLines(text).replaceAll('\n', ' '));
      isShowing = true;
    },
    say(text) {
      clear();
      if (!json) io.out(`${showInvisibleInLines(text)}\n`);
    },
    complain: (text) => onError(`${showInvisibleInLines(text)}\n`),
    findings(diagnostics) {
      const shown = diagnostics.filter(({ severity }) => severity !== 'info');
      if (shown.length > 0 && !json) onError(`${printDiagnostics(shown, { colour: io.hasColour })}\n`);
    },
    data(value) {
      clear();
      if (json) io.out(`${showInvisibleInLines(JSON.stringify(value, null, 2))}\n`);
    },
  };
}
