import type { Edits } from './document.ts';

/** Two documents: the zoo, and the zoo with the edits. They are compared both ways. */
export interface Mutation {
  readonly title: string;
  readonly edits: Edits;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Edits[string]) => ({ content: { 'application/json': { schema: schema ?? {} } } });
const text = { type: 'string' };

const table: readonly (readonly [title: string, edits: Edits])[] = [
  ['nothing is different', {}],
  ['nothing is read-only', { 'Pet properties id readOnly': undefined }],
  ['the name of a pet is read-only', { 'Pet properties name readOnly': true }],
  ['a field that need not be given is write-only', { 'Pet properties note writeOnly': true }],
  ['a field of a nested model is read-only', { 'Owner properties phone readOnly': true }],
  [
    'a component takes the name of a request variant',
    {
      PetInput: { type: 'object', required: ['weight'], properties: { weight: { type: 'number' } } },
      'Birth properties input': ref('PetInput'),
    },
  ],
  [
    'a component takes the name of an input',
    {
      GetPetInput: { type: 'object', properties: { id: text } },
      'Birth properties input': ref('GetPetInput'),
    },
  ],
  ['a date is text', { 'Pet properties born format': undefined }],
  ['a big integer is a number', { 'Pet properties chip format': 'int32' }],
  [
    'a field that is sent and received must be there',
    { 'Pet required': ['id', 'name', 'kind', 'owner', 'note'] },
  ],
  ['a field is never null', { 'Pet properties note type': 'string' }],
  ['an enum of both ways has another value', { 'Kind enum': ['cat', 'dog', 'fish', 'newt'] }],
  ['an inline enum has another value', { 'Pet properties size enum': ['small', 'large', 'huge'] }],
  ['an inline enum is any text', { 'Pet properties size enum': undefined }],
  ['an open enum has another value', { 'Mood anyOf': [{ enum: ['calm', 'wild', 'shy'] }, text] }],
  ['an open enum is closed', { Mood: { type: 'string', enum: ['calm', 'wild'] } }],
  ['an enum of inputs has another value', { 'Sort enum': ['name', 'born', 'kind'] }],
  [
    'a union has another member',
    {
      Line: { type: 'object', required: ['form'], properties: { form: { type: 'string', const: 'line' } } },
      'Shape oneOf': [ref('Circle'), ref('Square'), ref('Line')],
      'Shape discriminator mapping line': '#/components/schemas/Line',
    },
  ],
  ['a union is one model', { Shape: ref('Circle') }],
  ['a field has another type', { 'Plan properties steps type': 'string' }],
  ['a field of a body is new', { 'Plan properties goal': text }],
  [
    'a field of a body is new and needed',
    { 'Plan properties goal': text, 'Plan required': ['title', 'goal'] },
  ],
  ['a received field is new', { 'Home properties rooms': { type: 'integer' } }],
  ['a model that is sent has other keys', { 'Plan additionalProperties': text }],
  ['a model that is received has no other keys', { 'Report additionalProperties': undefined }],
  ['a constant is a boolean', { 'PlanSummary properties isFinal const': undefined }],
  ['a webhook has another field', { 'Birth properties mother': text }],
  ['a webhook has a field of another type', { 'Birth properties weight type': 'string' }],
  ['a webhook is gone', { '# webhooks petBorn': undefined }],
  ['fewer states to wait for', { '/homes/{id} get x-sdkwright-waiters targets': ['open'] }],
  ['nothing waits for a state', { '/homes/{id} get x-sdkwright-waiters': undefined }],
  ['a state of a waiter is new', { 'HomeState enum': ['open', 'closed', 'flooded', 'burnt'] }],
  ['errors have another field', { 'Problem properties help': text }],
  ['errors are text', { '/pets get responses 4XX': { description: 'Wrong.', ...json(text) } }],
  ['no errors are described', { '/pets get responses 4XX': undefined }],
  ['a header is a text', { '/pets/{id} get responses 200 headers X-Visits schema type': 'string' }],
  ['a header may be missing', { '/pets/{id} get responses 200 headers X-Visits required': undefined }],
  ['no headers are described', { '/pets/{id} get responses 200 headers': undefined }],
  ['a call gives nothing', { '/homes/{id} get responses': { 204: { description: 'None.' } } }],
  [
    'a call without a result gives one',
    { '/ping get responses': { 200: { description: 'Here.', ...json(text) } } },
  ],
  ['a call gives a value or nothing', { '/plans put responses 204': { description: 'None.' } }],
  ['a report has one media type', { '/reports/{id} get responses 200 content text/csv': undefined }],
  [
    'a report has a third media type',
    { '/reports/{id} get responses 200 content text/html': { schema: text } },
  ],
  ['work cannot be cancelled', { '/moves post x-sdkwright-polling cancel': undefined }],
  ['work gives nothing in the end', { '/moves post x-sdkwright-polling result': 'none' }],
  [
    'work gives another resource',
    { '/moves post x-sdkwright-polling result': { operation: 'pets-get', input: { id: '/home' } } },
  ],
  ['another operation is polled', { '/moves post x-sdkwright-polling operation': 'audits-get' }],
  ['work is a plain call', { '/moves post x-sdkwright-polling': false }],
  ['a list is a plain call', { '/pets get x-sdkwright-pagination': false }],
  ['a list holds other items', { 'PetList properties items items': ref('Owner') }],
  ['a call is gone', { '/audits/{id}': undefined }],
  ['a call takes its first input', { '/ping get parameters': [{ name: 'echo', in: 'query', schema: text }] }],
  [
    'a parameter is new and needed',
    {
      '/homes/{id} get parameters': [
        { name: 'id', in: 'path', required: true, schema: text },
        { name: 'room', in: 'query', required: true, schema: text },
      ],
    },
  ],
  ['nobody proves who calls', { '# security': undefined, '# components securitySchemes': undefined }],
  [
    'a client has a second credential',
    {
      '# components securitySchemes token': { type: 'http', scheme: 'bearer' },
      '# security': [{ key: [] }, { token: [] }],
    },
  ],
  ['a received field may be missing', { 'Home required': ['id'] }],
  ['a field of a body may be null', { 'Plan properties steps type': ['integer', 'null'] }],
  ['a body need not be given', { '/plans put requestBody required': undefined }],
  ['a received field has two types', { 'Birth properties weight': { anyOf: [{ type: 'number' }, text] } }],
  ['a list holds numbers', { 'Pet properties tags items type': 'number' }],
  ['a key of an enum has another value', { 'Sort enum': ['name', 'BORN'] }],
  ['an enum is of numbers', { Sort: { type: 'integer', enum: [1, 2] } }],
  ['a parameter is any text', { '/pets get parameters 1 schema': text }],
  ['an operation has another id', { '/audits/{id} get operationId': 'audits-read' }],
  [
    'work gives a value in its last state',
    { '/moves post x-sdkwright-polling result': { embedded: '/home' } },
  ],
  ['a received field holds a union', { 'Home properties shape': ref('Shape') }],
  ['a member of a union has an optional field', { 'Circle required': ['form'] }],
  [
    'a field is an inline object',
    { 'Pet properties owner': { type: 'object', required: ['name'], properties: { name: text, age: text } } },
  ],
];

export const mutations: readonly Mutation[] = table.map(([title, edits]) => ({ title, edits }));
