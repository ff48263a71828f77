import { styleText } from 'node:util';
import { groupedBy } from '../order.ts';
import { formatOrigin } from './origin.ts';
import type { Diagnostic, Severity } from './report.ts';
import { showInvisible } from '../invisible.ts';

/** How diagnostics are printed. */
export interface PrintOptions {
  /** Whether the reader sees colours: see {@link supportsColour}. */
  readonly colour: boolean;
  /** Different things said of one code that are written out; of the others only their number is told. Default: 20. */
  readonly perCode?: number;
}

/**
 * Diagnostics as text for people: severity, code and place; what is wrong; and once for each code, what to do. What is wrong
 * in many places is said once, with their number and the first of them.
 *
 * Foreign text cannot steer the terminal: its control characters are made visible.
 *
 * @returns lines with a line break at the end; empty if there is nothing to say
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  return [...groupedBy(diagnostics, ({ severity, code }) => `${severity} ${code}`).values()]
    .map((group) => printGroup(group, options))
    .join('\n');
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

/** Places that are listed for what is found again and again. */
const places = 3;

function printGroup(group: Group, { colour, perCode = 20 }: PrintOptions): string {
  const style = (format: StyleFormat, text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const [{ severity, code, help }] = group;
  const head = `${style(colours[severity], severity)} ${style('bold', code)}`;
  // What is wrong in the same words is said once.
  const sayings = [...groupedBy(group, ({ message }) => message).values()];
  const findings = sayings.slice(0, perCode).flatMap((saying) => {
    const [{ origin, message }] = saying;
    if (saying.length > 1)
      return [`${head}  ${saying.length} times`, `  ${showInvisible(message)}`, ...listPlaces(saying, style)];
    const place = origin === null ? '' : `  ${showInvisible(formatOrigin(origin))}`;
    return [`${head}${place}`, `  ${showInvisible(message)}`];
  });
  const left = sayings.slice(perCode).flat().length;
  const more = left > 0 ? [style('dim', `  … and ${left} more of this kind`)] : [];
  return [...findings, ...more, style('dim', `  ${help}`), ''].join('\n');
}

function listPlaces(saying: Group, style: Style): readonly string[] {
  const shown = saying
    .slice(0, places)
    .flatMap(({ origin }) => (origin === null ? [] : `    ${showInvisible(formatOrigin(origin))}`));
  const left = saying.length - places;
  return left > 0
    ? [...shown, style('dim', `    … and ${left} more ${left === 1 ? 'place' : 'places'}`)]
    : shown;
}

type Style = (format: StyleFormat, text: string) => string;
type StyleFormat = Parameters<typeof styleText>[0];

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  StyleFormat
>;
