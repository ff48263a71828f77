import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareSurfaces, type ChangeReport } from '../../generator/changes/compare.ts';
import type { Resolved } from '../../generator/run/resolve.ts';
import { scratchFolder } from '../support/folders.ts';
import type { Check } from './verdicts/check.ts';
import { compileAll, writeProgram } from './verdicts/compile.ts';
import { zoo } from './verdicts/document.ts';
import { decide, surfaceOf, writePackage } from './verdicts/generate.ts';
import { wrongIn, type Verdict } from './verdicts/judge.ts';
import { mutations } from './verdicts/mutations.ts';
import { useEverything } from './verdicts/use-everything.ts';

const scratch = scratchFolder();
const verdicts = new Map<string, Verdict>();
const elsewhere: string[] = [];

beforeAll(async () => {
  const pairs = new Map<string, Pair>();
  const base = await decide(zoo(), join(scratch.path, 'zoo'));
  for (const [index, { title, edits }] of mutations.entries()) {
    const place = (way: string): string => `${index}-${way}`;
    const mutated = await decide(zoo(edits), join(scratch.path, place('old')));
    pairs.set(`${title}: to it`, await writePair(place('to'), base, zoo(edits)));
    pairs.set(`${title}: from it`, await writePair(place('from'), mutated, zoo()));
  }
  const errors = compileAll(scratch.path);
  const programs = new Set([...pairs.values()].map(({ program }) => program));
  elsewhere.push(
    ...errors.filter(({ file }) => !programs.has(file)).map(({ file, message }) => `${file}: ${message}`),
  );
  for (const [title, { program, checks, report }] of pairs) {
    const failing = errors.flatMap(({ file, check, message }) => {
      const found = file === program ? checks[check] : undefined;
      return found ? [{ ...found, message }] : [];
    });
    verdicts.set(title, { report, failing });
  }
});

afterAll(() => scratch.remove());

/** A program written for an old package beside the new one, and what `diff` says of the two. */
interface Pair {
  readonly program: string;
  readonly checks: readonly Check[];
  readonly report: ChangeReport;
}

async function writePair(place: string, old: Resolved, document: string): Promise<Pair> {
  const folder = join(scratch.path, place);
  const now = await decide(document, folder, old.published);
  await writePackage(now, folder, join(scratch.path, 'runtime'));
  const checks = useEverything(old.contract);
  writeProgram(join(folder, 'use.ts'), checks);
  return { program: `${place}/use.ts`, checks, report: compareSurfaces(surfaceOf(old), surfaceOf(now)) };
}

test('there are at least sixty pairs, and all their packages compile', () => {
  expect(verdicts.size).toBeGreaterThanOrEqual(60);
  expect(elsewhere).toEqual([]);
});

test('all documents except for these differ from the zoo', () => {
  const alike = mutations.filter(({ title }) => verdicts.get(`${title}: to it`)?.report.level === null);
  expect(alike.map(({ title }) => title)).toEqual(['nothing is different', 'an operation has another id']);
});

describe('the compiler agrees with the verdict when a document changes to and from', () => {
  test.each(mutations)('one where $title', ({ title }) => {
    const wrong = ['to it', 'from it'].flatMap((way) => {
      const verdict = verdicts.get(`${title}: ${way}`);
      return verdict === undefined ? ['not compared'] : wrongIn(verdict).map((text) => `${way}: ${text}`);
    });
    expect(wrong).toEqual([]);
  });
});
