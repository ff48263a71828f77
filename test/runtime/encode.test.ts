import { describe, expect, it } from 'vitest';
import { wholeBody } from '../../templates/runtime/body.ts';
import { anyBody } from '../../templates/runtime/encode/any.ts';
import { binaryBody } from '../../templates/runtime/encode/binary.ts';
import { exactJsonBody } from '../../templates/runtime/encode/exact-json.ts';
import { formBody } from '../../templates/runtime/encode/form.ts';
import { jsonLinesBody } from '../../templates/runtime/encode/json-lines.ts';
import { jsonBody } from '../../templates/runtime/encode/json.ts';
import { multipartBody } from '../../templates/runtime/encode/multipart.ts';
import { listedParts, namedParts } from '../../templates/runtime/encode/parts.ts';
import { textBody } from '../../templates/runtime/encode/text.ts';
import { InvalidInputError, isInvalidInputError } from '../../templates/runtime/errors/sdk-error.ts';
import { writeExact } from '../../templates/runtime/json/write-exact.ts';
import type { Encoder, Plan } from '../../templates/runtime/plan.ts';
import type { RequestOptions } from '../../templates/runtime/client.ts';
import { request } from '../../templates/runtime/request.ts';
import { deepObject } from '../../templates/runtime/styles/deep-object.ts';
import { form } from '../../templates/runtime/styles/form.ts';
import { fakeClient, json } from './fake-fetch.ts';

/** What a server makes of a body: `Request` adds the headers that `fetch` would. */
async function received(encode: Encoder, body: unknown, contentType?: string): Promise<Request> {
  const { client, sent } = fakeClient(json({}));
  const plan: Plan = { id: 'send', method: 'POST', path: '/things', body: wholeBody, encode };
  const options: RequestOptions & { readonly contentType?: string | undefined } = { contentType };
  await request(client, plan, { body }, options);
  const [first] = sent;
  if (!first) throw new Error('Nothing was sent.');
  return new Request(first.url, { ...first.init, signal: null });
}

describe('JSON bodies', () => {
  it('may have another media type that is JSON', async () => {
    const sent = await received(jsonBody('application/merge-patch+json'), { a: null });
    expect([sent.headers.get('content-type'), await sent.text()]).toEqual([
      'application/merge-patch+json',
      '{"a":null}',
    ]);
  });

  const bytes: readonly (readonly [string, unknown])[] = [
    ['a Blob', new Blob(['x'])],
    ['a buffer', new ArrayBuffer(1)],
    ['a view', new Uint8Array(1)],
    ['a Buffer of Node', Buffer.from('x')],
    ['a stream', new ReadableStream()],
  ];
  it.each(bytes)('refuse %s, which JSON cannot hold', async (_, value) => {
    const isInvalid = (error: unknown): boolean =>
      isInvalidInputError(error) && /"photo"/.test(error.message);
    await expect(received(jsonBody(), { page: [{ photo: value }] })).rejects.toSatisfy(isInvalid);
    await expect(received(jsonBody(), value)).rejects.toSatisfy(isInvalidInputError);
    await expect(received(jsonLinesBody(), [{ photo: value }])).rejects.toSatisfy(isInvalid);
    await expect(received(exactJsonBody(), { photo: value })).rejects.toSatisfy(isInvalidInputError);
  });
});

