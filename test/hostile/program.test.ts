import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from '../../generator/commands/program.ts';
import { recordingIo } from '../support/project.ts';
import { readTree } from '../support/folders.ts';
import { documentOf } from './document.ts';
import { anyShape } from './shape.ts';
import { outlineOf, ownTextProblems } from './package-texts.ts';
import { statementsOf } from './statements.ts';
import { hostileText } from './texts.ts';
import { hostileVoice } from './voice.ts';

/** The whole program on a few hostile documents: what it writes, formatted, and what it says. */
const texts = fc.array(hostileText, { minLength: 1, maxLength: 20 });
const cases = fc.sample(fc.tuple(anyShape, texts), { seed: 7, numRuns: 8 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-program-'));
  mkdirSync(join(folder, 'node_modules'));
  const targets = cases.map(([{ resources }], index) => [
    `t${index}`,
    { spec: `${index}.json`, out: `out-${index}`, package: { name: 'hostile-sdk' }, names: { resources } },
  ]);
  writeFileSync(
    join(folder, 'sdkwright.config.json'),
    JSON.stringify({ targets: Object.fromEntries(targets) }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(cases.map(([shape, words], index) => ({ index, shape, words })))(
  'the program keeps to its folder, and to plain text (case $index)',
  async ({ index, shape, words }) => {
    const document = documentOf(shape, hostileVoice(words));
    const [spec, out] = [`${index}.json`, `out-${index}`];
    writeFileSync(join(folder, spec), JSON.stringify(document));
    const outside = (): readonly string[] =>
      readdirSync(folder)
        .filter((name) => name !== out && name !== 'sdkwright.lock.json')
        .toSorted();
    const before = outside();
    const target = `t${index}`;
    const said = [
      await run('generate', target),
      await run('inspect', target),
      await run('inspect', target, '--json'),
    ];
    said.push(await run('diff', spec, spec), await run('generate', target, '--check'));
    expect(outside()).toEqual(before);
    expect(said.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    expect(said.filter(({ text }) => invisible.test(text))).toEqual([]);
    expect(await changeProblems(index, documentOf(shape, hostileVoice(words.toReversed())))).toEqual([]);
    const files = [...readTree(join(folder, out))].map(([path, text]) => ({ path, text }));
    expect(statementsOf(files).problems).toEqual([]);
    expect(await ownTextProblems(files.filter(({ path }) => !path.startsWith('.sdkwright/')))).toEqual([]);
  },
  60_000,
);

/** What is wrong with what is said of the changes to another document, on the command line and in files. */
async function changeProblems(index: number, document: unknown): Promise<readonly string[]> {
  const [spec, next] = [`${index}.json`, `out-${index}/next.json`];
  writeFileSync(join(folder, next), JSON.stringify(document));
  const diffs = [
    await run('diff', spec, next),
    await run('diff', spec, next, '--json'),
    await run('diff', spec, next, '--markdown'),
  ];
  writeFileSync(join(folder, spec), JSON.stringify(document));
  const report = `out-${index}/report.md`;
  const bumped = await run('generate', `t${index}`, '--bump', '--report', report);
  rmSync(join(folder, next));
  const texts = [report, `out-${index}/CHANGELOG.md`].map((path) => readFileSync(join(folder, path), 'utf8'));
  const markdown = [diffs[2]?.text ?? '', ...texts];
  const outlines = await Promise.all(markdown.map(outlineOf));
  const headings = /^heading \d: (?:Changelog|\d+\.\d+\.\d+|Breaking|Other changes|t\d+|[\w.-]+)$/;
  return [
    ...[...diffs, bumped].flatMap(({ code, text }) => (code === 0 ? [] : [text])),
    ...[...diffs.map(({ text }) => text), bumped.text, ...texts].filter((text) => invisible.test(text)),
    ...outlines.flat().filter((line) => !headings.test(line)),
  ];
}

const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

async function run(...argv: string[]): Promise<{ readonly code: number; readonly text: string }> {
  const { io, said } = recordingIo(folder);
  const code = await runProgram(argv, io);
  return { code, text: said().out + said().error };
}
