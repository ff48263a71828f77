import fc from 'fast-check';
import { afterAll, beforeAll, it } from 'vitest';
import { printDiagnostics } from '../../generator/diagnostics/print.ts';
import { anyDamage, damaged, type Damage } from './damage.ts';
import { documentOf } from './document.ts';
import { anyShape, type Shape } from './shape.ts';
import { createMaker, type Made, type Settings } from './make.ts';
import { ownTextProblems, textProblems } from './package-texts.ts';
import { statementsOf } from './statements.ts';
import { hostileText } from './texts.ts';
import { checkCases, rounds, timeLimit, type Verdict } from './rounds.ts';
import { hostileVoice, tameVoice, wildVoice, type Voice } from './voice.ts';

let maker: Awaited<ReturnType<typeof createMaker>>;
beforeAll(async () => {
  maker = await createMaker();
});
afterAll(() => maker.close());

const texts = fc.array(hostileText, { minLength: 1, maxLength: 20 });

it.each(rounds)(
  'gives the same structure for $runs hostile documents as for harmless ones (seed $seed)',
  (round) => checkCases(round, fc.tuple(anyShape, texts), ([shape, words]) => judge(shape, words)),
  timeLimit,
);

it.each(rounds)(
  'makes a harmless package of $runs wild documents, or reports why not (seed $seed)',
  (round) =>
    checkCases(
      round,
      fc.tuple(anyShape, texts, fc.array(anyDamage, { maxLength: 2 })),
      ([shape, words, damages]) => judgeWild(shape, words, damages),
    ),
  timeLimit,
);

function settingsOf({ resources, has }: Shape): Settings {
  return { names: { resources }, ...(has.formats && { types: { dates: 'Date', int64: 'bigint' } }) };
}

async function judge(shape: Shape, words: readonly string[]): Promise<Verdict> {
  const { names, ...settings } = settingsOf(shape);
  // Words decide which resource lies below which, so packages of other words are compared flat.
  const flat: Settings = { ...settings, names: { ...names, nesting: 'flat' } };
  const make = (voice: Voice): Promise<Made> => maker.make(documentOf(shape, voice), flat);
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
    // A function under another name has its docs twice: at its declaration and at its export.
    ...surplus([...new Set(own.tags)], [...new Set(other.tags)]).map((tag) => `has the tag @${tag}`),
    ...(await textProblems(files, twin.files)),
    ...terminalProblems(printDiagnostics(diagnostics, { colour: false })),
  ];
  return { files, problems };
}

/** What nothing can be compared with: the package has no more than declarations, or there is none, for a reason. */
async function judgeWild(
  shape: Shape,
  words: readonly string[],
  damages: readonly Damage[],
): Promise<Verdict> {
  const document = damages.reduce(damaged, documentOf(shape, wildVoice(words)));
  const { files, diagnostics } = await maker.make(document, settingsOf(shape));
  const terminal = terminalProblems(printDiagnostics(diagnostics, { colour: false }));
  const isSilent = files.length === 0 && diagnostics.every(({ severity }) => severity !== 'error');
  if (files.length === 0)
    return { files, problems: [...terminal, ...(isSilent ? ['was refused silently'] : [])] };
  const { problems } = statementsOf(files);
  return { files, problems: [...problems, ...(await ownTextProblems(files)), ...terminal] };
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
