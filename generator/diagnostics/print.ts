import { styleText } from 'node:util';
import { formatOrigin } from './origin.ts';
import type { Diagnostic, Severity } from './report.ts';
import { escapeUnit, unsafeInJson, visible } from './visible.ts';

/** How diagnostics are printed. */
export interface PrintOptions {
  /** Whether the reader sees colours: see {@link supportsColour}. */
  readonly colour: boolean;
  /** Findings of one code that are written out; of the others only their number is told. Default: 20. */
  readonly perCode?: number;
}

/**
 * Diagnostics as text for people: severity, code and place; what is wrong; and once for each code, what to do.
 *
 * Foreign text cannot steer the terminal: its control characters are made visible.
 *
 * @returns lines with a line break at the end; empty if there is nothing to say
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  return groups(diagnostics)
    .map((group) => printGroup(group, options))
    .join('\n');
}

/** Diagnostics for programs: a JSON array, each with its file and pointer or null. */
export function printDiagnosticsAsJson(diagnostics: readonly Diagnostic[]): string {
  const plain = diagnostics.map(({ severity, code, origin, message, help }) => ({
    severity,
    code,
    file: origin?.file ?? null,
    pointer: origin?.pointer ?? null,
    message,
    help,
  }));
  return `${JSON.stringify(plain, null, 2).replace(unsafeInJson, escapeUnit)}\n`;
}

/** Whether colours may be sent to a stream: it is a terminal, and the user has not said no (https://no-color.org). */
export function supportsColour(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

/** `2 errors, 1 warning`; empty if there are none. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return severities
    .map((severity) => [severity, diagnostics.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`)
    .join(', ');
}

type Group = readonly [Diagnostic, ...Diagnostic[]];

/** Findings of one code in a row share their help. */
function groups(diagnostics: readonly Diagnostic[]): readonly Group[] {
  const found = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.severity} ${diagnostic.code}`;
    const group = found.get(key);
    if (group === undefined) found.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...found.values()];
}

function printGroup(group: Group, { colour, perCode = 20 }: PrintOptions): string {
  const style = (format: StyleFormat, text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const [{ severity, code, help }] = group;
  const findings = group.slice(0, perCode).flatMap(({ origin, message }) => {
    const place = origin === null ? '' : `  ${visible(formatOrigin(origin))}`;
    return [`${style(colours[severity], severity)} ${style('bold', code)}${place}`, `  ${visible(message)}`];
  });
  const more =
    group.length > perCode ? [style('dim', `  … and ${group.length - perCode} more of this kind`)] : [];
  return [...findings, ...more, style('dim', `  ${help}`), ''].join('\n');
}

type StyleFormat = Parameters<typeof styleText>[0];

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  StyleFormat
>;
