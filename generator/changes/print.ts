import { showInvisible } from '../invisible.ts';
import type { Change } from './change.ts';
import type { ChangeReport } from './compare.ts';

const marks = { added: '+', removed: '-', changed: '~', renamed: '>' } as const satisfies Record<
  Change['kind'],
  string
>;

/**
 * The report for a terminal, without a final line break. Texts of the document stay on one line. If there are
 * more changes than `limit`, only the worst ones.
 */
export function printText(report: ChangeReport, limit = Number.POSITIVE_INFINITY): string {
  const { level, why, changes, upgrade } = report;
  if (level === null) return why;
  const shown = changes.slice(0, limit);
  const lines =
    upgrade === undefined
      ? shown.map(textLine)
      : [
          ...textPart('  By the document:', shown.filter(isOfDocument)),
          ...textPart(`  By ${upgradeText(upgrade)}:`, shown.filter(isOfUpgrade)),
        ];
  const rest = changes.length - shown.length;
  const more = rest > 0 ? [`  … and ${rest} more`] : [];
  return [...lines, ...more, `  ${level}: ${why}`].map(showInvisible).join('\n');
}

function textLine(change: Change): string {
  return `  ${marks[change.kind]} ${change.name} ${sentenceEnd(change)}${suffix(change)}`;
}

function textPart(heading: string, changes: readonly Change[]): readonly string[] {
  return changes.length === 0 ? [] : [heading, ...changes.map(textLine)];
}

function isOfUpgrade({ by }: Change): boolean {
  return by === 'sdkwright';
}

function isOfDocument(change: Change): boolean {
  return !isOfUpgrade(change);
}

/** A text such as `sdkwright 0.1.0 → 0.2.0`. */
function upgradeText({ from, to }: NonNullable<ChangeReport['upgrade']>): string {
  return `sdkwright ${from} → ${to}`;
}

function sentenceEnd({ what, caution }: Change): string {
  return caution === undefined ? what : `${what}; ${caution}`;
}

function suffix({ breaks }: Change): string {
  return breaks.length === 0 ? '' : `  [breaks ${breaks.join(' and ')}]`;
}

/**
 * The report for a pull request or a change log.
 *
 * @param depth - level of its headings
 */
export function printMarkdown({ level, why, changes, upgrade }: ChangeReport, depth = 3): string {
  if (level === null) return `${why}\n`;
  const own = changes.filter(isOfDocument);
  const breaking = own.filter(({ breaks }) => breaks.length > 0);
  const rest = own.filter(({ breaks }) => breaks.length === 0);
  const sections = [
    ...section('Breaking', breaking, depth),
    ...section('Other changes', rest, depth),
    ...(upgrade === undefined ? [] : section(upgradeText(upgrade), changes.filter(isOfUpgrade), depth)),
  ];
  return `${[`**${level}**: ${why}`, ...sections].join('\n\n')}\n`;
}

function section(title: string, changes: readonly Change[], depth: number): readonly string[] {
  if (changes.length === 0) return [];
  const items = changes.map(
    (change) => `- ${inlineCode(change.name)} ${escapeProse(sentenceEnd(change))}${markdownSuffix(change)}`,
  );
  return [`${'#'.repeat(depth)} ${title}`, items.join('\n')];
}

/** What the change breaks, and the exported name if the text does not start with it. */
function markdownSuffix({ breaks, name, symbol }: Change): string {
  const isNamed = name === symbol || name.startsWith(`${symbol}.`) || name.startsWith(`${symbol}(`);
  const broken = breaks.length === 0 ? '' : ` (${breaks.join(', ')})`;
  return isNamed ? broken : ` in ${inlineCode(symbol)}${broken}`;
}

/**
 * Text in a code span. Names come from the document, so a run of backticks must not end the span (CommonMark,
 * section 6.1).
 */
function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${oneLine(text)}${padding}${fence}`;
}

/** Escapes Markdown and HTML in a text, except inside code spans of the report. */
function escapeProse(text: string): string {
  const spans = oneLine(text).split(/(`[^`]*`)/);
  return spans
    .map((span, index) => (index % 2 === 1 ? span : span.replaceAll(/[<>[\]*_\\`]/g, '\\$&')))
    .join('');
}

function oneLine(text: string): string {
  return showInvisible(text.replaceAll(/\s+/g, ' '));
}
