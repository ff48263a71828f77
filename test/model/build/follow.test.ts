import { expect, it } from 'vitest';
import { build } from './draft-of.ts';

const text = { type: 'string' };
const json = (schema: unknown) => ({ description: '', content: { 'application/json': { schema } } });
const components = {
  schemas: { Thing: { properties: { name: text } }, Same: { $ref: '#/components/schemas/Thing' } },
  responses: { Done: json(text) },
  parameters: { Limit: { name: 'limit', in: 'query', schema: text } },
  requestBodies: { Thing: json(text) },
  headers: { Count: { schema: text } },
  'x-shared': { Thing: text },
};

/** Findings of wrong references in a document with one operation. */
function wrong(operation: object): readonly string[] {
  const paths = { '/things': { post: { responses: {}, ...operation } } };
  const definitions = { Old: text };
  return build({ openapi: '3.1.0', paths, components, definitions })
    .findings.filter((finding) => /^(reference-to-wrong-kind|keyword-malformed) /.test(finding))
    .map((finding) => finding.replace('/paths/~1things/post/', ''));
}

const ref = (pointer: string) => ({ $ref: `#${pointer}` });
const answer = (pointer: string) => ({ responses: { 200: json(ref(pointer)) } });
const schema = 'responses/200/content/application~1json/schema';

it.each<[operation: object, place: string]>([
  [answer('/components/responses/Done'), schema],
  [answer('/components/parameters/Limit'), schema],
  [answer('/paths/~1things'), schema],
  [answer(''), schema],
  [{ responses: { 200: ref('/components/schemas/Thing') } }, 'responses/200'],
  [{ responses: { 200: ref('/components/requestBodies/Thing') } }, 'responses/200'],
  [{ parameters: [ref('/components/headers/Count')] }, 'parameters/0'],
  [{ requestBody: ref('/components/schemas/Thing') }, 'requestBody'],
  [
    { responses: { 200: { ...json(text), headers: { A: ref('/components/parameters/Limit') } } } },
    'responses/200/headers/A',
  ],
])('a reference to a definition of another kind is reported: %j', (operation, place) => {
  expect(wrong(operation)).toEqual([`reference-to-wrong-kind ${place}`]);
});

it.each<object>([
  answer('/components/schemas/Same'),
  answer('/components/schemas/Thing/properties/name'),
  answer('/components/responses/Done/content/application~1json/schema'),
  answer('/components/parameters/Limit/schema'),
  answer('/components/x-shared/Thing'),
  answer('/definitions/Old'),
  {
    responses: {
      200: ref('/components/responses/Done'),
      201: json(text),
      400: ref('/paths/~1things/post/responses/201'),
    },
  },
  { parameters: [ref('/components/parameters/Limit')], requestBody: ref('/components/requestBodies/Thing') },
])('a reference that may be right is not reported: %j', (operation) => {
  expect(wrong(operation)).toEqual([]);
});

it.each<[operation: object, place: string]>([
  [{ responses: { 200: json({ $ref: 5 }) } }, `${schema}/$ref`],
  [{ responses: { 200: { $ref: null } } }, 'responses/200/$ref'],
  [{ parameters: [{ $ref: [] }] }, 'parameters/0/$ref'],
])('a $ref that is not a string is reported: %j', (operation, place) => {
  expect(wrong(operation)).toEqual([`keyword-malformed ${place}`]);
});
