import { describe, expect, it } from 'vitest';
import { build, buildOperation } from './draft-of.ts';
import { show } from './show-type.ts';

const text = { type: 'string' };
const style = (style: string, explode: boolean) => ({ kind: 'style', style, explode, allowReserved: false });

/** The fields of an operation with these parameters, by key. */
function fieldsOf(parameters: readonly object[], path = '/things') {
  const built = buildOperation({ parameters }, {}, path);
  const { fields } = built.operation(`POST ${path}`).input;
  return { ...built, fields: new Map(fields.map((field) => [field.key, field])) };
}

describe('parameters', () => {
  it('have the style of their place unless they declare another', () => {
    const { fields } = fieldsOf(
      [
        { name: 'id', in: 'path', required: true, schema: text },
        { name: 'q', in: 'query', schema: text },
        { name: 'ids', in: 'query', style: 'pipeDelimited', schema: { type: 'array' } },
        { name: 'X-Trace', in: 'header', schema: text },
        { name: 'session', in: 'cookie', schema: text },
        {
          name: 'filter',
          in: 'query',
          style: 'deepObject',
          explode: true,
          allowReserved: true,
          schema: { type: 'object' },
        },
      ],
      '/things/{id}',
    );
    expect([...fields.values()].map((field) => field.style)).toEqual([
      style('simple', false),
      style('form', true),
      style('pipeDelimited', false),
      { ...style('deepObject', true), allowReserved: true },
      style('simple', false),
      style('form', true),
    ]);
  });

  it('have their place in the key if every object inherits their name', () => {
    const named = (name: string) => ({ name, in: 'query', schema: text });
    const { fields } = fieldsOf([
      named('toString'),
      named('__proto__'),
      named('constructor'),
      named('prototype'),
    ]);
    expect([...fields.keys()]).toEqual(['queryToString', 'queryProto', 'queryConstructor', 'prototype']);
  });

  it('have the default style if theirs does not fit their place, with a warning', () => {
    const { fields, codes } = fieldsOf([{ name: 'a', in: 'header', style: 'form', schema: text }]);
    expect(fields.get('a')?.style).toEqual(style('simple', false));
    expect(codes).toEqual(['parameter-style']);
  });

  it('may have a media type', () => {
    const content = { 'application/json': { schema: { type: 'array', items: text } } };
    const { fields } = fieldsOf([{ name: 'a', in: 'query', content }]);
    expect(fields.get('a')?.style).toEqual({ kind: 'content', mediaType: 'application/json' });
    expect(show(fields.get('a')?.type ?? { kind: 'never', origin: { file: '', pointer: '' } })).toBe(
      'string[]',
    );
  });

  it('of an operation override those of its path, by name and place', () => {
    const shared = [
      { name: 'a', in: 'query', schema: text },
      { name: 'X-A', in: 'header', schema: text },
      { name: 'b', in: 'query', schema: text },
    ];
    const own = [
      { name: 'a', in: 'query', required: true, schema: { type: 'integer' } },
      { name: 'x-a', in: 'header', schema: { type: 'integer' } },
      { name: 'b', in: 'cookie', schema: { type: 'integer' } },
    ];
    const built = build({ paths: { '/t': { parameters: shared, get: { parameters: own } } } });
    const fields = built.operation('GET /t').input.fields;
    expect(fields.map(({ in: where, key, required, type }) => [where, key, required, show(type)])).toEqual([
      ['query', 'a', true, 'integer'],
      ['query', 'b', false, 'string'],
      ['header', 'x-a', false, 'integer'],
      ['cookie', 'cookieB', false, 'integer'],
    ]);
  });

  it('of one name in two places have unique keys', () => {
    const { fields } = fieldsOf(
      [
        { name: 'id', in: 'query', schema: text },
        { name: 'id', in: 'path', required: true, schema: text },
        { name: 'queryId', in: 'query', schema: text },
        { name: 'x-id', in: 'query', schema: text },
        { name: 'x-id', in: 'header', schema: text },
      ],
      '/things/{id}',
    );
    expect([...fields].map(([key, field]) => `${key}: ${field.in} ${field.wireName}`)).toEqual([
      'id: path id',
      'queryIdParameter: query id',
      'queryId: query queryId',
      'x-id: query x-id',
      'headerXId: header x-id',
    ]);
  });

  it('that other parts of the document describe are left out, which is reported', () => {
    const headers = ['Accept', 'content-type', 'Authorization'].map((name) => ({
      name,
      in: 'header',
      schema: text,
    }));
    const { fields, codes } = fieldsOf(headers);
    expect(fields.size).toBe(0);
    expect(codes).toEqual(Array.from({ length: 3 }, () => 'parameter-header-ignored'));
  });

  it('that only the path mentions are added, with a warning', () => {
    const { fields, findings } = fieldsOf(
      [{ name: 'other', in: 'path', required: true, schema: text }],
      '/v1/{name}:generate',
    );
    expect([...fields.keys()]).toEqual(['name']);
    expect(fields.get('name')?.required).toBe(true);
    expect(findings).toEqual([
      'parameter-undeclared /paths/~1v1~1{name}:generate/post',
      'parameter-not-in-path /paths/~1v1~1{name}:generate/post/parameters/0',
    ]);
  });

  it('that are broken are left out or have no type, with a warning', () => {
    const { fields, codes } = fieldsOf([
      { in: 'query' },
      { name: 'a', in: 'body' },
      { name: 'b', in: 'query' },
    ]);
    expect([...fields.keys()]).toEqual(['b']);
    expect(codes).toEqual(['parameter-malformed', 'parameter-malformed', 'parameter-untyped']);
  });

  it('that are the whole query become one parameter for each property of a form', () => {
    const schema = { type: 'object', properties: { a: text, b: { type: 'integer' } }, required: ['a'] };
    const { fields } = fieldsOf([
      { name: 'q', in: 'querystring', content: { 'application/x-www-form-urlencoded': { schema } } },
    ]);
    expect([...fields.values()].map(({ key, in: where, required }) => [key, where, required])).toEqual([
      ['a', 'query', true],
      ['b', 'query', false],
    ]);
    const { codes } = fieldsOf([
      { name: 'q', in: 'querystring', content: { 'application/jsonpath': { schema: text } } },
    ]);
    expect(codes).toEqual(['querystring-unsupported']);
  });

  it('have the description of their schema if they have none of their own', () => {
    const { fields } = fieldsOf([
      { name: 'a', in: 'query', schema: { ...text, description: 'What.', default: 'x' } },
    ]);
    expect(fields.get('a')?.docs.description).toBe('What.');
    expect(fields.get('a')?.limits).toEqual({ default: 'x' });
  });
});
