import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../build/draft-of.ts';

/** Routes of invented APIs, with the names that they get and the rules that name them. `UPDATE=1` rewrites names and rules. */
const file = join(import.meta.dirname, 'routes.txt');

/** A route as a line of the table has it: what it answers is `list`, `one` or nothing. */
interface Row {
  readonly route: string;
  readonly answer: string;
  readonly operationId: string;
  readonly tag: string;
}

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

const columns = ['route', 'answer', 'operationId', 'tag', 'name', 'rule'];

function readTable(text: string): readonly Section[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((section) => {
      const [title = '', , ...lines] = section.trimEnd().split('\n');
      const rows = lines.map((line) => {
        const [route = '', answer = '', operationId = '', tag = ''] = line
          .split('|')
          .map((cell) => cell.trim());
        return { route, answer, operationId, tag };
      });
      return { title, rows };
    });
}

const thing = { type: 'object', properties: { name: { type: 'string' } } };
const schemas: Readonly<Record<string, object>> = { list: { type: 'array', items: thing }, one: thing };

function documentOf(rows: readonly Row[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const { route, answer, operationId, tag } of rows) {
    const [method = '', path = ''] = route.split(' ');
    const schema = schemas[answer];
    const content = schema && { content: { 'application/json': { schema } } };
    const own = { ...(operationId && { operationId }), ...(tag && { tags: [tag] }) };
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { ...own, responses: { 200: { description: '', ...content } } },
    };
  }
  return paths;
}

/** The section as the table has it, with the names and rules of today. */
function printSection({ title, rows }: Section): string {
  const { operation, api } = build({ paths: documentOf(rows) });
  const resources = new Map(
    api.resources.flatMap((each) => each.operations.map(({ id }) => [id, each.words.join(' ')])),
  );
  const lines = rows.map(({ route, answer, operationId, tag }) => {
    const { id, words, naming } = operation(route);
    return [route, answer, operationId, tag, `${resources.get(id) ?? ''}.${words.join(' ')}`, naming.rule];
  });
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...lines.map((line) => line[index]?.length ?? 0)),
  );
  const print = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join(' | ')
      .trimEnd();
  return `# ${title}\n${print(columns)}\n${lines.map(print).join('\n')}\n`;
}

const sections = readTable(readFileSync(file, 'utf8'));
const printed = sections.map(printSection);
if (process.env['UPDATE'] !== undefined) writeFileSync(file, printed.join('\n'));

describe('names of invented routes', () => {
  const expected = readFileSync(file, 'utf8').split(/(?=^# )/m);

  it.each(sections.map(({ title }, index) => [title, index] as const))('%s', (_title, index) => {
    expect(printed[index]?.trimEnd()).toBe(expected[index]?.trimEnd());
  });

  it('cover 200 routes at least', () => {
    expect(sections.flatMap(({ rows }) => rows).length).toBeGreaterThan(200);
  });

  it('are unique within each API, and have no number that their route, id and tag lack', () => {
    for (const section of printed) {
      const lines = section
        .trimEnd()
        .split('\n')
        .slice(2)
        .map((line) => line.split('|').map((cell) => cell.trim()));
      const names = lines.map((cells) => cells[4] ?? '');
      expect(new Set(names).size).toBe(names.length);
      for (const [route = '', , id = '', tag = '', name = ''] of lines)
        for (const digits of name.match(/\d+/g) ?? []) expect(`${route} ${id} ${tag}`).toContain(digits);
    }
  });
});