describe('form bodies', () => {
  const text = async (encode: Encoder, body: unknown): Promise<string> =>
    (await received(encode, body)).text();

  it.each([
    ['a form', formBody({ meta: { contentType: 'application/json' } })],
    ['a part of a multipart body', multipartBody()],
  ])('refuse an invalid Date in JSON in %s', async (_, encode) => {
    const sent = received(encode, { meta: { day: new Date('never') } });
    await expect(sent).rejects.toThrow(new InvalidInputError('"day" in JSON is an invalid Date.'));
  });

  it('repeat arrays, write spaces as plus signs, and objects as JSON', async () => {
    const body = {
      a: 'x y&z=+',
      b: [1, 2],
      c: { d: 1 },
      e: null,
      f: undefined,
      g: true,
      h: new Date(0),
      i: [{ j: 1 }],
    };
    const sent = await received(formBody(), body);
    expect(sent.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(await sent.text())]).toEqual([
      ['a', 'x y&z=+'],
      ['b', '1'],
      ['b', '2'],
      ['c', '{"d":1}'],
      ['g', 'true'],
      ['h', '1970-01-01T00:00:00.000Z'],
      ['i', '{"j":1}'],
    ]);
    expect(await text(formBody(), { a: 'x y' })).toBe('a=x+y');
  });

  it('write fields in the styles and media types the plan names', async () => {
    const fields = {
      list: { write: form },
      deep: { write: deepObject },
      json: { contentType: 'application/json' },
    };
    expect(await text(formBody(fields), { list: ['a', 'b'], deep: { x: { y: 1 } }, json: ['a'] })).toBe(
      'list=a,b&deep%5Bx%5D%5By%5D=1&json=%5B%22a%22%5D',
    );
  });

  it('keep every digit of integers in objects, where the plan says how', async () => {
    const body = { a: 2n ** 60n, b: { n: 2n ** 60n, at: new Date(0) }, c: [{ n: 1n }, null], d: { n: 1n } };
    const exact = { json: writeExact };
    const fields = { b: exact, c: exact, d: { contentType: 'application/json', json: writeExact } };
    expect([...new URLSearchParams(await text(formBody(fields), body))]).toEqual([
      ['a', '1152921504606846976'],
      ['b', '{"n":1152921504606846976,"at":"1970-01-01T00:00:00.000Z"}'],
      ['c', '{"n":1}'],
      ['d', '{"n":1}'],
    ]);
  });

  it('take names such as __proto__ and constructor', async () => {
    expect(await text(formBody(), JSON.parse('{"__proto__":"a","constructor":"b"}'))).toBe(
      '__proto__=a&constructor=b',
    );
  });
});

