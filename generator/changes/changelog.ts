import type { ChangeReport } from './compare.ts';
import { printMarkdown } from './print.ts';

const heading = '# Changelog';

/**
 * The text of a change log with a version's changes above those of earlier ones, which stay as they are.
 *
 * @param before - the text so far; null if there is none
 * @param report - null for the first version
 */
export function withVersion(before: string | null, version: string, report: ChangeReport | null): string {
  const body = report === null ? 'First version.\n' : printMarkdown(report);
  const entry = `## ${version}\n\n${body}`;
  const earlier = (before ?? '').replace(/^\s*# Changelog\s*/, '').trimEnd();
  return `${heading}\n\n${entry}${earlier === '' ? '' : `\n${earlier}\n`}`;
}
