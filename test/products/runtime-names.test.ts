import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { format } from 'prettier';
import { runtimeExports } from '../../build/runtime-exports.ts';
import { errorClasses, otherExports, signatureTypes, workExports } from '../../generator/runtime-exports.ts';
import { isTakenTypeName } from '../../generator/reserved.ts';
import { repository } from '../support/folders.ts';
import { generateFrom } from '../scenarios/generate.ts';

const ok = (schema: object, type = 'application/json') => ({
  200: { description: 'Done.', content: { [type]: { schema } } },
});
/** Responses whose document declares a header. */
const marked = (schema: object) => ({
  200: { ...ok(schema)[200], headers: { ETag: { required: true, schema: { type: 'string' } } } },
});
const thing = (...states: readonly string[]) => ({
  type: 'object',
  required: ['id', 'state'],
  properties: { id: { type: 'string' }, state: { type: 'string', enum: states } },
});
const parameters = (name: string) => [{ name, in: 'path', required: true, schema: { type: 'string' } }];
const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const query = (...names: readonly string[]) =>
  names.map((name) => ({
    name,
    in: 'query',
    schema: { type: name === 'after' ? 'string' : 'integer' },
  }));
const machines = {
  type: 'object',
  properties: { items: { type: 'array', items: schema('Machine') }, after: { type: 'string' } },
};
const owner = { type: 'object', properties: { data: { type: 'string' } } };

/** A call of every kind. */
const document = {
  paths: {
    '/machines': {
      get: { operationId: 'machines-list', parameters: query('after'), responses: ok(machines) },
    },
    '/shelves': {
      get: { operationId: 'shelves-list', parameters: query('after'), responses: marked(machines) },
    },
    '/rooms': {
      get: {
        operationId: 'rooms-list',
        parameters: query('limit', 'offset'),
        responses: ok({ type: 'array', items: { type: 'string' } }),
      },
    },
    '/machines/{id}': {
      get: { operationId: 'machines-get', parameters: parameters('id'), responses: ok(schema('Machine')) },
      delete: { operationId: 'machines-delete', parameters: parameters('id'), responses: { 204: {} } },
    },
    '/machines/{id}/start': {
      post: { operationId: 'machines-start', parameters: parameters('id'), responses: ok(schema('Job')) },
    },
    '/machines/{id}/move': {
      post: { operationId: 'machines-move', parameters: parameters('id'), responses: ok(schema('Move')) },
    },
    '/machines/{id}/stop': {
      post: { operationId: 'machines-stop', parameters: parameters('id'), responses: marked(schema('Job')) },
    },
    '/machines/{id}/lift': {
      post: { operationId: 'machines-lift', parameters: parameters('id'), responses: marked(schema('Move')) },
    },
    '/machines/{id}/paint': {
      post: {
        operationId: 'machines-paint',
        'x-ms-long-running-operation': true,
        parameters: parameters('id'),
        responses: { 202: { description: 'Begun.' } },
      },
    },
    '/machines/{id}/wash': {
      post: {
        operationId: 'machines-wash',
        'x-ms-long-running-operation': true,
        parameters: parameters('id'),
        responses: ok(schema('Machine')),
      },
    },
    '/jobs/{id}': {
      get: { operationId: 'jobs-get', parameters: parameters('id'), responses: ok(schema('Job')) },
    },
    '/jobs/{id}/cancel': {
      post: { operationId: 'jobs-cancel', parameters: parameters('id'), responses: ok(schema('Job')) },
    },
    '/moves/{id}': {
      get: { operationId: 'moves-get', parameters: parameters('id'), responses: ok(schema('Move')) },
    },
    '/owner': {
      get: {
        operationId: 'owners-get',
        'x-sdkwright-unwrap': '/data',
        responses: ok(owner),
      },
    },
    '/tenant': {
      get: { operationId: 'tenants-get', 'x-sdkwright-unwrap': '/data', responses: marked(owner) },
    },
    '/colour': { get: { operationId: 'colours-get', responses: marked({ type: 'string' }) } },
    '/photo': {
      put: {
        operationId: 'photos-replace',
        requestBody: { required: true, content: { 'image/png': {} } },
        responses: { 200: { description: 'The old one.', content: { 'image/png': {} } } },
      },
    },
    '/report': {
      get: {
        operationId: 'reports-get',
        responses: {
          200: {
            description: 'It.',
            content: {
              'text/csv': { schema: { type: 'string' } },
              'application/xml': { schema: thing('a') },
            },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Machine: thing('off', 'starting', 'ready'),
      Job: thing('queued', 'running', 'completed', 'failed'),
      Move: {
        ...thing('queued', 'processing', 'completed', 'failed'),
        description: 'Goes on to its end.',
      },
    },
  },
  security: [{ key: [] }],
};

const block = (info: string, value: object) => ({ info, text: JSON.stringify(value), start: 0, end: 0 });

/** Names in lists of imports or exports that match. */
function namesIn(text: string, lists: RegExp): readonly string[] {
  return [...text.matchAll(lists)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((each) => each.trim().replace(/^type /, ''))
      .filter((each) => /^\p{Lu}/u.test(each)),
  );
}

const { files } = await generateFrom([
  block('yaml spec', document),
  block('yaml config', { types: { xml: 'parsed' } }),
]);
const textOf = (path: RegExp): string =>
  files
    .filter((file) => path.test(file.path))
    .map(({ text }) => text)
    .join('\n');
const passedOn = namesIn(textOf(/^src\/index\.ts/), /^export (?:type )?\{([^}]*)\} from '\.\/runtime\//gm);
const used = textOf(/^src\/(client\.ts|create-client\.ts|resources\/)/);
const mentioned = new Set(namesIn(used, /^import (?:type )?\{([^}]*)\} from '\.{1,2}\/runtime\//gm));

describe('what the generator knows of the exports of the runtime', () => {
  it('is read from the runtime', async () => {
    const file = 'generator/runtime-exports.ts';
    const made = await format(runtimeExports(), { parser: 'typescript', printWidth: 110, singleQuote: true });
    expect(readFileSync(join(repository, file), 'utf8')).toBe(made);
  });

  it('lists exactly the types that signatures mention', () => {
    const inSignatures = passedOn.filter((name) => mentioned.has(name));
    expect(signatureTypes.toSorted()).toEqual(inSignatures.toSorted());
  });

  it('lists exactly the types of the runtime that the root of a package exports', () => {
    const passable = [...signatureTypes, ...otherExports, ...workExports].filter((name) =>
      /^\p{Lu}/u.test(name),
    );
    expect(passable.toSorted()).toEqual(passedOn.toSorted());
  });
});

it('a model cannot take a name of the runtime that the root of a package exports', () => {
  const exported = [...errorClasses, ...signatureTypes, ...otherExports, ...workExports];
  expect(exported.filter((name) => !isTakenTypeName(name))).toEqual([]);
});
