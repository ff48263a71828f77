import nock from 'nock';
import { beforeAll, expect, it } from 'vitest';
import { makePackage } from '../support/make-package.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
servers: [{ url: https://shop.example.com }]
paths:
  /pets/{id}:
    put:
      operationId: pets-replace
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      requestBody: { required: true, content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } }
      responses:
        '200': { description: The pet., content: { application/vnd.shop+xml: { schema: { $ref: '#/components/schemas/Pet' } } } }
        '400': { description: Wrong., content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } }
components:
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string }, born: { type: string, format: date-time } } }
`;

/** It compiles only if the types are what they should be. The format stands for a library that parses XML. */
const user = `
import { Shop, type ShopError, type XmlFormat } from './index.js';

const xml: XmlFormat = {
  parse(text) {
    const [, name] = /<name>(.*)<\\/name>/.exec(text) ?? [];
    if (name === undefined) throw new Error('no name');
    return { name, born: '2026-01-31T09:30:00Z' };
  },
  serialize: (value) => \`<pet><name>\${Object(value).name}</name></pet>\`,
};

export async function replace(): Promise<unknown[]> {
  const { name, born } = await new Shop({ xml }).pets.replace({ id: 'p1', name: 'Rex' });
  const day: number | undefined = born?.getUTCDate();
  return [name, day];
}

export async function without(): Promise<string> {
  return new Shop().pets.replace({ id: 'p1', name: 'Rex' }).then((pet) => pet.name);
}

export const reason = (error: ShopError): string => error.body;
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user, { types: { xml: 'parsed', dates: 'Date' } });
});

const service = (): nock.Interceptor =>
  nock('https://shop.example.com', { reqheaders: { accept: 'application/vnd.shop+xml' } })
    .put('/pets/p1', '<pet><name>Rex</name></pet>')
    .matchHeader('content-type', 'application/xml');

it('XML is read and written by the client option, and converted as JSON is', async () => {
  service().reply(200, '<pet><name>Max</name></pet>');
  expect(await made['replace']?.()).toEqual(['Max', 31]);
});

it('XML that cannot be parsed is an error of the response', async () => {
  service().reply(200, '<pet/>');
  await expect(made['replace']?.()).rejects.toMatchObject({ name: 'ResponseParseError' });
});

it('XML is not sent without the option', async () => {
  await expect(made['without']?.()).rejects.toMatchObject({ name: 'InvalidInputError' });
});
