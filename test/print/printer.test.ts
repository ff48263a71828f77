import { expect, it } from 'vitest';
import { withMemory } from '../../generator/print/printer.ts';
import { Recent } from '../../generator/recent.ts';

it('prints a text once, and remembers it', async () => {
  const asked: string[] = [];
  const printer = withMemory(
    {
      warmUp: () => undefined,
      print(text) {
        asked.push(text);
        return Promise.resolve(`${text}!`);
      },
    },
    new Recent(10),
  );
  expect([await printer.print('a'), await printer.print('a'), await printer.print('b')]).toEqual([
    'a!',
    'a!',
    'b!',
  ]);
  expect(asked).toEqual(['a', 'b']);
});
