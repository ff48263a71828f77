import { styleText } from 'node:util';
import { byCodeUnit, groupedBy } from '../order.ts';
import { codeFrame } from './locate/frame.ts';
import type { Located } from './locate/locate.ts';
import { formatOrigin, type Origin } from './origin.ts';
import type { Diagnostic, Severity } from './report.ts';
import { showInvisible } from '../invisible.ts';

/** How diagnostics are printed. */
export interface PrintOptions {
  /** Whether the reader sees colours: see {@link supportsColour}. */
  readonly colour: boolean;
  /** Different messages of one code that are written out; of the others only their number is told. Default: 20. */
  readonly perCode?: number;
  /** The line and column of a place, for those that are known: see {@link locate}. */
  readonly find?: (origin: Origin) => Located | null;
}

/**
 * Diagnostics as text for people: severity, code and place; what is wrong, with the lines around an error; and once for each code,
 * what to do. What is wrong in many places is said once, with their number and the first of them.
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

/**
 * Whether colours may be sent to a stream: it is a terminal, and neither NO_COLOR (https://no-color.org) nor TERM=dumb is set.
 * FORCE_COLOR, with any value but 0, asks for them anyway (https://force-color.org).
 */
export function supportsColour(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR: forced } = environment;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
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

/** Kinds of findings that a brief report names. */
const important = 3;

/**
 * The three kinds of findings with the most places, in three lines each: where the first one is, what is wrong, and what to do.
 *
 * @returns lines with a line break at the end
 */
export function printMostImportant(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  const { find = () => null } = options;
  const style = styleFor(options);
  return mostImportant(diagnostics)
    .flatMap(([first, ...others]) => {
      const place = first.origin === null ? '' : `  ${printPlace(first.origin, find, style)}`;
      const more = others.length === 0 ? '' : style('dim', `  and ${others.length} more`);
      return [
        `${headOf(first, style)}${place}${more}`,
        `  ${showInvisible(first.message)}`,
        style('dim', `  ${first.help}`),
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** The findings whose place {@link printMostImportant} shows. */
export function shownInBrief(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return mostImportant(diagnostics).map(([first]) => first);
}

function mostImportant(diagnostics: readonly Diagnostic[]): readonly Group[] {
  return [...groupedBy(diagnostics, ({ code }) => code).values()]
    .toSorted((a, b) => b.length - a.length || byCodeUnit(a[0].code, b[0].code))
    .slice(0, important);
}

/** How many findings {@link printMostImportant} leaves out: those of other codes than the three. */
export function leftOut(diagnostics: readonly Diagnostic[]): number {
  return Math.max(0, new Set(diagnostics.map(({ code }) => code)).size - important);
}

type Group = readonly [Diagnostic, ...Diagnostic[]];

/** Places that are listed for what is found again and again. */
const places = 3;

function printGroup(group: Group, options: PrintOptions): string {
  const { perCode = 20, find = () => null } = options;
  const style = styleFor(options);
  const [one] = group;
  const { severity, help } = one;
  const head = headOf(one, style);
  // What is wrong in the same words is said once.
  const sayings = [...groupedBy(group, ({ message }) => message).values()];
  const findings = sayings.slice(0, perCode).flatMap((saying) => {
    const [first] = saying;
    const message = `  ${showInvisible(first.message)}`;
    const frame = severity === 'error' ? printFrame(first, find, style) : [];
    if (saying.length > 1)
      return [`${head}  ${saying.length} times`, message, ...frame, ...listPlaces(saying, find, style)];
    const place = first.origin === null ? '' : `  ${printPlace(first.origin, find, style)}`;
    return [`${head}${place}`, message, ...frame];
  });
  const left = sayings.slice(perCode).flat().length;
  const more = left > 0 ? [style('dim', `  … and ${left} more of this kind`)] : [];
  return [...findings, ...more, style('dim', `  ${help}`), ''].join('\n');
}

type Find = NonNullable<PrintOptions['find']>;

/** `file:line:column`, which terminals and editors make a link, and the pointer; `file#pointer` where the line is not known. */
function printPlace(origin: Origin, find: Find, style: Style): string {
  const located = find(origin);
  if (located === null) return showInvisible(formatOrigin(origin));
  const { line, column } = located;
  return `${showInvisible(origin.file)}:${line}:${column}${style('dim', `  #${showInvisible(origin.pointer)}`)}`;
}

function printFrame({ origin }: Diagnostic, find: Find, style: Style): readonly string[] {
  const located = origin === null ? null : find(origin);
  return located === null ? [] : codeFrame(located).map((line) => style('dim', `    ${line}`));
}

function listPlaces(saying: Group, find: Find, style: Style): readonly string[] {
  const shown = saying
    .slice(0, places)
    .flatMap(({ origin }) => (origin === null ? [] : `    ${printPlace(origin, find, style)}`));
  const left = saying.length - places;
  return left > 0
    ? [...shown, style('dim', `    … and ${left} more ${left === 1 ? 'place' : 'places'}`)]
    : shown;
}

function headOf({ severity, code }: Diagnostic, style: Style): string {
  return `${style(colours[severity], severity)} ${style('bold', code)}`;
}

function styleFor({ colour }: PrintOptions): Style {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}

type Style = (format: StyleFormat, text: string) => string;
type StyleFormat = Parameters<typeof styleText>[0];

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  StyleFormat
>;
