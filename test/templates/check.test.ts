import { expect, it } from 'vitest';
import { findings, header } from './team.ts';

it('finds nothing wrong with our own templates', async () => {
  expect(await findings({})).toEqual([]);
});

it('finds a path that is not in the view, and the one that was meant', async () => {
  expect(
    await findings({ 'resource.ts.hbs': `${header}{{#each resource.operation as |o|}}{{/each}}` }),
  ).toEqual([
    'template-path resource.ts.hbs:2:9: there is no resource.operation in the view. Did you mean operations?',
  ]);
});

it('looks into blocks and partials', async () => {
  const files = {
    'resource.ts.hbs': `${header}{{#each resource.operations as |o|}}\n{{> mine o}}{{/each}}`,
    'partials/mine.hbs': `${header}{{haed}}`,
  };
  expect(await findings(files)).toEqual([
    'template-path partials/mine.hbs:2:3: there is no haed in the view. Did you mean head?',
  ]);
});

it('finds text that would be printed as it is', async () => {
  expect(await findings({ 'api.md.hbs': `${header}{{package.title}}` })).toEqual([
    'template-raw-text api.md.hbs:2:3: package.title is text of the document, not code.',
  ]);
});

it('finds what cannot be printed at all', async () => {
  expect(await findings({ 'api.md.hbs': `${header}{{resources}} {{package}}` })).toEqual([
    'template-not-code api.md.hbs:2:3: resources is a list and cannot be printed.',
    'template-not-code api.md.hbs:2:17: package is a group of fields and cannot be printed.',
  ]);
});

it('finds helpers and partials that do not exist', async () => {
  expect(await findings({ 'api.md.hbs': `${header}{{docs package.title}}{{> banners this}}` })).toEqual([
    'template-helper api.md.hbs:2:3: there is no helper docs. Did you mean doc?',
    'template-partial api.md.hbs:2:27: there is no partial banners. Did you mean banner?',
  ]);
});

it('finds files that override nothing', async () => {
  expect(await findings({ 'resources.ts.hbs': header })).toEqual([
    'template-unknown resources.ts.hbs overrides no template. Did you mean resource.ts?',
  ]);
});

it('finds templates made for other views', async () => {
  expect(await findings({ 'api.md.hbs': '{{!-- sdkwright: views=0 --}}\n', 'index.ts.hbs': 'x' })).toEqual([
    'template-version api.md.hbs was made for version 0 of the views; this is version 1.',
    'template-version index.ts.hbs was made for an unknown version of the views; this is version 1.',
  ]);
});

it('reads the version from a comment of either form', async () => {
  expect(await findings({ 'api.md.hbs': '{{! sdkwright: views=1 }}\n' })).toEqual([]);
});

it('finds broken syntax and its place', async () => {
  expect(await findings({ 'api.md.hbs': `${header}{{#if package}}\n{{/each}}` })).toEqual([
    "template-syntax api.md.hbs:2:4: if doesn't match each.",
  ]);
  const [finding = ''] = await findings({ 'api.md.hbs': `${header}{{#each a as b}}` });
  expect(finding).toMatch(/^template-syntax api\.md\.hbs:2: /);
});

it.each([
  ['views=1', 'it does not say its path'],
  ['views=1 scope=resource path=src/x.ts', 'each resource needs a path of its own, with {name} in it'],
  ['views=1 path=../x.ts', '../x.ts is no path inside the package'],
])('finds extras that cannot be made: %s', async (says, reason) => {
  expect(await findings({ 'extra/x.hbs': `{{!-- sdkwright: ${says} --}}\n` })).toEqual([
    `template-extra extra/x.hbs cannot be rendered: ${reason}.`,
  ]);
});

it('finds arguments that no helper takes', async () => {
  expect(await findings({ 'api.md.hbs': `${header}{{doc resources}} {{line docs}}{{@root}}` })).toEqual([
    'template-not-code api.md.hbs:2:7: resources is a list and cannot be printed.',
    'template-not-code api.md.hbs:2:34: @root is no code and cannot be printed.',
    'template-path api.md.hbs:2:26: there is no docs in the view.',
  ]);
});

it('finds what cannot be checked without rendering', async () => {
  expect(
    await findings({
      'api.md.hbs': `${header}{{#> banner this}}x{{/banner}}{{#*inline "x"}}{{/inline}}{{> (lookup this "x")}}`,
    }),
  ).toEqual([
    'template-partial api.md.hbs:2:58: there is no partial (…). Its name must be written out.',
    'template-syntax api.md.hbs:2:1: blocks of partials ({{#> …}}) are not supported: call the partial, or put it under partials/.',
    'template-syntax api.md.hbs:2:31: partials in a template ({{#*inline …}}) are not supported: put it under partials/.',
  ]);
});

it('finds partials that override nothing and that nobody calls', async () => {
  const files = {
    'partials/operations.hbs': `${header}{{head}}`,
    'partials/mine.hbs': header,
    'api.md.hbs': `${header}{{> mine this}}`,
  };
  expect(await findings(files)).toEqual([
    'template-unknown partials/operations.hbs overrides no template. Did you mean partials/operation?',
  ]);
});

it('looks into an override of a partial with the view that our templates give it', async () => {
  expect(await findings({ 'partials/operation.hbs': `${header}// {{this.path}} {{path}}` })).toEqual([
    'template-raw-text partials/operation.hbs:2:6: this.path is text of the document, not code.',
    'template-syntax partials/operation.hbs:2:20: path is a helper and is given nothing; a field of that name is this.path.',
  ]);
});

it('finds variables that are called as helpers are', async () => {
  expect(await findings({ 'index.ts.hbs': `${header}{{#each exports as |line|}}{{/each}}` })).toEqual([
    'template-syntax index.ts.hbs:2:1: line is a helper, so what stands in the list cannot be called so.',
  ]);
});
