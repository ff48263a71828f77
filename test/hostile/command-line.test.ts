import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentOf } from './document.ts';
import { createMaker } from './make.ts';
import { surplusCode } from './program-literals.ts';
import { anyShape } from './shape.ts';
import { hostileText } from './texts.ts';
import { hostileVoice } from './voice.ts';

let maker: Awaited<ReturnType<typeof createMaker>>;
beforeAll(async () => {
  maker = await createMaker();
});
afterAll(() => maker.close());

const texts = fc.array(hostileText, { minLength: 1, maxLength: 20 });

it('a command line of a hostile document holds only data and functions of the SDK', async () => {
  const property = fc.asyncProperty(anyShape, texts, async (shape, words) => {
    const document = documentOf(shape, hostileVoice(words));
    const { files } = await maker.makeCommandLine(document, { names: { resources: shape.resources } });
    expect(files.length).toBeGreaterThan(0);
    expect(surplusCode(files)).toEqual([]);
  });
  await fc.assert(property, { seed: 20260101, numRuns: 60 });
});

it('the check finds code that does not belong there', () => {
  const of = (text: string): readonly string[] => surplusCode([{ path: 'src/program.ts', text }]);
  expect(of("export const program: P = { bin: 'a', list: [1, null, { 'b c': true }] };")).toEqual([]);
  for (const text of [
    'export const program = { bin: alert() };',
    "export const program = { bin: 'a' + x };",
    'export const program = { [x]: 1 };',
    'export const program = { bin: `${x}` };',
    "import 'other';",
    'alert();',
    "export const program = { bin: '\u001b[2J' };",
  ])
    expect(of(text), text).not.toEqual([]);
});
