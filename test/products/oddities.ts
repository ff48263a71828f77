import type { Api } from '../../generator/model/types.ts';
import {
  answer,
  api,
  array,
  boolean,
  content,
  field,
  id,
  input,
  integer,
  model,
  noDocs,
  nullable,
  object,
  operation,
  origin,
  property,
  ref,
  resource,
  said,
  string,
  union,
  unknown,
  values,
} from './fixture.ts';

const hostile = 'ends */ process.exit() /* and \u2028 goes on\n@deprecated {@link x} ${y} `z` \\u002a/';

const style = (
  name: 'form' | 'deepObject' | 'pipeDelimited' | 'matrix' | 'label' | 'simple',
  explode: boolean,
  allowReserved = false,
) => ({ kind: 'style', style: name, explode, allowReserved }) as const;

/** An API of everything that breaks generators: names that shadow, properties that cannot be, text that attacks. */
export function oddApi(): Api {
  const things = resource(
    'class',
    operation('new', 'GET', "/it's/{id}/{rest}", {
      operationId: null,
      docs: said(hostile),
      input: input(
        { ...field('id', string, 'path'), style: style('matrix', false) },
        { ...field('rest', string, 'path'), style: style('simple', false, true) },
        {
          ...field('filter', object([property('a', string)]), 'query', { optional: true }),
          style: style('deepObject', true),
        },
        {
          ...field('ids', array(integer), 'query', {
            optional: true,
            limits: { minItems: 1, uniqueItems: true },
          }),
          style: style('form', false),
        },
        { ...field('page', string, 'query', { optional: true }), key: 'page_query' },
        {
          ...field('X-Page', string, 'header', {
            optional: true,
            docs: hostile,
            limits: { pattern: '^[`*/]+$', default: '*/' },
          }),
        },
        {
          ...field('json', unknown, 'query', { optional: true }),
          style: { kind: 'content', mediaType: 'application/json' } as const,
        },
      ),
      responses: [answer(ref('Record'))],
      security: [[{ scheme: 'Key', scopes: [] }], []],
      servers: [
        {
          origin,
          url: 'https://{region}.example.com',
          description: null,
          variables: [{ origin, name: 'region', default: 'eu', values: [], description: null }],
        },
      ],
    }),
    operation('delete', 'DELETE', '/things/{id}', {
      input: input(field('id', string, 'path')),
      responses: [answer(ref('Promise')), answer(null, 204)],
    }),
    operation('request', 'POST', '/things', {
      input: { fields: [field('client', string, 'query', { optional: true })], extends: id('Thing') },
      body: { kind: 'content', required: true, placement: 'fields', contents: [content(ref('Thing'))] },
      responses: [answer(ref('Thing'), 201)],
      idempotent: true,
    }),
    operation('upload', 'PUT', '/files', {
      input: input(field('body', { kind: 'binary', origin }, 'body')),
      body: {
        kind: 'content',
        required: true,
        placement: 'whole',
        contents: [
          content({ kind: 'binary', origin }, 'application/octet-stream', 'binary'),
          content(unknown, 'application/json'),
        ],
      },
      responses: [
        { ...answer(null), contents: [content({ kind: 'binary', origin }, 'image/png', 'binary')] },
      ],
    }),
    operation('options', 'POST', '/forms', {
      input: input(
        field('file', { kind: 'binary', origin }, 'body'),
        field('meta', ref('Blob'), 'body', { optional: true }),
      ),
      body: {
        kind: 'content',
        required: false,
        placement: 'fields',
        contents: [
          {
            ...content(object([]), 'multipart/form-data', 'multipart'),
            encodings: [{ field: 'meta', contentType: 'application/json', style: null }],
          },
        ],
      },
      responses: [{ ...answer(null), contents: [content(ref('Blob'), 'text/event-stream', 'eventStream')] }],
    }),
    operation('waitUntil', 'GET', '/waits/{id}', {
      input: input(field('id', string, 'path')),
      responses: [answer(ref('Thing'))],
      behaviour: {
        kind: 'waitable',
        evidence: { source: 'config', facts: [] },
        waiter: { path: ['nested', 'a state'], targets: ["it's"], transitional: [], final: ["it's"] },
      },
    }),
  );
  return api(
    [things],
    [
      model(
        'Record',
        object(
          [
            property('__proto__', string),
            property("it's", boolean, { optional: true }),
            property('constructor', unknown),
          ],
          integer,
        ),
        said(hostile),
      ),
      model('Promise', union(string, nullable(ref('Blob')))),
      model('Blob', object([property('bytes', { kind: 'binary', origin })])),
      model(
        'Thing',
        object([
          property('id', string, { access: 'read' }),
          property('secret', string, { access: 'write' }),
          property(
            'nested',
            nullable(
              object([property('a state', values(["it's", 'b\n'], true), { optional: true, docs: hostile })]),
            ),
          ),
        ]),
      ),
      model('Client', values([1, -1, 0], true), said('Numbers.')),
      model('Object', values(['*/', "'", '\\', '\u202e'], true), noDocs),
      model('Tuple', {
        kind: 'tuple',
        origin,
        items: [string, nullable(integer)],
        required: 1,
        rest: ref('Client'),
      }),
      model('Tree', array(ref('Tree'))),
      model('Both', {
        kind: 'intersection',
        origin,
        members: [ref('Thing'), union(ref('Blob'), ref('Tree'))],
      }),
      model('Empty', object([])),
      model(
        'Wide',
        object(
          [
            property('a', string),
            property('b', integer, { optional: true }),
            property('c', array(string)),
            property('d', ref('Thing')),
            property('e', boolean),
          ],
          ref('Blob'),
        ),
      ),
      model('Map', { kind: 'record', origin, values: ref('Thing') }),
    ],
    {
      securitySchemes: [
        { origin, name: 'Key', description: hostile, kind: 'apiKey', in: 'query', parameter: "k'ey" },
        { origin, name: 'Basic auth', description: null, kind: 'basic' },
        {
          origin,
          name: 'OAuth',
          description: null,
          kind: 'clientCredentials',
          tokenUrl: 'https://x/token',
          scopes: ['a b'],
        },
      ],
    },
  );
}
