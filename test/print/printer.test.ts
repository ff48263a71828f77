import { expect, it } from 'vitest';
import { code } from '../../generator/escape/code.ts';
import { houseStyle } from '../../generator/print/house-style.ts';
import type { PrintJob, PrintSetup } from '../../generator/print/job.ts';
import { packView } from '../../generator/print/packed-view.ts';
import { createPrinter, localPrinter, type PrintRequest } from '../../generator/print/printer.ts';
import { aliasDeclaration } from '../../generator/products/sdk/declarations/print.ts';

const setup: PrintSetup = {
  templates: [
    { name: 'a.ts', file: 'a.ts.hbs', text: '{{first}}\n\n{{#if second}}{{second}}{{/if}}\n', owner: 'base' },
  ],
  folder: import.meta.dirname,
  format: 'prettier',
};

const files = [{ path: 'src/a.ts', template: 'a.ts', style: houseStyle }];

function jobOf(view: object): PrintJob {
  return { content: packView(view, () => false), files };
}

const first = aliasDeclaration({ name: code`A`, docs: null, type: code`"b"|null` });

it('lays out a view, prints its declarations, and formats the text', async () => {
  const job = jobOf({ first, second: null });
  const printed = { path: 'src/a.ts', text: "export type A = 'b' | null;\n", problem: null };
  expect(await localPrinter.print(setup, job)).toEqual([printed]);
  const [raw] = await localPrinter.print({ ...setup, format: 'none' }, job);
  expect(raw?.text.trim()).toBe('export type A = "b"|null;');
});

it('makes several files of one view, in order', async () => {
  const job = {
    ...jobOf({ first, second: null }),
    files: ['a', 'b'].map((name) => ({ ...files[0]!, path: `${name}.ts` })),
  };
  expect((await localPrinter.print(setup, job)).map(({ path }) => path)).toEqual(['a.ts', 'b.ts']);
});

it('leaves a file that has no parser as it is', async () => {
  const job = { content: 'MIT   as it is', files: [{ path: 'LICENSE', template: null, style: houseStyle }] };
  expect(await localPrinter.print(setup, job)).toMatchObject([{ text: 'MIT   as it is', problem: null }]);
});

it('reports the place of an error in a template, and text that cannot be parsed', async () => {
  const [template] = await localPrinter.print(setup, jobOf({ first: { not: code`code` } }));
  expect(template).toMatchObject({
    text: '',
    problem: {
      kind: 'template',
      reason: expect.stringMatching(/^Only code can be printed/),
      origin: { file: 'a.ts.hbs', pointer: '', line: 1, column: 1 },
    },
  });
  const [syntax] = await localPrinter.print(setup, jobOf({ first: code`const = 1`, second: null }));
  expect(syntax?.problem).toMatchObject({ kind: 'syntax', reason: expect.stringContaining('(1:7)') });
});

it('asks Prettier for the style of a file if nothing else decides it', async () => {
  const job = { content: 'const a = "b"', files: [{ path: 'src/a.ts', template: null, style: null }] };
  // The configuration of this repository.
  expect(await localPrinter.print(setup, job)).toMatchObject([{ text: "const a = 'b';\n" }]);
});

it('starts its worker only for a package with many jobs', async () => {
  const asked: PrintRequest[] = [];
  const call = async (request: PrintRequest) => (asked.push(request), []);
  const printer = createPrinter(() => ({ call, end: async () => undefined }));
  const job = jobOf({ first, second: null });
  const here = Array.from({ length: 200 }, () => printer.print(setup, job));
  expect((await Promise.all(here)).flat()).toHaveLength(200);
  expect(asked).toEqual([]);
  await printer.print(setup, job);
  await printer.print({ ...setup }, job);
  expect(asked).toMatchObject([
    { setup, job },
    { setup, job },
  ]);
});

it('starts its worker early if many files are expected', async () => {
  let isStarted = false;
  const printer = createPrinter(() => {
    isStarted = true;
    return { call: async () => [], end: async () => undefined };
  });
  printer.warmUp();
  expect(isStarted).toBe(true);
  expect(await printer.print(setup, jobOf({ first, second: null }))).toEqual([]);
});

it('starts no worker after it was closed', async () => {
  let started = 0;
  const printer = createPrinter(() => {
    started += 1;
    return { call: async () => [], end: async () => undefined };
  });
  printer.warmUp();
  await printer.close();
  printer.warmUp();
  await expect(printer.print(setup, jobOf({ first, second: null }))).rejects.toThrow('closed');
  expect(started).toBe(1);
});
