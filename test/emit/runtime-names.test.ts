import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { sdkTemplates } from '../../generator/products/sdk/sdk-templates.ts';
import { indexRuntime } from '../../generator/products/sdk/runtime-index.ts';
import { runtimeNames } from '../../generator/reserved.ts';
import { loadTemplates } from '../../generator/templates/templates.ts';
import { generateFrom } from '../scenarios/generate.ts';

const ok = (schema: object, type = 'application/json') => ({
  200: { description: 'Done.', content: { [type]: { schema } } },
});
const thing = (...states: readonly string[]) => ({
  type: 'object',
  required: ['id', 'state'],
  properties: { id: { type: 'string' }, state: { type: 'string', enum: states } },
});
const parameters = (name: string) => [{ name, in: 'path', required: true, schema: { type: 'string' } }];
const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A call of every kind. */
const document = {
  paths: {
    '/machines': {
      get: {
        operationId: 'machines-list',
        parameters: [{ name: 'after', in: 'query', schema: { type: 'string' } }],
        responses: ok({
          type: 'object',
          properties: { items: { type: 'array', items: schema('Machine') }, after: { type: 'string' } },
        }),
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
    '/jobs/{id}': {
      get: { operationId: 'jobs-get', parameters: parameters('id'), responses: ok(schema('Job')) },
    },
    '/jobs/{id}/cancel': {
      post: { operationId: 'jobs-cancel', parameters: parameters('id'), responses: ok(schema('Job')) },
    },
    '/moves/{id}': {
      get: { operationId: 'moves-get', parameters: parameters('id'), responses: ok(schema('Move')) },
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

describe('names of the runtime that no model takes', () => {
  it('are its errors, each of them', async () => {
    const { runtime } = loadTemplates(sdkTemplates, [], new Diagnostics());
    const files = [...runtime.keys()].map((file) => `runtime/${file}`);
    const classes = indexRuntime(runtime)
      .errors(files)
      .filter((name) => /^[A-Z]/.test(name));
    expect([...runtimeNames].filter((name) => name.endsWith('Error')).toSorted()).toEqual(classes);
  });

  it('are the types of its root that stand in signatures', async () => {
    const { files } = await generateFrom([
      block('yaml spec', document),
      block('yaml config', { types: { xml: 'parsed' } }),
    ]);
    const textOf = (path: RegExp) =>
      files
        .filter((file) => path.test(file.path))
        .map(({ text }) => text)
        .join('\n');
    const used = textOf(/^src\/(client\.ts|resources\/)/);
    const mentioned = new Set(namesIn(used, /^import (?:type )?\{([^}]*)\} from '\.{1,2}\/runtime\//gm));
    const passedOn = namesIn(
      textOf(/^src\/index\.ts/),
      /^export (?:type )?\{([^}]*)\} from '\.\/runtime\//gm,
    );
    expect([...runtimeNames].filter((name) => !name.endsWith('Error')).toSorted()).toEqual(
      passedOn.filter((name) => mentioned.has(name)).toSorted(),
    );
  });
});
