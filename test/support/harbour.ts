import type { Json } from './edits.ts';

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json): Json => ({ 'application/json': { schema } });
const fine = (schema: Json): Json => ({ 200: { description: 'Fine.', content: json(schema) } });
const text: Json = { type: 'string' };
const id: Json = { name: 'id', in: 'path', required: true, schema: text };

/** A response with a header. */
const limited = (schema: Json): Json => ({
  200: {
    description: 'Fine.',
    headers: { 'X-Rate': { schema: { type: 'integer' } } },
    content: json(schema),
  },
});

/**
 * A harbour: a list by pages, work that takes time, subtypes, dates, enums, shared and nested models, and
 * headers of several operations. Each call gives a document of its own, which edits may change.
 */
export function harbour(): Json {
  const page: Json = { name: 'after', in: 'query', schema: text };
  const kind: Json = { name: 'kind', in: 'query', schema: ref('Kind') };
  const berths: Json = { type: 'array', items: ref('Berth') };
  const list: Json = { type: 'object', properties: { items: berths, nextPage: text }, required: ['items'] };
  const owner: Json = {
    type: 'object',
    properties: { name: text, since: { type: 'string', format: 'date' } },
  };
  const boat: Json = {
    type: 'object',
    required: ['id', 'kind'],
    properties: {
      id: text,
      kind: ref('Kind'),
      built: { type: 'string', format: 'date-time' },
      owner: ref('Owner'),
    },
  };
  const job: Json = {
    type: 'object',
    required: ['id', 'status'],
    properties: { id: text, status: { type: 'string', enum: ['pending', 'running', 'done', 'failed'] } },
  };
  return structuredClone<Json>({
    openapi: '3.0.3',
    info: { title: 'Harbour', version: '1' },
    servers: [{ url: 'https://harbour.example' }],
    paths: {
      '/berths': { get: { operationId: 'listBerths', parameters: [page, kind], responses: fine(list) } },
      '/boats': {
        post: {
          operationId: 'createBoat',
          requestBody: { content: json(ref('Boat')) },
          responses: fine(ref('Boat')),
        },
      },
      '/boats/{id}': {
        get: { operationId: 'getBoat', parameters: [id], responses: limited(ref('Boat')) },
        delete: { operationId: 'deleteBoat', parameters: [id], responses: { 204: { description: 'Gone.' } } },
      },
      '/jobs': {
        post: {
          operationId: 'createJob',
          requestBody: { content: json(ref('Ferry')) },
          responses: fine(ref('Job')),
        },
      },
      '/jobs/{id}': { get: { operationId: 'getJob', parameters: [id], responses: limited(ref('Job')) } },
    },
    components: {
      schemas: {
        Kind: { type: 'string', enum: ['sail', 'motor'] },
        Owner: owner,
        Boat: boat,
        Ferry: { allOf: [ref('Boat'), { type: 'object', properties: { cars: { type: 'integer' } } }] },
        Berth: {
          type: 'object',
          properties: { boat: { oneOf: [ref('Boat'), ref('Ferry')] }, depth: { type: 'number' } },
        },
        Job: job,
      },
    },
  });
}

/** References for edits of the document. */
export const references = ['Boat', 'Kind', 'Job', 'Gone'].map((name) => `#/components/schemas/${name}`);
