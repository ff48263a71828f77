import { expect, it } from 'vitest';
import { TemplateError } from '../../generator/templates/helpers.ts';
import { listTemplates, readTemplate } from '../../generator/templates/catalogue.ts';
import { emitted } from '../emit/emitted.ts';
import { machinesApi } from '../emit/machines.ts';
import { header, withTeam } from './team.ts';

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

it('tells when a file is dropped that others need', async () => {
  const drop = '{{!-- sdkwright: drop --}}\n';
  const { diagnostics } = await emitWith({ 'errors.ts.hbs': drop, 'api.md.hbs': drop });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'A template drops src/errors.ts, which is still needed by src/index.ts.',
    'A template drops api.md, which is still needed by README.md and 1 more.',
  ]);
});

it('says nothing of a dropped file that the team makes itself', async () => {
  const { diagnostics } = await emitWith({
    'api.md.hbs': '{{!-- sdkwright: drop --}}\n',
    'extra/api.hbs': '{{!-- sdkwright: views=1 path=api.md --}}\n# Ours\n',
  });
  expect(diagnostics).toEqual([]);
});

it('gives a partial what it is called with, and any template the whole view', async () => {
  const { text } = await emitWith({
    'partials/body.hbs': `${header}{{> named this pkg=@root.package mark="now"}}\n{{> base/body this}}`,
    'partials/named.hbs': `${header}// {{comment pkg.name}} {{comment mark}}: {{comment route}}`,
  });
  expect(text('src/resources/machines.ts')).toContain('// paperspace-sdk now: GET /machines\n');
});

it('makes files of a team, once or for each resource', async () => {
  const { text } = await emitWith({
    'extra/mock.hbs':
      '{{!-- sdkwright: views=1 scope=resource path=src/mocks/{name}.ts --}}\nexport const {{resource.name}} = {};\n',
    'extra/notice.hbs': '{{!-- sdkwright: views=1 path=NOTICE.md --}}\n{{line package.name}}\n',
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

it('never prints text of the document as it is, even past the check', async () => {
  const sneaky = `${header}{{#with package.title as |raw|}}{{#each raw as |x|}}{{/each}}{{/with}}{{lookup this 'title'}}`;
  const { diagnostics } = await emitWith({ 'api.md.hbs': sneaky });
  expect(diagnostics.map(({ code }) => code)).toContain('template-helper');
});

it('tells the place where text would have been printed', async () => {
  const { templatesOf } = await import('../../generator/templates/templates.ts');
  const { findTemplates } = await import('../../generator/templates/lookup.ts');
  const { Text } = await import('../../generator/emit/text.ts');
  const set = await withTeam({ 'api.md.hbs': `${header}\n  {{package.title}}\n` }, (folder) =>
    findTemplates([folder]),
  );
  const render = (): unknown =>
    templatesOf(set, new Map()).render({
      path: 'api.md',
      template: 'api.md',
      view: { package: { title: new Text('x') } },
    });
  expect(render).toThrow(TemplateError);
  expect(render).toThrow(/api\.md\.hbs:3:3: .*\{\{doc x\}\}/);
});

it('lists and hands out templates', async () => {
  const list = await withTeam({ 'partials/banner.hbs': header, 'extra/a.hbs': header }, (folder) =>
    listTemplates([folder]),
  );
  expect(list.find(({ name }) => name === 'partials/banner')).toMatchObject({
    kind: 'partial',
    state: 'override',
  });
  expect(list.find(({ name }) => name === 'extra/a')).toMatchObject({ kind: 'extra', state: 'team' });
  expect(list.find(({ name }) => name === 'resource.ts')).toMatchObject({
    kind: 'file',
    state: 'base',
    file: 'templates/resource.ts.hbs',
  });
  expect((await readTemplate('partials/operation', 'wrap'))?.text).toBe(
    `${header}{{> base/operation this}}\n`,
  );
  expect((await readTemplate('resource.ts'))?.text).toMatch(
    /^\{\{!-- sdkwright: views=1 --\}\}\n\{\{> banner/,
  );
  expect(await readTemplate('nothing')).toBeNull();
});