describe('multipart bodies', () => {
  async function parts(encode: Encoder, body: unknown): Promise<[string, FormDataEntryValue][]> {
    const sent = await received(encode, body);
    expect(sent.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
    return [...(await sent.formData())];
  }

  /** The parts as they stand between boundaries, after what all parts begin with. */
  async function rawParts(encode: Encoder, body: unknown): Promise<readonly string[]> {
    const sent = await received(encode, body);
    const [, boundary = ''] = /boundary=([\w-]+)$/.exec(sent.headers.get('content-type') ?? '') ?? [];
    const pieces = (await sent.text()).split(`--${boundary}\r\n`).slice(1);
    return pieces.map((piece) =>
      piece.replace('Content-Disposition: form-data; ', '').replace(/\r\n(--.*--\r\n)?$/, ''),
    );
  }

  it('have one part for each field, and one for each element of an array', async () => {
    const body = {
      name: 'x',
      size: 3,
      on: false,
      tags: ['a', 'b'],
      none: null,
      gone: undefined,
      at: new Date(0),
    };
    expect(await parts(multipartBody(), body)).toEqual([
      ['name', 'x'],
      ['size', '3'],
      ['on', 'false'],
      ['tags', 'a'],
      ['tags', 'b'],
      ['at', '1970-01-01T00:00:00.000Z'],
    ]);
  });

  it('send objects as JSON with their media type and without a file name', async () => {
    expect(await rawParts(multipartBody(), { meta: { a: [1] }, all: [{ b: 1 }, 'x'] })).toEqual([
      'name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":[1]}',
      'name="all"\r\nContent-Type: application/json\r\n\r\n{"b":1}',
      'name="all"\r\n\r\nx',
    ]);
  });

  it('keep every digit of integers in objects, where the plan says how', async () => {
    const body = { meta: { n: 2n ** 60n } };
    expect(await parts(multipartBody({ meta: { json: writeExact } }), body)).toEqual([
      ['meta', '{"n":1152921504606846976}'],
    ]);
  });

  it('send files with their names, and other bytes too', async () => {
    const file = new File(['hello'], 'hello.txt', { type: 'text/plain' });
    const body = { file, bytes: new Uint8Array([1, 2, 3]).subarray(1), blobs: [new Blob(['x'])] };
    const sent = await parts(multipartBody({ bytes: { contentType: 'image/png' } }), body);
    const seen = sent.map(([name, part]) =>
      part instanceof File ? [name, part.name, part.type, part.size] : part,
    );
    expect(seen).toEqual([
      ['file', 'hello.txt', 'text/plain', 5],
      ['bytes', 'blob', 'image/png', 2],
      ['blobs', 'blob', 'application/octet-stream', 1],
    ]);
  });

  it('write fields in the media types and styles the plan names', async () => {
    const fields = {
      list: { contentType: 'application/json' },
      note: { contentType: 'text/markdown' },
      deep: { write: deepObject },
    };
    const body = { list: 'a', note: '# b', deep: { x: 'y z' } };
    expect(await rawParts(multipartBody(fields), body)).toEqual([
      'name="list"\r\nContent-Type: application/json\r\n\r\n"a"',
      'name="note"\r\nContent-Type: text/markdown\r\n\r\n# b',
      'name="deep[x]"\r\n\r\ny z',
    ]);
  });

  it('send a file under its own type where the document lists it, else under the first that it lists', async () => {
    const fields = { a: { contentType: 'image/png, image/webp' }, b: { contentType: 'image/*' } };
    const webp = new Blob(['x'], { type: 'image/webp' });
    const text = new Blob(['x'], { type: 'text/css' });
    const sent = await rawParts(multipartBody(fields), {
      a: [webp, text, new Uint8Array(1)],
      b: [webp, text],
    });
    expect(sent.map((part) => /Content-Type: (.*)\r/.exec(part)?.[1])).toEqual([
      'image/webp',
      'image/png',
      'image/png',
      'image/webp',
      'text/css',
    ]);
  });

  it('keep names from ending their line', async () => {
    const body = { 'a"\r\nb': 'x', file: new File(['y'], 'q"\n.txt') };
    const sent = await rawParts(multipartBody(), body);
    expect(sent.map((part) => part.split('\r\n')[0])).toEqual([
      'name="a%22%0D%0Ab"',
      'name="file"; filename="q%22%0A.txt"',
    ]);
  });
});

describe('multipart bodies whose parts have no names', () => {
  /** The type of the whole but for its boundary, and the parts as they stand between boundaries. */
  async function parts(encode: Encoder, body: unknown, contentType?: string): Promise<readonly string[]> {
    const sent = await received(encode, body, contentType);
    const [, type = '', boundary = ''] =
      /^(.*); boundary=([\w-]+)$/.exec(sent.headers.get('content-type') ?? '') ?? [];
    const pieces = (await sent.text()).split(`--${boundary}`);
    expect(pieces.at(0)).toBe('');
    expect(pieces.at(-1)).toBe('--\r\n');
    return [type, ...pieces.slice(1, -1)];
  }

  it('send an array part by part, each with its media type', async () => {
    const bytes = new Uint8Array([104, 105]);
    const list = ['é', { a: 1 }, bytes, new Blob(['x'], { type: 'image/png' }), null, 3];
    expect(await parts(listedParts('multipart/mixed'), list)).toEqual([
      'multipart/mixed',
      '\r\nContent-Type: text/plain; charset=utf-8\r\n\r\né\r\n',
      '\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n',
      '\r\nContent-Type: application/octet-stream\r\n\r\nhi\r\n',
      '\r\nContent-Type: image/png\r\n\r\nx\r\n',
      '\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n3\r\n',
    ]);
  });

  it('send parts in the media types of their positions', async () => {
    const types = { first: ['application/problem+json', null], rest: 'text/csv' };
    const sent = await parts(listedParts('multipart/mixed', types), ['a', { b: 1 }, 'c,d', 'e,f']);
    expect(sent.slice(1).map((part) => part.trim().split('\r\n\r\n'))).toEqual([
      ['Content-Type: application/problem+json', '"a"'],
      ['Content-Type: application/json', '{"b":1}'],
      ['Content-Type: text/csv', 'c,d'],
      ['Content-Type: text/csv', 'e,f'],
    ]);
  });

  it('send an object in the order of the plan, whatever the order of its properties', async () => {
    const encode = namedParts('multipart/related', ['meta', { name: 'media', contentType: 'image/png' }]);
    const body = { extra: ['a', 'b'], media: new Uint8Array([104]), meta: { name: 'n' } };
    expect(await parts(encode, body)).toEqual([
      'multipart/related; type="application/json"',
      '\r\nContent-Type: application/json\r\n\r\n{"name":"n"}\r\n',
      '\r\nContent-Type: image/png\r\n\r\nh\r\n',
      '\r\nContent-Type: text/plain; charset=utf-8\r\n\r\na\r\n',
      '\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nb\r\n',
    ]);
  });

  it('have a boundary of their own, whatever boundary the media type gives', async () => {
    const [type] = await parts(listedParts('multipart/mixed; boundary=x'), ['a']);
    expect(type).toBe('multipart/mixed');
  });
});

describe('binary and text bodies', () => {
  it.each([
    ['text', 'abc'],
    ['a Blob', new Blob(['abc'])],
    ['an ArrayBuffer', new TextEncoder().encode('abc').buffer],
    ['a view', new TextEncoder().encode('xabcx').subarray(1, 4)],
    ['a stream', (): unknown => new Blob(['abc']).stream()],
    [
      'an async iterable',
      async function* () {
        yield new TextEncoder().encode('ab');
        yield new TextEncoder().encode('c');
      },
    ],
  ])('are sent as they are: %s', async (_, body) => {
    const sent = await received(binaryBody(), typeof body === 'function' ? body() : body);
    expect([sent.headers.get('content-type'), await sent.text()]).toEqual([
      'application/octet-stream',
      'abc',
    ]);
  });

  it('are refused when they are neither bytes nor text', async () => {
    await expect(received(binaryBody(), { a: 1 })).rejects.toSatisfy(isInvalidInputError);
  });

  it('are sent under the type of the value where the document lists it, else under the first of the document', async () => {
    const encode = anyBody({ 'image/png': binaryBody('image/png'), 'image/webp': binaryBody('image/webp') });
    const type = async (body: unknown): Promise<string | null> =>
      (await received(encode, body)).headers.get('content-type');
    expect(await type(new Blob(['x'], { type: 'image/webp' }))).toBe('image/webp');
    expect(await type(new Blob(['x'], { type: 'image/gif' }))).toBe('image/png');
    expect(await type(new Uint8Array(1))).toBe('image/png');
  });

  it('are sent under the type of the value where the document leaves the type open', async () => {
    const type = async (body: unknown, contentType?: string): Promise<string | null> =>
      (await received(binaryBody('image/*'), body, contentType)).headers.get('content-type');
    expect(await type(new Blob(['x'], { type: 'image/png' }))).toBe('image/png');
    expect(await type('x', 'image/gif')).toBe('image/gif');
    expect(await type('x')).toBe('application/octet-stream');
  });

  it('may be text, or one JSON value on each line', async () => {
    const plain = await received(textBody(), 'hé');
    expect([plain.headers.get('content-type'), await plain.text()]).toEqual(['text/plain', 'hé']);
    const lines = await received(jsonLinesBody('application/x-ndjson'), [{ a: 1 }, 2]);
    expect([lines.headers.get('content-type'), await lines.text()]).toEqual([
      'application/x-ndjson',
      '{"a":1}\n2\n',
    ]);
  });

  it('must be text where text is asked for', async () => {
    await expect(received(textBody(), [{ a: 1 }])).rejects.toThrow('A text body must be a string.');
  });
});

describe('several media types', () => {
  const encode = anyBody({
    'application/json': jsonBody(),
    'application/x-www-form-urlencoded': formBody(),
    'image/*': binaryBody('image/*'),
  });

  it.each([
    [undefined, 'application/json', '{"a":"b"}'],
    ['application/json; charset=utf-8', 'application/json; charset=utf-8', '{"a":"b"}'],
    ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded', 'a=b'],
  ])('leave the choice to the caller: %s', async (contentType, header, text) => {
    const sent = await received(encode, { a: 'b' }, contentType);
    expect([sent.headers.get('content-type'), await sent.text()]).toEqual([header, text]);
  });

  it('are chosen by the value where it is bytes', async () => {
    const pdf = binaryBody('application/pdf');
    const all = anyBody({
      'application/json': jsonBody(),
      'application/pdf': pdf,
      'image/*': binaryBody('image/*'),
    });
    const type = async (body: unknown, contentType?: string): Promise<string | null> =>
      (await received(all, body, contentType)).headers.get('content-type');
    expect(await type({ a: 1 })).toBe('application/json');
    expect(await type(new Blob(['x'], { type: 'image/gif' }))).toBe('image/gif');
    expect(await type(new Blob(['x']).stream())).toBe('application/pdf');
    expect(await type(new Uint8Array(1), 'image/png')).toBe('image/png');
  });

  it('are chosen by the fields where one of them is a file', async () => {
    const all = anyBody({ 'application/json': jsonBody(), 'multipart/form-data': multipartBody() });
    const type = async (body: object, contentType?: string): Promise<string | undefined> =>
      (await received(all, body, contentType)).headers.get('content-type')?.split(';')[0];
    expect(await type({ title: 'Lamp' })).toBe('application/json');
    expect(await type({ title: 'Lamp', picture: new Blob(['x']) })).toBe('multipart/form-data');
    expect(await type({ pictures: [new Blob(['x'])] })).toBe('multipart/form-data');
    await expect(type({ picture: new Blob(['x']) }, 'application/json')).rejects.toThrow('cannot be bytes');
  });

  it('know ranges, and refuse what no encoder covers', async () => {
    expect((await received(encode, 'x', 'image/png')).headers.get('content-type')).toBe('image/png');
    await expect(received(encode, {}, 'application/json-patch+json')).rejects.toThrow(
      'only as application/json',
    );
  });
});
