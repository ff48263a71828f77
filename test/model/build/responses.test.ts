import { describe, expect, it } from 'vitest';
import { buildOperation } from './draft-of.ts';
import { show } from './show-type.ts';

const text = { type: 'string' };
const json = (schema: unknown) => ({ description: '', content: { 'application/json': { schema } } });

function answers(responses: object) {
  const built = buildOperation({ responses });
  const { responses: results, errors } = built.operation('POST /things');
  return { ...built, results, errors };
}

const first = (responses: object) => answers(responses).results[0]?.contents[0];

describe('responses', () => {
  it('are results or failures by status, the most specific first, in any letter case', () => {
    const { results, errors } = answers({
      default: json({}),
      '5xx': json({}),
      '4XX': json({}),
      404: json({}),
      '2xx': json({}),
      201: json({}),
    });
    expect(results.map(({ status }) => status)).toEqual([201, { from: 200, to: 299 }]);
    expect(errors.map(({ status }) => status)).toEqual([
      404,
      { from: 400, to: 499 },
      { from: 500, to: 599 },
      'default',
    ]);
  });

  it('with the status default are results if there is no other result', () => {
    const { results, errors } = answers({ Default: json(text), 400: json({}) });
    expect(results.map(({ status }) => status)).toEqual(['default']);
    expect(errors.map(({ status }) => status)).toEqual([400]);
  });

  it('that are redirects, or have no status, are left out and reported', () => {
    const { results, errors, codes } = answers({
      302: { description: '' },
      abc: json({}),
      default: json({}),
    });
    expect([results, errors.map(({ status }) => status)]).toEqual([[], ['default']]);
    expect(codes).toEqual(['response-status', 'response-neither']);
  });

  it('without a body are empty, and so is every 204', () => {
    const { results, codes } = answers({ 200: { description: 'Done.' }, 204: json(text) });
    expect(results.map(({ contents }) => contents)).toEqual([[], []]);
    expect(codes).toEqual(['response-without-content', 'response-body-impossible']);
  });

  it('have typed headers, in order of name', () => {
    const headers = {
      'X-Rate': { schema: { type: 'integer' }, required: true },
      'Content-Type': { schema: text },
      Link: { schema: text },
    };
    const [result] = answers({ 200: { description: '', headers } }).results;
    expect(result?.headers.map(({ wireName, type, required }) => [wireName, show(type), required])).toEqual([
      ['Link', 'string', false],
      ['X-Rate', 'integer', true],
    ]);
  });

  it('that many operations refer to are read once, at one place', () => {
    const components = { responses: { Error: json({ type: 'object', properties: { message: text } }) } };
    const built = buildOperation(
      { responses: { 400: { $ref: '#/components/responses/Error' } } },
      { components },
    );
    expect(built.operation('POST /things').errors[0]?.origin.pointer).toBe('/components/responses/Error');
  });
});

describe('bodies', () => {
  it.each([
    ['application/json', {}, 'json', 'unknown'],
    ['application/problem+json; charset=utf-8', { schema: text }, 'json', 'string'],
    ['*/*', { schema: text }, 'json', 'string'],
    ['*/*', { schema: { ...text, format: 'binary' } }, 'binary', 'binary'],
    ['text/csv', {}, 'text', 'string'],
    ['text/plain', { schema: { enum: ['a', 'b'] } }, 'text', 'enum("a", "b")'],
    ['application/pdf', { schema: text }, 'binary', 'binary'],
    ['image/svg+xml', {}, 'binary', 'binary'],
    ['application/xml', { schema: { type: 'object' } }, 'xml', 'string'],
    ['text/plain', { schema: { type: 'object' } }, 'text', 'string'],
  ])('of %s with %j are %s: %s', (mediaType, media, format, type) => {
    const content = first({ 200: { description: '', content: { [mediaType]: media } } });
    expect([content?.format, content && show(content.type)]).toEqual([format, type]);
  });

  it.each([
    ['text/event-stream', { itemSchema: { type: 'integer' } }, 'eventStream', 'integer', 'integer[]'],
    [
      'text/event-stream',
      { schema: { properties: { a: {} } } },
      'eventStream',
      '{ a?: unknown }',
      '{ a?: unknown }[]',
    ],
    ['application/x-ndjson', { schema: { type: 'array', items: text } }, 'jsonLines', 'string', 'string[]'],
    ['application/jsonl', {}, 'jsonLines', 'unknown', 'unknown[]'],
  ])('of streams (%s with %j) have items', (mediaType, media, format, item, type) => {
    const content = first({ 200: { description: '', content: { [mediaType]: media } } });
    expect([content?.format, content?.item && show(content.item), content && show(content.type)]).toEqual([
      format,
      item,
      type,
    ]);
  });

  it('that are not parsed are reported if there is no other media type', () => {
    const object = { schema: { type: 'object' } };
    expect(answers({ 200: { description: '', content: { 'application/yaml': object } } }).codes).toEqual([
      'media-type-raw',
    ]);
    const both = answers({
      200: { description: '', content: { 'application/yaml': object, 'application/json': object } },
    });
    expect([both.codes, both.results[0]?.contents.length]).toEqual([['media-type-passed-over'], 1]);
  });

  it('of forms have encodings by field', () => {
    const schema = { type: 'object', properties: { a: { type: 'object' }, b: { type: 'array' } } };
    const encoding = {
      b: { style: 'spaceDelimited', explode: false },
      a: { contentType: 'application/json', headers: {} },
    };
    const built = buildOperation({
      requestBody: { content: { 'multipart/form-data': { schema, encoding } } },
    });
    const { body } = built.operation('POST /things');
    expect(body.kind === 'content' && body.contents[0].encodings).toEqual([
      { field: 'a', contentType: 'application/json', style: null },
      {
        field: 'b',
        contentType: null,
        style: { kind: 'style', style: 'spaceDelimited', explode: false, allowReserved: false },
      },
    ]);
    expect(built.codes).toEqual(['encoding-unsupported']);
  });
});
