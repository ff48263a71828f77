import { byCodeUnit, groupedBy } from '../order.ts';
import { codeFrame } from './locate/frame.ts';
import type { Located } from './locate/locate.ts';
import type { Origin } from './origin.ts';
import type { Diagnostic, Severity } from './report.ts';
import { showInvisible } from '../invisible.ts';

/** How diagnostics are printed. */
export interface PrintOptions {
  /** Whether to print colours: see {@link supportsColour}. */
  readonly colour: boolean;
  /**
   * Maximum number of messages of one code to print. Of the others only the number is printed. Default: 20.
   */
  readonly perCode?: number;
  /** The line and column of a place, if they are known: see {@link locate}. */
  readonly find?: (origin: Origin) => Located | null;
}

/**
 * Prints diagnostics for people: severity, code and place; the message, with the lines around an error; and
 * the help once for each code. A message with many places is printed once, with their number and the first of
 * them.
 *
 * Untrusted text cannot control the terminal: its control characters are made visible.
 *
 * @returns lines with a line break at the end; empty without diagnostics
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  return [...groupedBy(diagnostics, ({ severity, code }) => `${severity} ${code}`).values()]
    .map((group) => printGroup(group, options))
    .join('\n');
}

/**
 * Whether a stream supports colours: it is a terminal, and neither NO_COLOR (https://no-color.org) nor
 * TERM=dumb is set. FORCE_COLOR, with any value except 0, turns colours on in all cases
 * (https://force-color.org).
 */
export function supportsColour(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR: forced } = environment;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

/** A text such as `2 errors, 1 warning`; empty without any. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return severities
    .map((severity) => [severity, diagnostics.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`)
    .join(', ');
}

/** Number of codes in a brief report. */
const important = 3;

/**
 * Prints the three codes with the most places, in three lines each: the first place, the message, and the
 * help.
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
        `  ${readable(first.message)}`,
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

/** The number of findings that {@link printMostImportant} leaves out: those of other codes. */
export function leftOut(diagnostics: readonly Diagnostic[]): number {
  return Math.max(0, new Set(diagnostics.map(({ code }) => code)).size - important);
}

type Group = readonly [Diagnostic, ...Diagnostic[]];

/** Maximum number of places to print for one message. */
const places = 3;

function printGroup(group: Group, options: PrintOptions): string {
  const { perCode = 20, find = () => null } = options;
  const style = styleFor(options);
  const [one] = group;
  const { severity, help } = one;
  const head = headOf(one, style);
  // Equal messages are printed once.
  const sayings = [...groupedBy(group, ({ message }) => message).values()];
  const findings = sayings.slice(0, perCode).flatMap((saying) => {
    const [first] = saying;
    const message = `  ${readable(first.message)}`;
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

/**
 * `file:line:column`, which terminals and editors turn into a link, and the pointer; `file#pointer` if the
 * line is not known.
 */
function printPlace(origin: Origin, find: Find, style: Style): string {
  const located = find(origin);
  const file = showInvisible(origin.file);
  const pointer = readable(origin.pointer);
  const { line, column } = located ?? origin;
  if (line === undefined) return `${file}#${pointer}`;
  return `${file}:${line}:${column ?? 1}${pointer === '' ? '' : style('dim', `  #${pointer}`)}`;
}

/** Words that are longer are shortened: the pointer to a value deep in a document, or a value in a message. */
const longestWord = 300;

/** A text without characters that control a terminal, and without words of many lines. `--json` prints it whole. */
function readable(text: string): string {
  return showInvisible(text).replace(/\S+/gu, (word) => {
    if (word.length <= longestWord) return word;
    const characters = Array.from(word);
    const end = longestWord / 2;
    return `${characters.slice(0, end).join('')}…${characters.slice(-end).join('')}`;
  });
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
  if (!colour) return (_format, text) => text;
  // Importing the module would load everything that it exports.
  const { styleText } = process.getBuiltinModule('node:util');
  return (format, text) => styleText(format, text, { validateStream: false });
}

type Style = (format: StyleFormat, text: string) => string;
type StyleFormat = Parameters<typeof import('node:util').styleText>[0];

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  StyleFormat
>;
