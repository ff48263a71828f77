import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { calledOnLoad } from './called-on-load.ts';
import { answer, generateFrom } from './generate.ts';
import { readScenarios, replaceBlocks, type Block } from './read.ts';

const folder = import.meta.dirname;
const update = process.env['UPDATE'] === '1';

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const path = join(folder, name);
  const markdown = readFileSync(path, 'utf8');
  const updates = new Map<Block, string>();

  it.each(readScenarios(markdown))('$title', async ({ given, expected }) => {
    expect(expected, 'A case must expect something.').not.toEqual([]);
    const outcome = await generateFrom(given);
    for (const block of expected) {
      const found = answer(outcome, block.info);
      if (update && found !== null) updates.set(block, found);
      else expect(found, block.info).toBe(block.text);
    }
    if (!expected.some(({ info }) => info === 'text diagnostics')) expect(outcome.complaints).toEqual([]);
    expect(calledOnLoad(outcome.files)).toEqual([]);
  });

  afterAll(() => {
    if (updates.size > 0) writeFileSync(path, replaceBlocks(markdown, updates));
  });
});
