import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nock from 'nock';
import lockfile from 'proper-lockfile';
import { workplaceOf } from '../../generator/output/layout.ts';
import type { Project } from '../support/project.ts';

/** Undoes what an arrangement did outside of its project. */
type End = () => void | Promise<void>;

/** What the cases do that files and commands of a few lines cannot: by code. */
export const arrangements: Readonly<Record<string, (project: Project) => End | void | Promise<End | void>>> =
  {
    'file-too-large': ({ folder, put }) => {
      put('openapi.yaml', '');
      truncateSync(join(folder, 'openapi.yaml'), 128 * 1024 * 1024 + 1);
    },
    'file-encoding': ({ folder }) => writeFileSync(join(folder, 'openapi.yaml'), 'title: Café', 'latin1'),
    'too-many-files': ({ put }) => {
      const schemas = entries(10_001, (index) => ({ $ref: `schemas/${index}.yaml` }));
      put('openapi.yaml', document(schemas));
    },
    'name-too-long': ({ put }) => {
      const operation = { operationId: 'listPets', responses: { 204: { description: 'Done' } } };
      put('openapi.yaml', document({}, { [`/${'pets/'.repeat(1_000)}`]: { get: operation } }));
    },
    'intersection-too-large': ({ put }) => {
      const choice = (property: string): object => ({
        oneOf: numbers(30).map((index) => ({
          type: 'object',
          required: [property],
          properties: { [property]: { const: index }, [`${property}${index}`]: { type: 'string' } },
        })),
      });
      const parts = ['Breed', 'Coat', 'Diet'];
      const choices = Object.fromEntries(parts.map((name) => [name, choice(name.toLowerCase())]));
      put('openapi.yaml', document({ ...choices, Pet: { allOf: parts.map(reference) } }));
    },
    'schema-entangled': ({ put }) => {
      const names = numbers(12).map((index) => `Pet${index}`);
      const schemas = names.map((name, index) => [
        name,
        {
          oneOf: [
            { type: 'string', const: `pet ${index}` },
            { allOf: names.filter((other) => other !== name).map(reference) },
          ],
        },
      ]);
      put('openapi.yaml', document(Object.fromEntries(schemas)));
    },
    'families-too-large': ({ put }) => {
      const schemas = entries(320, (index) => ({
        type: 'object',
        discriminator: { propertyName: `kind${index}` },
        ...(index > 0 && { allOf: [reference(`Pet${index - 1}`)] }),
      }));
      put('openapi.yaml', document(schemas));
    },
    'request-failed': () => {
      nock('https://docs.example.com').get('/openapi.yaml').reply(404);
      return nock.cleanAll;
    },
    'output-unsafe-path': async ({ generate, read, put }) => {
      await generate();
      const manifest = 'sdk/.sdkwright/manifest.json';
      put(manifest, read(manifest).replace('src/index.ts', '../notes.txt'));
    },
    'output-locked': async ({ folder, put }) => {
      const out = join(folder, 'sdk');
      const { lock } = workplaceOf(out);
      put('sdk/.sdkwright/.keep', '');
      return lockfile.lock(lock, { lockfilePath: lock, realpath: false });
    },
    'output-recovered': interrupted,
    'output-interrupted': interrupted,
    'output-failed': ({ put }) =>
      put('templates/extra/long.hbs', `{{!-- sdkwright: views=2 path=${'long'.repeat(75)}.md --}}\n`),
    'redirect-refused': () => {
      const location = 'https://cdn.example.net/openapi.yaml';
      nock('https://docs.example.com').get('/openapi.yaml').reply(302, '', { location });
      return nock.cleanAll;
    },
  };

function document(schemas: object, paths?: object): string {
  const operation = { operationId: 'listPets', responses: { 204: { description: 'Done' } } };
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0' },
    servers: [{ url: 'https://api.example.com' }],
    paths: paths ?? { '/pets': { get: operation } },
    components: { schemas },
  });
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Schemas `Pet0`, `Pet1` and so on. */
function entries(count: number, schemaOf: (index: number) => object): Record<string, object> {
  return Object.fromEntries(numbers(count).map((index) => [`Pet${index}`, schemaOf(index)]));
}

function reference(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

/** Leaves the journal of a run that was stopped before its last step. */
function interrupted({ put }: Project): void {
  put('sdk/.sdkwright/journal.json', JSON.stringify({ journal: 1, deletes: [], writes: [] }));
}
