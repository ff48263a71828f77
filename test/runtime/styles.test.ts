import { describe, expect, it } from 'vitest';
import { writeCookies, writeHeaders, writeStyledQuery } from '../../templates/runtime/parameters.ts';
import { writePath } from '../../templates/runtime/path.ts';
import { percentEncode } from '../../templates/runtime/fields.ts';
import type { Plan, Writer } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import {
  cookie,
  cookieExploded,
  formExploded,
  form,
  pipeDelimited,
  spaceDelimited,
} from '../../templates/runtime/styles/form.ts';
import { deepObject } from '../../templates/runtime/styles/deep-object.ts';
import { json, jsonPair } from '../../templates/runtime/styles/json.ts';
import {
  asEncoded,
  keepInSegment,
  keepReserved,
  keepSlashes,
} from '../../templates/runtime/styles/keep-reserved.ts';
import { label, labelExploded } from '../../templates/runtime/styles/label.ts';
import { matrix, matrixExploded } from '../../templates/runtime/styles/matrix.ts';
import { simpleExploded, simple } from '../../templates/runtime/styles/simple.ts';
import { fakeClient, json as answer } from './fake-fetch.ts';

const rows: readonly (readonly [
  style: string,
  write: Writer,
  text: string,
  array: string,
  object: string,
])[] = [
  ['simple', simple, 'a%20b', 'x,y%2C', 'k,1,l,2'],
  ['simple, exploded', simpleExploded, 'a%20b', 'x,y%2C', 'k=1,l=2'],
  ['label', label, '.a%20b', '.x,y%2C', '.k,1,l,2'],
  ['label, exploded', labelExploded, '.a%20b', '.x.y%2C', '.k=1.l=2'],
  ['matrix', matrix, ';p=a%20b', ';p=x,y%2C', ';p=k,1,l,2'],
  ['matrix, exploded', matrixExploded, ';p=a%20b', ';p=x;p=y%2C', ';k=1;l=2'],
  ['form', form, 'p=a%20b', 'p=x,y%2C', 'p=k,1,l,2'],
  ['form, exploded', formExploded, 'p=a%20b', 'p=x&p=y%2C', 'k=1&l=2'],
  ['spaceDelimited', spaceDelimited, 'p=a%20b', 'p=x%20y%2C', 'p=k%201%20l%202'],
  ['pipeDelimited', pipeDelimited, 'p=a%20b', 'p=x%7Cy%2C', 'p=k%7C1%7Cl%7C2'],
  ['cookie', cookie, 'p=a b', 'p=x,y,', 'p=k,1,l,2'],
  ['cookie, exploded', cookieExploded, 'p=a b', 'p=x; p=y,', 'k=1; l=2'],
];

describe('the style', () => {
  it.each(rows)('%s writes primitives, arrays and objects', (_, write, text, array, object) => {
    expect(write('p', 'a b', percentEncode)).toBe(text);
    expect(write('p', ['x', null, 'y,'], percentEncode)).toBe(array);
    expect(write('p', { k: 1, gone: undefined, l: 2 }, percentEncode)).toBe(object);
    expect(write('p', [], percentEncode)).toBe('');
    expect(write('p', {}, percentEncode)).toBe('');
  });

  it.each([
    [form, 'p='],
    [formExploded, 'p='],
    [simple, ''],
    [label, '.'],
    [matrix, ';p'],
    [matrixExploded, ';p'],
  ])('%o writes an empty string as %j', (write: Writer, text) => {
    expect(write('p', '', percentEncode)).toBe(text);
  });

  it('deepObject nests names, and numbers the elements of arrays', () => {
    const value = { a: 1, b: { c: [{ d: 'x' }, { d: 'y' }] }, e: null, f: new Date(0), g: ['z'] };
    expect(decodeURIComponent(deepObject('p', value, percentEncode))).toBe(
      'p[a]=1&p[b][c][0][d]=x&p[b][c][1][d]=y&p[f]=1970-01-01T00:00:00.000Z&p[g][0]=z',
    );
    expect(deepObject('p', { a: 'x&y' }, percentEncode)).toBe('p%5Ba%5D=x%26y');
    expect(deepObject('items', [{ id: 1 }], percentEncode)).toBe('items%5B0%5D%5Bid%5D=1');
  });

  it('of a JSON parameter is its JSON text', () => {
    expect(jsonPair('p', { a: ['b'] }, percentEncode)).toBe('p=%7B%22a%22%3A%5B%22b%22%5D%7D');
    expect(json('p', { a: 1 }, String)).toBe('{"a":1}');
  });

  it('with allowReserved keeps what does not end the parameter', () => {
    expect(formExploded('p', 'https://a/b,c?d=1&e+f#g%20h%', keepReserved)).toBe(
      'p=https://a/b,c%3Fd=1%26e%2Bf%23g%20h%25',
    );
    expect(keepReserved('é😀')).toBe('%C3%A9%F0%9F%98%80');
    expect(asEncoded('/a/b%20c?d#e&f g')).toBe('/a/b%20c%3Fd%23e%26f%20g');
    expect(keepSlashes('vans/1 7?x')).toBe('vans/1%207%3Fx');
  });
});

describe('a plan', () => {
  it('writes parameters in the styles it names', async () => {
    const plan: Plan = {
      id: 'x',
      method: 'GET',
      path: '/a{m}/{r}',
      fill: (plan, fields) =>
        writePath(plan, fields, [
          { name: 'm', write: matrix },
          { name: 'r', encode: keepInSegment },
        ]),
      query: (fields) =>
        writeStyledQuery(fields, [
          { name: 'filter', write: deepObject },
          { name: 'url', encode: keepReserved },
        ]),
      headers: (fields) => ({
        ...writeHeaders(fields, [{ name: 'X-Ids', write: simpleExploded }]),
        cookie: writeCookies(fields, ['list', { name: 'raw', write: cookieExploded }]),
      }),
    };
    const input = {
      m: 1,
      r: '../b/c',
      filter: { a: 1 },
      url: 'x/y',
      'X-Ids': { a: 1 },
      list: [1, 2],
      raw: { k: 'a&b' },
    };
    const { client, sent } = fakeClient(answer({}));
    await request(client, plan, input);
    expect(sent[0]?.url).toBe('https://api.example.com/v1/a;m=1/..%2Fb%2Fc?filter%5Ba%5D=1&url=x/y');
    expect(sent[0]?.headers.get('x-ids')).toBe('a=1');
    expect(sent[0]?.headers.get('cookie')).toBe('list=1; list=2; k=a&b');
  });

  it('cannot be led to another path by a label or by an encoded dot', async () => {
    const { client, sent } = fakeClient(answer({}));
    const labelled: Plan = {
      id: 'x',
      method: 'GET',
      path: '/a/{p}',
      fill: (plan, fields) => writePath(plan, fields, [{ name: 'p', write: label }]),
    };
    const reserved: Plan = {
      id: 'x',
      method: 'GET',
      path: '/a/{p}',
      fill: (plan, fields) => writePath(plan, fields, [{ name: 'p', encode: keepInSegment }]),
    };
    await expect(request(client, labelled, { p: '.' })).rejects.toThrow('cannot be part of the URL');
    const segments: Plan = {
      ...reserved,
      fill: (plan, fields) => writePath(plan, fields, [{ name: 'p', encode: keepSlashes }]),
    };
    await expect(request(client, segments, { p: 'vans/../users' })).rejects.toThrow(
      'cannot be part of the URL',
    );
    await expect(request(client, reserved, { p: '%2E%2e' })).rejects.toThrow('cannot be part of the URL');
    expect(sent).toEqual([]);
  });
});
