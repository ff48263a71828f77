/** A row of a table by the heads of its columns. */
export type Row = Readonly<Record<string, string>>;

/**
 * The rows of the first table below a heading.
 *
 * @param heading - The text of a heading of the second level.
 * @throws Error when there is no such heading.
 */
export function tableBelow(markdown: string, heading: string): readonly Row[] {
  const [, below] = markdown.split(`\n## ${heading}\n`);
  if (below === undefined) throw new Error(`There is no heading "${heading}".`);
  const lines = below.split('\n').map((line) => line.trim());
  const begin = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(begin).findIndex((line) => !line.startsWith('|'));
  const [heads = [], , ...rows] = lines.slice(begin, begin + length).map(cellsOf);
  return rows.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ''])));
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}
