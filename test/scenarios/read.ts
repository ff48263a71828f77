/** A fenced block of a scenario: what it is by its info string, and where its text stands in the file. */
export interface Block {
  /** The info string, for example `ts interface Pet`. */
  readonly info: string;
  readonly text: string;
  /** Index of the first line of the text. */
  readonly start: number;
  /** Index of the closing fence. */
  readonly end: number;
}

/** One case: a heading, what is put in, and what is to come out. */
export interface Scenario {
  readonly title: string;
  /** Blocks in `yaml`: a `spec`, and besides it a `config` or further files. */
  readonly given: readonly Block[];
  readonly expected: readonly Block[];
}

/** Splits a markdown file at its second-level headings. */
export function readScenarios(markdown: string): readonly Scenario[] {
  const lines = markdown.split('\n');
  const starts = lines.flatMap((line, index) => (line.startsWith('## ') ? [index] : []));
  return starts.map((start, position) => {
    const blocks = readBlocks(lines, start, starts[position + 1] ?? lines.length);
    return {
      title: lines[start]?.slice(3) ?? '',
      given: blocks.filter(({ info }) => info.startsWith('yaml')),
      expected: blocks.filter(({ info }) => !info.startsWith('yaml')),
    };
  });
}

function readBlocks(lines: readonly string[], from: number, to: number): readonly Block[] {
  const fences = lines.flatMap((line, index) =>
    index >= from && index < to && line.startsWith('```') ? [index] : [],
  );
  return fences.flatMap((fence, position) => {
    const end = fences[position + 1];
    if (position % 2 === 1 || end === undefined) return [];
    const text = lines.slice(fence + 1, end).join('\n');
    return [{ info: lines[fence]?.slice(3).trim() ?? '', text, start: fence + 1, end }];
  });
}

/** The file with other texts in some of its blocks. */
export function replaceBlocks(markdown: string, texts: ReadonlyMap<Block, string>): string {
  const lines = markdown.split('\n');
  const changes = [...texts].toSorted(([a], [b]) => b.start - a.start);
  for (const [{ start, end }, text] of changes) lines.splice(start, end - start, ...text.split('\n'));
  return lines.join('\n');
}
