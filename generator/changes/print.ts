import type { Change } from './change.ts';
import type { ChangeReport } from './compare.ts';

const marks = { added: '+', removed: '-', changed: '~', renamed: '>' } as const satisfies Record<
  Change['kind'],
  string
>;

/** The report for a terminal, without a line end at its end. With more changes than `limit`, the worst ones. */
export function printText({ level, why, changes }: ChangeReport, limit = Number.POSITIVE_INFINITY): string {
  if (level === null) return why;
  const lines = changes
    .slice(0, limit)
    .map((change) => `  ${marks[change.kind]} ${change.name} ${change.what}${suffix(change)}`);
  const rest = changes.length - lines.length;
  const more = rest > 0 ? [`  … and ${rest} more`] : [];
  return [...lines, ...more, `  ${level}: ${why}`].join('\n');
}

function suffix({ breaks }: Change): string {
  return breaks.length === 0 ? '' : `  [breaks ${breaks.join(' and ')}]`;
}

/** The report for a pull request or a changelog. */
export function printMarkdown({ level, why, changes }: ChangeReport): string {
  if (level === null) return `${why}\n`;
  const breaking = changes.filter(({ breaks }) => breaks.length > 0);
  const rest = changes.filter(({ breaks }) => breaks.length === 0);
  const sections = [...section('Breaking', breaking), ...section('Other changes', rest)];
  return `${[`**${level}**: ${why}`, ...sections].join('\n\n')}\n`;
}

function section(title: string, changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [];
  const items = changes.map(
    (change) => `- ${inlineCode(change.name)} ${escapeProse(change.what)}${markdownSuffix(change)}`,
  );
  return [`### ${title}`, items.join('\n')];
}

function markdownSuffix({ breaks }: Change): string {
  return breaks.length === 0 ? '' : ` (${breaks.join(', ')})`;
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
