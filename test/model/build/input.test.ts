import { describe, expect, it } from 'vitest';
import { buildOperation } from './draft-of.ts';
import { show, showId } from './show-type.ts';

const text = { type: 'string' };
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Pet: { type: 'object', properties: { name: text, age: { type: 'integer' } }, required: ['name'] },
  Stored: { type: 'object', properties: { id: { ...text, readOnly: true }, name: text } },
  Puppy: { allOf: [ref('Pet'), { properties: { size: text } }] },
  Open: { type: 'object', properties: { a: text }, additionalProperties: true },
  Either: { oneOf: [ref('Pet'), ref('Stored')] },
};

/** How the input of an operation with this body is laid out, in one line. */
function layout(requestBody: object, parameters: readonly object[] = []): string {
  const { input, body } = buildOperation({ requestBody, parameters }, { components: { schemas } }).operation(
    'POST /things',
  );
  const fields = input.fields.map(
    ({ key, in: where, required, type }) => `${where} ${key}${required ? '' : '?'}: ${show(type)}`,
  );
  const placement =
    body.kind === 'none' ? 'none' : `${body.required ? 'required' : 'optional'} ${body.placement}`;
  return [placement, ...(input.extends === null ? [] : [`extends ${showId(input.extends)}`]), ...fields].join(
    '; ',
  );
}

describe('a body', () => {
  it.each([
    [
      'an inline object',
      json({ type: 'object', properties: { a: text, b: text }, required: ['a'] }),
      'optional fields; body a: string; body b?: string',
    ],
    [
      'an object without required properties',
      json({ properties: { a: text } }),
      'optional fields; body a?: string',
    ],
    ['a model', { required: true, ...json(ref('Pet')) }, 'required fields; extends Pet'],
    ['a model that extends another', json(ref('Puppy')), 'optional fields; extends Puppy'],
    ['a model with read-only properties', json(ref('Stored')), 'optional fields; body name?: string'],
    ['an object that may have more properties', json(ref('Open')), 'optional whole; body body?: Open'],
    ['a union', { required: true, ...json(ref('Either')) }, 'required whole; body body: Either'],
    ['an array', json({ type: 'array', items: ref('Pet') }), 'optional whole; body body?: Pet[]'],
    [
      'a nullable object',
      json({ type: ['object', 'null'], properties: { a: text } }),
      'optional whole; body body?: ({ a?: string } | null)',
    ],
    ['bytes', { content: { 'application/octet-stream': {} } }, 'optional whole; body body?: binary'],
    ['text', { content: { 'text/plain': { schema: text } } }, 'optional whole; body body?: string'],
  ])('that is %s becomes fields or stays whole', (_, requestBody, expected) => {
    expect(layout(requestBody)).toBe(expected);
  });

  it('stays whole if a property has the name of a parameter', () => {
    const parameters = [{ name: 'name', in: 'query', schema: text }];
    expect(layout(json(ref('Pet')), parameters)).toBe('optional whole; query name?: string; body body?: Pet');
  });

  it('may have a read-only property with the name of a parameter', () => {
    const parameters = [{ name: 'id', in: 'query', schema: text }];
    expect(layout(json(ref('Stored')), parameters)).toBe(
      'optional fields; query id?: string; body name?: string',
    );
  });

  it('that is whole keeps its key from every parameter', () => {
    const parameters = [{ name: 'body', in: 'query', schema: text }];
    expect(layout(json({ type: 'array' }), parameters)).toBe(
      'optional whole; query queryBody?: string; body body?: unknown[]',
    );
  });

  it('has fields if all media types have one schema, and the preferred type is first', () => {
    const media = { schema: ref('Pet') };
    const content = {
      'multipart/form-data': media,
      'application/xml': media,
      'application/vnd.pet+json': media,
      'application/json': media,
    };
    const { body } = buildOperation({ requestBody: { content } }, { components: { schemas } }).operation(
      'POST /things',
    );
    expect(body.kind === 'content' && body.placement).toBe('fields');
    expect(body.kind === 'content' && body.contents.map(({ mediaType }) => mediaType)).toEqual([
      'application/json',
      'application/vnd.pet+json',
      'multipart/form-data',
    ]);
  });

  it('is whole if media types have several schemas, and accepts any of them', () => {
    const content = { 'application/json': { schema: ref('Pet') }, 'application/octet-stream': {} };
    expect(layout({ content })).toBe('optional whole; body body?: (Pet | binary)');
  });

  it('without fields is empty', () => {
    expect(layout({ content: {} })).toBe('none');
    expect(buildOperation({ requestBody: { content: {} } }).codes).toEqual(['media-type-empty']);
  });
});
