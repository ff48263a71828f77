import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EmittedFile } from '../../generator/emit/emit.ts';
import { printDiagnostics } from '../../generator/diagnostics/print.ts';
import { compileAndImport, type Case } from './compile.ts';
import { anyShape, documentOf, type Shape } from './document.ts';
import { createMaker, type Made } from './make.ts';
import { textProblems } from './package-texts.ts';
import { statementsOf } from './statements.ts';
import { hostileText } from './texts.ts';
import { hostileVoice, tameVoice, type Voice } from './voice.ts';

/**
 * `HOSTILE_RUNS=5000 npx vitest run test/hostile` looks longer. `HOSTILE_SEED` and `HOSTILE_PATH` replay a failure, and shrink
 * it to the least that fails.
 */
const { HOSTILE_RUNS = '150', HOSTILE_SEED = '20260101', HOSTILE_PATH } = process.env;
const runs = Number(HOSTILE_RUNS);
const firstSeed = Number(HOSTILE_SEED);

/** Packages compiled in one go. */
const batch = 250;

const rounds = Array.from({ length: Math.ceil(runs / batch) }, (_, index) => ({
  seed: firstSeed + index,
  runs: Math.min(batch, runs - index * batch),
}));

let maker: Awaited<ReturnType<typeof createMaker>>;
beforeAll(async () => {
  maker = await createMaker();
});
afterAll(() => maker.close());

const texts = fc.array(hostileText, { minLength: 1, maxLength: 20 });

it.each(rounds)(
  'makes of $runs hostile documents what harmless ones of their shape give (seed $seed)',
  async ({ seed, runs: numRuns }) => {
    const cases: Case[] = [];
    const property = fc.asyncProperty(anyShape, texts, async (shape, words) => {
      const { files, problems } = await judge(shape, words);
      const more = HOSTILE_PATH === undefined ? [] : compileAndImport([{ name: 'case-0', files }]);
      if (problems.length + more.length > 0) throw new Error([...problems, ...more].join('\n'));
      cases.push({ name: `case-${cases.length}`, files });
    });
    const path = HOSTILE_PATH === undefined ? {} : { path: HOSTILE_PATH };
    const { failed, counterexamplePath, counterexample, errorInstance } = await fc.check(property, {
      seed,
      numRuns,
      ...path,
    });
    if (failed)
      expect.fail(
        report(seed, counterexamplePath, `${String(errorInstance)}\nHere: ${JSON.stringify(counterexample)}`),
      );
    const [problem] = compileAndImport(cases);
    if (problem !== undefined) expect.fail(report(seed, /^case-(\d+)/.exec(problem)?.[1] ?? '0', problem));
  },
  20_000 + runs * 1_000,
);

function report(seed: number, path: string | null, problem: string): string {
  return `${problem}\nReplay: HOSTILE_SEED=${seed} HOSTILE_PATH=${path} npx vitest run test/hostile`;
}

interface Verdict {
  readonly files: readonly EmittedFile[];
  readonly problems: readonly string[];
}

async function judge(shape: Shape, words: readonly string[]): Promise<Verdict> {
  const make = (voice: Voice): Promise<Made> => maker.make(documentOf(shape, voice), shape);
  const { files, diagnostics } = await make(hostileVoice(words));
  const twin = await make(tameVoice(hostileVoice(words)));
  if (files.length === 0 || twin.files.length === 0) {
    return { files, problems: ['was refused', ...diagnostics.map(({ message }) => message)] };
  }
  const [own, other] = [statementsOf(files), statementsOf(twin.files)];
  const problems = [
    ...own.problems,
    ...surplus(own.structures, other.structures).map((each) => `has ${each}`),
    ...surplus(other.structures, own.structures).map((each) => `lacks ${each}`),
    ...surplus(own.tags, other.tags).map((tag) => `has the tag @${tag}`),
    ...(await textProblems(files, twin.files)),
    ...terminalProblems(printDiagnostics(diagnostics, { colour: false })),
  ];
  return { files, problems };
}

/** What one list has and the other has not, or not as often. */
function surplus(own: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return own.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function terminalProblems(text: string): readonly string[] {
  return /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text) ? ['steers the terminal'] : [];
}
