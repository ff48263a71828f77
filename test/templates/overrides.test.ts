import { expect, it } from 'vitest';
import { formatOrigin } from '../../generator/diagnostics/origin.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { sdkTemplates } from '../../generator/products/sdk/sdk-templates.ts';
import { Text } from '../../generator/escape/text.ts';
import { listTemplates, readTemplate } from '../../generator/templates/catalogue.ts';
import { findTemplates } from '../../generator/templates/lookup.ts';
import { PackagePrinter } from '../../generator/print/package-printer.ts';
import { localPrinter } from '../../generator/print/printer.ts';
import { reportProblems } from '../../generator/run/render.ts';
import { templatesOf } from '../../generator/templates/templates.ts';
import { emitted } from '../products/emitted.ts';
import { machinesApi } from '../products/machines.ts';
import { header, withTeam } from './team.ts';
import { noLastFiles } from '../support/no-last-files.ts';

const emitWith = (files: Readonly<Record<string, string>>) =>
  withTeam(files, (folder) => emitted(machinesApi(), { templates: [folder] }));

it('lets a team replace one part and keeps the rest', async () => {
  const { text } = await emitWith({ 'partials/banner.hbs': `${header}// Owned by the data team.\n` });
  expect(text('src/index.ts')).toMatch(/^\/\/ Owned by the data team\.\n/);
  expect(text('src/resources/machines.ts')).toContain('export function list(');
});

it('lets a team wrap the original', async () => {
  const { text } = await emitWith({
    'partials/operation.hbs': `${header}// {{comment path}}\n{{> base/operation this}}`,
  });
  expect(text('src/resources/machines.ts')).toMatch(
    /\/\/ \/machines\n\/\*\*\n \* Lists machines[\s\S]*return paginate/,
  );
});

it('lets a team wrap a whole file', async () => {
  const { text } = await emitWith({ 'README.md.hbs': `${header}{{> base/README.md this}}\n## Support\n` });
  expect(text('README.md')).toMatch(/^# paperspace-sdk[\s\S]*## Support\n$/);
});

it('lets a team drop a file', async () => {
  const { files } = await emitWith({ 'api.md.hbs': '{{!-- sdkwright: drop --}}\n' });
  expect(files.map(({ path }) => path)).not.toContain('api.md');
});

it('reports when a file is dropped that others need', async () => {
  const drop = '{{!-- sdkwright: drop --}}\n';
  const { diagnostics } = await emitWith({ 'errors.ts.hbs': drop, 'api.md.hbs': drop });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'A template drops src/errors.ts, which is used by src/index.ts.',
    'A template drops api.md, which is used by README.md and 2 more.',
  ]);
});

it('says nothing of a dropped file that the team makes itself', async () => {
  const { diagnostics } = await emitWith({
    'api.md.hbs': '{{!-- sdkwright: drop --}}\n',
    'extra/api.hbs': '{{!-- sdkwright: views=2 path=api.md --}}\n# Ours\n',
  });
  expect(diagnostics).toEqual([]);
});

it('gives a partial the values it is called with, and any template the whole view', async () => {
  const { text } = await emitWith({
    'partials/body.hbs': `${header}{{> named this pkg=@root.package mark="now"}}\n{{> base/body this}}`,
    'partials/named.hbs': `${header}// {{comment pkg.name}} {{comment mark}}: {{comment route}}`,
  });
  expect(text('src/resources/machines.ts')).toContain('// paperspace-sdk now: GET /machines\n');
});

it('makes files of a team, once or for each resource', async () => {
  const { text } = await emitWith({
    'extra/mock.hbs':
      '{{!-- sdkwright: views=2 scope=resource path=src/mocks/{name}.ts --}}\nexport const {{resource.name}} = {};\n',
    'extra/notice.hbs': '{{!-- sdkwright: views=2 path=NOTICE.md --}}\n{{line package.name}}\n',
  });
  expect(text('src/mocks/machine-events.ts').trim()).toBe('export const machineEvents = {};');
  expect(text('NOTICE.md').trim()).toBe('paperspace-sdk');
});

it('takes the first folder that has a file', async () => {
  const first = { 'partials/banner.hbs': `${header}// First.\n` };
  const second = { 'partials/banner.hbs': `${header}// Second.\n`, 'api.md.hbs': `${header}Second.\n` };
  const { text } = await withTeam(first, (a) =>
    withTeam(second, (b) => emitted(machinesApi(), { templates: [a, b] })),
  );
  expect(text('src/index.ts')).toMatch(/^\/\/ First\./);
  expect(text('api.md').trim()).toBe('Second.');
});

