import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configEntries } from '../../generator/diagnostics/catalogue/config.ts';
import { detectEntries } from '../../generator/diagnostics/catalogue/detect.ts';
import type { Severity } from '../../generator/diagnostics/report.ts';
import { loadEntries } from '../../generator/diagnostics/catalogue/load.ts';
import { modelEntries } from '../../generator/diagnostics/catalogue/model.ts';
import { namesEntries } from '../../generator/diagnostics/catalogue/names.ts';
import { outputEntries } from '../../generator/diagnostics/catalogue/output.ts';
import { templatesEntries } from '../../generator/diagnostics/catalogue/templates.ts';
import { transformEntries } from '../../generator/diagnostics/catalogue/transform.ts';
import { repository } from '../support/folders.ts';
import { readCases, type CaseBlock } from './read-cases.ts';

const page = join(repository, 'docs/diagnostics.md');
const cases = readCases();

interface Entry {
  readonly severity: Severity;
  readonly tolerable?: true;
  readonly text: (params: never) => string;
  readonly help: string;
}

const sections: readonly (readonly [string, Readonly<Record<string, Entry>>])[] = [
  ['Configuration', configEntries],
  ['Reading the document', loadEntries],
  ['The API', modelEntries],
  ['Paging, polling and waiters', detectEntries],
  ['Names', namesEntries],
  ['Transformation', transformEntries],
  ['Templates', templatesEntries],
  ['Output', outputEntries],
];

/** Parameters that show their names: `‹file›`. */
const placeholders = new Proxy(
  {},
  { get: (_, name) => (name === 'suggestion' ? null : `‹${String(name)}›`) },
) as never;

function printPage(): string {
  const head = `<!-- Written by test/diagnostics/page.test.ts: run it with UPDATE=1 after a change of the catalogue or the cases. -->

# Diagnostics

sdkwright reports what it finds in a document, a configuration or a template with a code, a place and an action. \`diagnostics\` in the
[configuration](configuration.md#diagnostics) changes the severity of a code. Of the errors, only those marked "can be downgraded" can be lowered.
\`--strict\` treats warnings as errors. \`inspect\` shows findings of the severity info; \`generate\` does not.

Each code has the smallest input that causes it. The examples of \`openapi.yaml\` leave out what every document needs: \`openapi\`, \`info\`,
\`servers\`, and \`paths\` where they do not matter. "Settings of the target" are keys of a target in the configuration.
Where no command is shown, \`sdkwright inspect\` and \`sdkwright generate\` report the code.
`;
  const parts = sections.map(([title, entries]) =>
    [`## ${title}`, ...Object.entries(entries).map(printEntry)].join('\n\n'),
  );
  return `${[head.trimEnd(), ...parts].join('\n\n')}\n`;
}

function printEntry([code, { severity, tolerable, text, help }]: readonly [string, Entry]): string {
  const kind = tolerable === true ? `${severity}, can be downgraded` : severity;
  const { prose = '', blocks = [] } = cases.get(code) ?? {};
  const example = [...(prose === '' ? [] : [`Example: ${prose}`]), ...blocks.map(printBlock)];
  return [`### \`${code}\``, `_${kind}_. ${escaped(text(placeholders))}`, escaped(help), ...example].join(
    '\n\n',
  );
}

function printBlock({ info, text }: CaseBlock): string {
  const [language = '', path] = info.split(' ');
  const title =
    path === undefined ? 'Command:' : path === 'target' ? 'Settings of the target:' : `\`${path}\`:`;
  return `${title}\n\n\`\`\`${language}\n${text}\`\`\``;
}

/** Markdown would read braces, brackets and stars of a message as its own. */
function escaped(text: string): string {
  return text.replaceAll(/[<>*_[\]\\]/g, '\\$&');
}

test('docs/diagnostics.md lists every diagnostic of the catalogue with its case', () => {
  const printed = printPage();
  if (process.env['UPDATE'] === '1') writeFileSync(page, printed);
  expect(readFileSync(page, 'utf8')).toBe(printed);
});
