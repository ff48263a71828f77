import type { ChangeReport } from './compare.ts';
import { printMarkdown } from './print.ts';

const heading = '# Changelog';

/**
 * Adds a version's changes to the text of a change log: below its introduction, above earlier versions, which
 * stay as they are.
 *
 * @param before - the text so far; null without one
 * @param report - null for the first version
 */
export function withVersion(before: string | null, version: string, report: ChangeReport | null): string {
  const body = report === null ? 'First version.\n' : printMarkdown(report);
  const { introduction, versions } = parts((before ?? '').replace(/^\s*# Changelog\s*/, ''));
  const sections = [heading, introduction, `## ${version}\n\n${body}`, versions];
  return `${sections
    .map((section) => section.trim())
    .filter((section) => section !== '')
    .join('\n\n')}\n`;
}

/**
 * A change log without its title, split before the first heading of a version. Without such a heading, all of
 * it is the introduction.
 */
function parts(text: string): { readonly introduction: string; readonly versions: string } {
  // A fence ends with one that is at least as long, or never (CommonMark, section 4.5). Lines inside are not
  // headings.
  const fenceOrHeading = /^ {0,3}(`{3,}|~{3,})[^]*?(?:^ {0,3}\1[`~]*[ \t]*\r?$|(?![^]))|^## /gm;
  const first = [...text.matchAll(fenceOrHeading)].find(([match]) => match === '## ');
  const end = first?.index ?? text.length;
  return { introduction: text.slice(0, end), versions: text.slice(end) };
}