it('refuses to print text of the document as it is, even where the path to it is hidden', async () => {
  const sneaky = `${header}{{#with package.title as |raw|}}{{#each raw as |x|}}{{/each}}{{/with}}{{lookup this 'title'}}`;
  const { diagnostics } = await emitWith({ 'api.md.hbs': sneaky });
  expect(diagnostics.map(({ code }) => code)).toContain('template-helper');
});

/** What is reported while a template of the team's lays out a file, whatever the check said of it. */
async function failures(files: Readonly<Record<string, string>>, view: object): Promise<readonly string[]> {
  const diagnostics = new Diagnostics();
  const made = await withTeam(files, (folder) => {
    const templates = templatesOf(findTemplates(sdkTemplates, [folder]), new Map(), diagnostics);
    const style = { folder, format: 'none', styleOf: () => null } as const;
    const { print } = new PackagePrinter(localPrinter, templates, style, noLastFiles);
    return print({ kind: 'view', path: 'api.md', view, files: [{ path: 'api.md', template: 'api.md' }] });
  });
  expect(made).toMatchObject([{ path: 'api.md', text: '' }]);
  reportProblems(made, diagnostics);
  return diagnostics.all.map(
    ({ code, origin, message }) =>
      `${code} ${origin ? formatOrigin(origin).replace(/\S+\/(?=api|partials)/, '') : ''}: ${message}`,
  );
}

it.each([
  ['{{package.title}}', 'api.md.hbs:3:3: Text of the document cannot be printed as it is'],
  ['{{identifier package.title}}', 'api.md.hbs:3:3: Not an identifier: "Two words"'],
  ['{{package.waiter.name}}', "api.md.hbs:1:1: Cannot read properties of null (reading 'name')."],
  ['{{> mine package}}', 'partials/mine.hbs:2:46: Only code can be printed, and this is not in the view.'],
  ['{{> mine this more=true}}', 'partials/mine.hbs:1:1: partials call each other without end.'],
])('reports the place of what goes wrong with a value: %s', async (text, complaint) => {
  const files = {
    'api.md.hbs': `${header}\n  ${text}\n`,
    'partials/mine.hbs': `${header}{{#if more}}{{> mine this more=true}}{{else}}{{client}}{{/if}}`,
  };
  const [finding] = await failures(files, { package: { title: new Text('Two words'), waiter: null } });
  expect(finding).toContain(`template-failed ${complaint}`);
});

it('makes no package of templates whose syntax is broken, and says so once', async () => {
  const { files, diagnostics } = await emitWith({ 'client.ts.hbs': `${header}{{#if package}}` });
  expect(files).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['template-syntax']);
});

it('renders a partial that calls itself and ends', async () => {
  const { text } = await emitWith({
    'partials/body.hbs': `${header}{{> mine this more=true}}\n{{> base/body this}}`,
    'partials/mine.hbs': `${header}// Here.\n{{#if more}}{{> mine this more=false}}{{/if}}`,
  });
  expect(text('src/resources/machines.ts')).toMatch(/\/\/ Here\.\n\s*\/\/ Here\.\n/);
});

it('lists templates, and gives the text of each', async () => {
  const list = await withTeam({ 'partials/banner.hbs': header, 'extra/a.hbs': header }, (folder) =>
    listTemplates(sdkTemplates, [folder]),
  );
  expect(list.find(({ name }) => name === 'partials/banner')).toMatchObject({
    kind: 'partial',
    state: 'override',
  });
  expect(list.find(({ name }) => name === 'extra/a')).toMatchObject({ kind: 'extra', state: 'team' });
  expect(list.find(({ name }) => name === 'resource.ts')).toMatchObject({
    kind: 'file',
    state: 'base',
    file: 'templates/sdk/resource.ts.hbs',
  });
  expect(readTemplate(sdkTemplates, 'partials/operation', 'wrap')?.text).toBe(
    `${header}{{> base/operation this}}\n`,
  );
  expect(readTemplate(sdkTemplates, 'resource.ts')?.text).toMatch(
    /^\{\{!-- sdkwright: views=2 --\}\}\n\{\{> banner/,
  );
  expect(readTemplate(sdkTemplates, 'nothing')).toBeNull();
});
