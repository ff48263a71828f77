import { describe, expect, it } from 'vitest';
import type { Draft, Printed } from '../../generator/print/draft.ts';
import { houseStyle } from '../../generator/print/house-style.ts';
import { printerHere, withMemory } from '../../generator/print/printer.ts';
import { Recent } from '../../generator/recent.ts';

const style = { ...houseStyle, parser: 'babel-ts', filepath: 'src/a.ts' };

function printed(text: string, isStyled = true): Promise<Draft> {
  return printerHere.print({ path: 'src/a.ts', text }, isStyled ? style : null);
}

describe('a printer', () => {
  it('gives a file its final look where that needs no Prettier', async () => {
    expect(await printed('export type A = "b"|null;')).toEqual({
      path: 'src/a.ts',
      state: 'final',
      text: "export type A = 'b' | null;\n",
    });
  });

  it('leaves open what only Prettier can tell', async () => {
    expect(await printed('export type A = "b";\n\nwhile (true) f( );')).toEqual({
      path: 'src/a.ts',
      state: 'open',
      text: 'export type A = "b";\n\nwhile (true) f( );',
      pieces: [
        { source: 'export type A = "b";', printed: "export type A = 'b';" },
        { source: 'while (true) f( );', printed: null },
      ],
    });
  });

  it('leaves a file raw whose style is not known', async () => {
    const text = 'export type A = "b"|null;';
    expect(await printed(text, false)).toEqual({ path: 'src/a.ts', state: 'raw', text });
  });

  it('takes what is in the style of the house for final there alone', async () => {
    const file = { path: 'src/a.ts', text: 'f( );', isPretty: true } as const;
    expect((await printerHere.print(file, style)).state).toBe('final');
    expect((await printerHere.print(file, { ...style, printWidth: 80 })).state).toBe('open');
  });
});

it('prints a text in a style once, and remembers it', async () => {
  const all: unknown[] = [];
  const printer = withMemory(
    {
      warmUp: () => undefined,
      print({ path, text }, asked) {
        all.push([text, asked?.semi]);
        return Promise.resolve({ path, state: 'final', text: `${text}!` });
      },
      close: () => Promise.resolve(),
    },
    new Recent<Printed>(10),
  );
  const print = (path: string, text: string, semi: boolean): Promise<Draft> =>
    printer.print({ path, text }, { semi });
  expect(await print('a.ts', 'a', true)).toEqual({ path: 'a.ts', state: 'final', text: 'a!' });
  expect(await print('b.ts', 'a', true)).toEqual({ path: 'b.ts', state: 'final', text: 'a!' });
  await print('b.ts', 'b', true);
  await print('b.ts', 'b', false);
  expect(all).toEqual([
    ['a', true],
    ['b', true],
    ['b', false],
  ]);
});
