import { showInvisible } from '../invisible.ts';
import type { Change } from './change.ts';
import type { ChangeReport } from './compare.ts';

const marks = { added: '+', removed: '-', changed: '~', renamed: '>' } as const satisfies Record<
  Change['kind'],
  string
>;

/** The report for a terminal, without a line end at its end; what a document says stays on its line. With more changes than `limit`, the worst ones. */
export function printText({ level, why, changes }: ChangeReport, limit = Number.POSITIVE_INFINITY): string {
  if (level === null) return why;
  const lines = changes
    .slice(0, limit)
    .map((change) => `  ${marks[change.kind]} ${change.name} ${sentenceEnd(change)}${suffix(change)}`);
  const rest = changes.length - lines.length;
  const more = rest > 0 ? [`  … and ${rest} more`] : [];
  return [...lines, ...more, `  ${level}: ${why}`].map(showInvisible).join('\n');
}

function sentenceEnd({ what, caution }: Change): string {
  return caution === undefined ? what : `${what}; ${caution}`;
}

function suffix({ breaks }: Change): string {
  return breaks.length === 0 ? '' : `  [breaks ${breaks.join(' and ')}]`;
}

/**
 * The report for a pull request or a changelog.
 *
 * @param depth - level of its headings
 */
export function printMarkdown({ level, why, changes }: ChangeReport, depth = 3): string {
  if (level === null) return `${why}\n`;
  const breaking = changes.filter(({ breaks }) => breaks.length > 0);
  const rest = changes.filter(({ breaks }) => breaks.length === 0);
  const sections = [...section('Breaking', breaking, depth), ...section('Other changes', rest, depth)];
  return `${[`**${level}**: ${why}`, ...sections].join('\n\n')}\n`;
}

function section(title: string, changes: readonly Change[], depth: number): readonly string[] {
  if (changes.length === 0) return [];
  const items = changes.map(
    (change) => `- ${inlineCode(change.name)} ${escapeProse(sentenceEnd(change))}${markdownSuffix(change)}`,
  );
  return [`${'#'.repeat(depth)} ${title}`, items.join('\n')];
}

/** What it breaks, and the exported name where the text does not begin with it. */
function markdownSuffix({ breaks, name, symbol }: Change): string {
  const isNamed = name === symbol || name.startsWith(`${symbol}.`) || name.startsWith(`${symbol}(`);
  const broken = breaks.length === 0 ? '' : ` (${breaks.join(', ')})`;
  return isNamed ? broken : ` in ${inlineCode(symbol)}${broken}`;
}

/** Names come from the document: a run of backticks in one must not end the code span (CommonMark, section 6.1). */
function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${oneLine(text)}${padding}${fence}`;
}

/** Keeps what the report says in code spans, and takes the power from everything else that Markdown or HTML would act on. */
function escapeProse(text: string): string {
  const spans = oneLine(text).split(/(`[^`]*`)/);
  return spans
    .map((span, index) => (index % 2 === 1 ? span : span.replaceAll(/[<>[\]*_\\`]/g, '\\$&')))
    .join('');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
