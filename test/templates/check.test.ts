import { expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { cliTemplates } from '../../generator/products/cli/cli-templates.ts';
import { docsTemplates } from '../../generator/products/docs/docs-templates.ts';
import { sdkTemplates } from '../../generator/products/sdk/sdk-templates.ts';
import { checkTemplates } from '../../generator/templates/catalogue.ts';
import { findings, header } from './team.ts';

it('finds nothing wrong with our own templates', async () => {
  expect(await findings({})).toEqual([]);
});

it.each([cliTemplates, docsTemplates])('finds nothing wrong with our own templates of $folder', (product) => {
  const diagnostics = new Diagnostics();
  checkTemplates(product, [], diagnostics);
  expect(diagnostics.all).toEqual([]);
});

it('finds a path that is not in the view, and the one that was meant', async () => {
  expect(
    await findings({ 'resource.ts.hbs': `${header}{{#each resource.operation as |o|}}{{/each}}` }),
  ).toEqual([
    'template-path resource.ts.hbs:2:9: The view has no field resource.operation. Did you mean "operations"?',
  ]);
});

it('looks into blocks and partials', async () => {
  const files = {
    'resource.ts.hbs': `${header}{{#each resource.operations as |o|}}\n{{> mine o}}{{/each}}`,
    'partials/mine.hbs': `${header}{{haed}}`,
  };
  expect(await findings(files)).toEqual([
    'template-path partials/mine.hbs:2:3: The view has no field haed. Did you mean "head"?',
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
    'template-helper api.md.hbs:2:3: There is no helper docs. Did you mean "doc"?',
    'template-partial api.md.hbs:2:27: There is no partial banners. Did you mean "banner"?',
  ]);
});

it('finds files that override nothing', async () => {
  expect(await findings({ 'resources.ts.hbs': header })).toEqual([
    'template-unknown resources.ts.hbs:1:1: This file overrides no template. Did you mean "resource.ts"?',
  ]);
});

it.each([
  ['operation.hbs', 'partials/operation'],
  ['resource.hbs', 'resource.ts'],
  ['partial/operation.hbs', 'partials/operation'],
])('finds the template that %s is meant to override', async (file, meant) => {
  expect(await findings({ [file]: header })).toEqual([
    `template-unknown ${file}:1:1: This file overrides no template. Did you mean "${meant}"?`,
  ]);
});

it('finds folders that do not exist', async () => {
  const diagnostics = new Diagnostics();
  checkTemplates(sdkTemplates, ['/no/such/templates'], diagnostics);
  expect(diagnostics.all.map(({ message }) => message)).toEqual([
    'The template folder /no/such/templates does not exist.',
  ]);
});

it('finds templates made for other views', async () => {
  expect(await findings({ 'api.md.hbs': '{{!-- sdkwright: views=0 --}}\n', 'index.ts.hbs': 'x' })).toEqual([
    'template-version api.md.hbs:1:1: This template was made for version 0 of the views; the current version is 2.',
    'template-unversioned index.ts.hbs:1:1: This template does not name the version of the views that it was made for; the current version is 2.',
  ]);
});

it('reports what moved since the version that a template was made for', async () => {
  const [finding] = await findings({
    'client.ts.hbs': '{{!-- sdkwright: views=1 --}}\n{{> base/client.ts this}}',
  });
  expect(finding).toMatch(
    /made for version 1 of the views; the current version is 2. Since then, .*ClientResourceView lost `namespace` \(print `type` and `value`\)/,
  );
});

it.each(['{{! sdkwright: views=2 }}', '{{!-- sdkwright view 2 --}}', '{{!-- sdkwright: view=2 --}}'])(
  'reads the version from %s',
  async (first) => {
    expect(await findings({ 'api.md.hbs': `${first}\n` })).toEqual([]);
  },
);

it.each([
  [
    'views=2 drp',
    '1:26: Invalid header: there is no "drp" on a template\'s first line. Did you mean "drop"?',
  ],
  ['viws=1', '1:18: Invalid header: there is no "viws" on a template\'s first line. Did you mean "views"?'],
  ['views=one', '1:18: Invalid header: "one" is not a version of the views: a version is a number.'],
  ['views=2 path=src/x.ts', '1:1: Invalid header: only templates under extra/ have a path.'],
])('finds what means nothing on the first line: %s', async (says, complaint) => {
  expect(await findings({ 'api.md.hbs': `{{!-- sdkwright: ${says} --}}\n` })).toContain(
    `template-header api.md.hbs:${complaint}`,
  );
});

it('finds an invalid scope', async () => {
  const says = 'views=2 scope=resorce path=src/mocks/{name}.ts';
  expect(await findings({ 'extra/x.hbs': `{{!-- sdkwright: ${says} --}}\n` })).toEqual([
    'template-header extra/x.hbs:1:26: Invalid header: there is no scope "resorce", only once, resource, model. Did you mean "resource"?',
  ]);
});

it('finds two templates that make one file', async () => {
  const first = '{{!-- sdkwright: views=2 path=NOTICE --}}\n';
  expect(await findings({ 'extra/a.hbs': first, 'extra/b.hbs': first })).toEqual([
    'template-extra extra/b.hbs:1:1: This template cannot make a file: extra/a.hbs makes NOTICE already.',
  ]);
});

it('finds broken syntax and its place', async () => {
  expect(await findings({ 'api.md.hbs': `${header}{{#if package}}\n{{/each}}` })).toEqual([
    "template-syntax api.md.hbs:2:4: Invalid template: if doesn't match each.",
  ]);
});

it.each([
  [
    '{{#each resources as b}}',
    '3:1: Invalid template: the template ends here, but a block or an expression is still open.',
  ],
  ['# Title\n{{#if package}\n{{/if}}', '3:14: Invalid template: "}" is not what Handlebars expects here.'],
  ['{{resources}\n{{#if package}}', '2:12: Invalid template: "}" is not what Handlebars expects here.'],
])('finds what the parser cannot read: %j', async (text, complaint) => {
  expect(await findings({ 'api.md.hbs': `${header}${text}` })).toEqual([
    `template-syntax api.md.hbs:${complaint}`,
  ]);
});

it.each([
  ['views=2', 'it does not say its path'],
  ['views=2 scope=resource path=src/x.ts', 'each resource needs a path of its own, with {name} in it'],
  ['views=2 scope=model path=src/{nam}.ts', 'there is no {nam} for its path, only {name}'],
  ['views=2 path=src/{name}.ts', '{name} is for templates with scope=resource or scope=model'],
  ['views=2 path=../x.ts', '../x.ts is not a path inside the package'],
])('finds extras that cannot be made: %s', async (says, reason) => {
  expect(await findings({ 'extra/x.hbs': `{{!-- sdkwright: ${says} --}}\n` })).toEqual([
    `template-extra extra/x.hbs:1:1: This template cannot make a file: ${reason}.`,
  ]);
});

it('finds arguments that no helper takes', async () => {
  expect(await findings({ 'api.md.hbs': `${header}{{doc resources}} {{line docs}}{{@root}}` })).toEqual([
    'template-not-code api.md.hbs:2:7: resources is a list and cannot be printed.',
    'template-path api.md.hbs:2:26: The view has no field docs. Valid fields: package, resources.',
    'template-not-code api.md.hbs:2:34: @root is a group of fields and cannot be printed.',
  ]);
});

it('finds what cannot be checked without rendering', async () => {
  expect(
    await findings({
      'api.md.hbs': `${header}{{#> banner this}}x{{/banner}}{{#*inline "x"}}{{/inline}}{{> (lookup this "x")}}`,
    }),
  ).toEqual([
    'template-syntax api.md.hbs:2:1: Invalid template: blocks of partials ({{#> …}}) are not supported: call the partial, or put it under partials/.',
    'template-syntax api.md.hbs:2:31: Invalid template: partials in a template ({{#*inline …}}) are not supported: put it under partials/.',
    'template-partial api.md.hbs:2:58: There is no partial (…). Its name must be written out.',
  ]);
});

it('finds partials that override nothing and that nobody calls', async () => {
  const files = {
    'partials/operations.hbs': `${header}{{head}}`,
    'partials/mine.hbs': header,
    'api.md.hbs': `${header}{{> mine this}}`,
  };
  expect(await findings(files)).toEqual([
    'template-unknown partials/operations.hbs:1:1: This file overrides no template. Did you mean "partials/operation"?',
  ]);
});

it('looks into an override of a partial with the view that our templates give it', async () => {
  expect(await findings({ 'partials/operation.hbs': `${header}// {{this.path}} {{path}}` })).toEqual([
    'template-raw-text partials/operation.hbs:2:6: this.path is text of the document, not code.',
    'template-syntax partials/operation.hbs:2:20: Invalid template: path is a helper and is given nothing; a field of that name is this.path.',
  ]);
});

it.each([
  ['{{#string this.id}}x{{/string}}', '2:4', 'string is not a block: it prints a value, {{string x}}.'],
  ['{{string this.id this.path}}', '2:3', 'string takes one value.'],
  ['{{string this.id quote="x"}}', '2:3', 'string takes no named values.'],
  ['{{if waiter}}', '2:3', 'if is a block: {{#if …}} … {{/if}}.'],
  ['{{#if waiter input}}{{/if}}', '2:4', 'if takes one value.'],
  ['{{#each}}{{/each}}', '2:4', 'each takes one value.'],
])('finds a helper that is not used as it is meant: %s', async (text, place, reason) => {
  expect(await findings({ 'partials/body.hbs': header + text })).toEqual([
    `template-syntax partials/body.hbs:${place}: Invalid template: ${reason}`,
  ]);
});

it.each([
  ['{{string @root.package.nmae}}', '@root.package.nmae. Did you mean "name"?'],
  ['{{#if @lst}}{{/if}}', '@lst. Did you mean "@last"?'],
  ['{{string package.name}}', 'package.name. Did you mean "../package.name"?'],
  ['{{docs.text}}', 'docs.text. Valid fields: summary, description, deprecated.'],
])('finds what no view holds: %s', async (text, complaint) => {
  const [finding] = await findings({
    'resource.ts.hbs': `${header}{{#each resource.operations as |one|}}${text}{{/each}}`,
  });
  expect(finding).toMatch(/^template-path resource\.ts\.hbs:2:\d+: The view has no field /);
  expect(finding).toContain(complaint);
});

it('follows @root, and what a partial is given by name', async () => {
  const files = {
    'partials/body.hbs': `${header}{{> mine this pkg=@root.package kind="x"}}`,
    'partials/mine.hbs': `${header}{{string pkg.name}}{{string kind}}{{pkg.client}}{{call}}{{kin}}`,
  };
  expect(await findings(files)).toEqual([
    'template-path partials/mine.hbs:2:59: The view has no field kin. Did you mean "kind"?',
  ]);
});

it('finds variables that are called as helpers are', async () => {
  expect(await findings({ 'index.ts.hbs': `${header}{{#each exports as |line|}}{{/each}}` })).toEqual([
    'template-syntax index.ts.hbs:2:1: Invalid template: line is a helper, so what stands in the list cannot be called so.',
  ]);
});

it.each([
  ['operation', '{{> operation this}}', 'operation', ' Did you mean "base/operation"?'],
  ['body', '{{> operation this}}', 'operation', ''],
  ['body', '{{#if waiter}}{{> body this}}{{/if}}', 'body', ' Did you mean "base/body"?'],
])('finds a partial, %s, that would be rendered without end: %s', async (name, text, called, meant) => {
  const [finding, ...others] = await findings({ [`partials/${name}.hbs`]: header + text });
  expect(finding).toMatch(new RegExp(`^template-circle partials/${name}\\.hbs:2:\\d+: The partial `));
  expect(finding).toContain(`${called} calls itself without end.${meant}`);
  expect(others).toEqual([]);
});

it('lets a partial call itself with another view', async () => {
  const files = {
    'partials/body.hbs': `${header}{{> mine this more=true}}`,
    'partials/mine.hbs': `${header}{{#if more}}{{> mine this more=false}}{{/if}}{{call}}`,
  };
  expect(await findings(files)).toEqual([]);
});

it('finds the call that gives a partial of ours the wrong view', async () => {
  expect(await findings({ 'partials/operation.hbs': `${header}{{> body this}}\n{{> body docs}}` })).toEqual([
    'template-path partials/operation.hbs:3:1: The view has no field call (in templates/sdk/partials/body.hbs:1:10). Valid fields: summary, description, deprecated.',
  ]);
});

it.each(['{{> body}}', '{{> mine}}'])('finds the call that gives no view: %s', async (call) => {
  const files = {
    'partials/operation.hbs': `${header}\n${call}{{> banner}}`,
    'partials/mine.hbs': `${header}{{> body this}}{{> body this}}`,
  };
  const findingsOfCall = (await findings(files)).filter((each) => !each.startsWith('template-unknown'));
  const partial = /\w+/.exec(call)?.[0] ?? '';
  expect(findingsOfCall).toEqual([
    `template-no-view partials/operation.hbs:3:1: The partial ${partial} prints fields of a view, but is called without one.`,
  ]);
});

it.each([
  [
    'partials/operation.handlebars',
    ' The name of a template ends in .hbs. Did you mean "partials/operation.hbs"?',
  ],
  ['client.ts', ' The name of a template ends in .hbs. Did you mean "client.ts.hbs"?'],
  ['extra/mock.ts', ' The name of a template ends in .hbs.'],
  ['runtime/retry.ts', ' Files of the runtime cannot be replaced.'],
])('finds a file that would not be read: %s', async (file, meant) => {
  expect(await findings({ [file]: '' })).toEqual([
    `template-unknown ${file}:1:1: This file overrides no template.${meant}`,
  ]);
});

it('ignores files that tools and people keep next to templates', async () => {
  const names = ['.DS_Store', 'README.md', 'package.json', 'client.ts~', 'notes.txt', 'test/mocks.ts'];
  const inside = [
    'partials/.operation.hbs.swp',
    'partials/README.md',
    'extra/mock.hbs.orig',
    'partials/.x/y',
  ];
  expect(await findings(Object.fromEntries([...names, ...inside].map((name) => [name, ''])))).toEqual([]);
});

it('finds a drop that leaves out no file, and text next to a drop', async () => {
  const drop = '{{!-- sdkwright: drop --}}\n';
  expect(await findings({ 'partials/waiter.hbs': drop, 'api.md.hbs': `${drop}\n# Ours\n` })).toEqual([
    'template-header api.md.hbs:3:1: Invalid header: a file with drop must contain nothing else.',
    'template-header partials/waiter.hbs:1:1: Invalid header: only a whole file can be dropped: override a partial instead, and switch a waiter off in the configuration (operations).',
  ]);
});

it('finds values that may be null where no block tests them', async () => {
  const text = [
    '{{#each resources as |resource|}}',
    '{{line resource.docs.summary}}',
    '{{#if resource.docs.summary}}{{line resource.docs.summary}}{{line resource.docs.description}}{{/if}}',
    '{{#each resource.operations as |operation|}}{{#if operation.summary}}{{> mine operation}}{{/if}}',
    '{{> mine operation}}{{/each}}{{/each}}',
  ].join('\n');
  const files = { 'api.md.hbs': header + text, 'partials/mine.hbs': `${header}{{line summary}}` };
  expect(await findings(files)).toEqual([
    'template-nullable api.md.hbs:3:8: resource.docs.summary may be null, which cannot be printed.',
    'template-nullable partials/mine.hbs:2:8: summary may be null, which cannot be printed.',
  ]);
});

it('finds a group of fields that may be null on the way to a value, and not inside a block of its own', async () => {
  const each = (inner: string): string => `${header}{{#each resource.operations as |o|}}${inner}{{/each}}`;
  expect(await findings({ 'resource.ts.hbs': each('{{o.waiter.name}}') })).toEqual([
    'template-nullable resource.ts.hbs:2:39: o.waiter.name may be null, which cannot be printed.',
  ]);
  expect(await findings({ 'resource.ts.hbs': each('{{#with o.waiter as |w|}}{{w.name}}{{/with}}') })).toEqual(
    [],
  );
});

it.each([
  ['path=README.md', 'README.md', 'templates/README.md.hbs'],
  ['path=src/Index.ts', 'src/Index.ts', 'templates/index.ts.hbs'],
  ['scope=resource path=src/resources/{name}.ts', 'src/resources/{name}.ts', 'templates/resource.ts.hbs'],
])('finds an extra in the place of a file of ours: %s', async (settings, path, maker) => {
  const extra = `{{!-- sdkwright: views=2 ${settings} --}}\n`;
  expect(await findings({ 'extra/mine.hbs': extra })).toEqual([
    expect.stringContaining(`${maker} makes ${path} already`),
  ]);
});

it('lets an extra take the place of a file of ours that is dropped', async () => {
  const drop = '{{!-- sdkwright: drop --}}\n';
  const extra = '{{!-- sdkwright: views=2 path=README.md --}}\n';
  expect(await findings({ 'README.md.hbs': drop, 'extra/mine.hbs': extra })).toEqual([]);
});
