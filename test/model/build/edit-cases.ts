import type { Json } from '../../support/edits.ts';

/** An object of a document. */
interface Parts {
  [key: string]: Json;
}

/** What the last edit does, and the document before and after each edit. */
export type EditCase = readonly [name: string, ...versions: Json[]];

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema: Json): Json => ({ 'application/json': { schema } });
export const fine = (schema: Json): Json => ({ 200: { description: 'Fine.', content: json(schema) } });
export const text: Json = { type: 'string' };

/** Another file, to which some of the documents refer. */
export const soil: Json = {
  Soil: { type: 'object', properties: { ph: text } },
  components: { schemas: { Any: true } },
};

/** Other parts of a document. */
interface Extra {
  readonly components?: Parts;
  readonly [key: string]: Json | undefined;
}

/** A document with these paths, schemas and other parts. */
export function document(paths: Json, schemas: Json, { components, ...more }: Extra = {}): Parts {
  const info = { title: 'Garden', version: '1' };
  const all: Parts = { openapi: '3.1.0', info, paths, components: { schemas, ...components } };
  return Object.assign(all, more);
}

const having = (properties: Json): Parts => ({ type: 'object', properties });
const stale = { $ref: '#/definitions/Bed' };
export const bed = { Bed: having({ name: text }) };
const alike = { get: { responses: { 200: { $ref: '#/paths/~1b/get/responses/200' } } } };
export const own = { get: { responses: fine(having({ of: having({ name: text }) })) } };

/** A union with a discriminator, and its members. */
export const pet: Parts = {
  oneOf: [ref('Cat'), ref('Dog')],
  discriminator: { propertyName: 'kind', mapping: { cat: 'CAT', dog: 'Dog' } },
};
export const pets = { Cat: having({ kind: text }), Dog: having({ kind: text }), Pet: pet };

const subtypes = {
  Middle: { allOf: [ref('Base')] },
  Top: { allOf: [ref('Middle'), { type: 'object', required: ['size'] }] },
};

const anything = { Any: true, All: true, Holder: having({ of: ref('Alias') }) };
const twice = having({ inner: having({ bed: ref('Bed') }), outer: ref('Bed') });
const old = { definitions: bed };

/** Objects inside each other. */
function nested(levels: number): Json {
  return levels === 0 ? text : having({ a: nested(levels - 1) });
}

const deep = { Deep: nested(70) };
const deeper = {
  Zed: having({ of: { $ref: `#/components/schemas/Deep${'/properties/a'.repeat(30)}` } }),
};

const keyed = (name: string): Extra => ({
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name } } },
});
const referred = (name: string): Extra => ({
  security: [{ key: [] }],
  components: { securitySchemes: { key: { $ref: '#/x-key' } } },
  'x-key': { type: 'apiKey', in: 'header', name },
});
const family = {
  Event: { ...having({ kind: text }), oneOf: [ref('A'), ref('B')] },
  A: { allOf: [ref('Mid')] },
  B: having({ b: text }),
};
const paths = { components: { pathItems: { A: { get: { responses: {} } } } } };
const takes: Json = {
  post: {
    parameters: [{ name: 'a', in: 'query', schema: text }],
    requestBody: { content: json(ref('Taken')) },
    responses: {},
  },
};
const kind = (value: string): Json =>
  Object.assign(having({ kind: { const: value } }), { required: ['kind'] });
const shared = ref('Shared');
const both = (more: Parts): Json => ({
  get: { ...more, responses: { 200: { $ref: '#/components/responses/Both' } } },
});
const inline = (mapping: Json): Json => ({ ...pet, discriminator: { propertyName: 'kind', mapping } });
const sends = (mediaType: string): Json => ({
  post: { requestBody: { content: { [mediaType]: { schema: ref('Upload') } } }, responses: {} },
});
const upload = {
  Upload: having({ file: { type: 'string', format: 'binary' }, of: ref('Note') }),
  Note: having({ text }),
};
const get = (more: { [key: string]: Json }): Json => ({ get: { responses: {}, ...more } });
const small = having({ a: text, b: text, c: text });

const anyOf = (description: string): Json =>
  get({
    description,
    parameters: [{ name: 'x', in: 'query', schema: having({ of: ref('Alias') }) }],
  });
const items: Parts = { components: { pathItems: { A: { get: { responses: fine(small) } } } } };

/** A part of a document decides how another part is read. */
const readingCases: readonly EditCase[] = [
  [
    'an alias changes below a parameter of an operation that was edited before',
    document({ '/a': anyOf('One.') }, { ...anything, Alias: ref('Any') }),
    document({ '/a': anyOf('Two.') }, { ...anything, Alias: ref('Any') }),
    document({ '/a': anyOf('Two.') }, { ...anything, Alias: ref('All') }),
  ],
  [
    'the security of all operations changes',
    document({ '/a': get({}) }, {}, { ...keyed('X-Key'), security: [] }),
    document({ '/a': get({}) }, {}, { ...keyed('X-Key'), security: [{ key: [] }] }),
  ],
  [
    'a key moves to another header',
    document(
      { '/a': get({ parameters: [{ name: 'X-Key', in: 'header', schema: text }] }) },
      {},
      { ...keyed('X-Key'), security: [{ key: [] }] },
    ),
    document(
      { '/a': get({ parameters: [{ name: 'X-Key', in: 'header', schema: text }] }) },
      {},
      { ...keyed('X-Other'), security: [{ key: [] }] },
    ),
  ],
  [
    'a key at the end of a reference moves to another header',
    document(
      { '/a': get({ parameters: [{ name: 'X-Key', in: 'header', schema: text }] }) },
      {},
      referred('X-Key'),
    ),
    document(
      { '/a': get({ parameters: [{ name: 'X-Key', in: 'header', schema: text }] }) },
      {},
      referred('X-Other'),
    ),
  ],
  [
    'a member of a union inherits from it over another schema',
    document({}, { ...family, Mid: having({ m: text }) }),
    document({}, { ...family, Mid: { allOf: [ref('Event')], properties: { m: text } } }),
  ],
  [
    'a component names a definition of another file',
    document({}, { User: having({ of: { $ref: 'soil.json#/Soil' } }) }),
    document({}, { User: having({ of: { $ref: 'soil.json#/Soil' } }), Named: { $ref: 'soil.json#/Soil' } }),
  ],
];

const kinds: Extra = {
  components: {
    responses: { Both: { description: 'Both.', content: json({ oneOf: [kind('cat'), kind('dog')] }) } },
  },
};
const plain = { Upload: having({ text }) };
const heirs = { Cat: { allOf: [ref('Base')] }, Dog: kind('dog') };
const list = fine(
  having({ items: { type: 'array', items: small }, total_pages: { type: 'integer' }, next_cursor: text }),
);
const searches = { post: { requestBody: { content: json(ref('Query')) }, responses: list } };
const pages = get({
  parameters: [
    { name: 'page', in: 'query', schema: { type: 'integer' } },
    { name: 'page_size', in: 'query', schema: ref('Size') },
  ],
  responses: list,
});

/** A part of a document decides what becomes of another part that did not change. */
const decisionCases: readonly EditCase[] = [
  [
    'only unions use a model',
    document({ '/a': get({ responses: fine(ref('Cat')) }) }, { ...pets, Pet: inline({ cat: 'Cat' }) }),
    document({ '/a': get({}) }, { ...pets, Pet: inline({ cat: 'Cat' }) }),
  ],
  [
    'a body becomes multipart',
    document({ '/a': sends('application/json') }, upload),
    document({ '/a': sends('multipart/form-data') }, upload),
  ],
  [
    'a mapping in an operation changes',
    document({ '/a': get({ responses: fine(inline({ cat: 'Cat' })) }) }, pets),
    document({ '/a': get({ responses: fine(inline({ lion: 'Cat' })) }) }, pets),
  ],
  [
    'one of two operations with a response changes',
    document({ '/a': both({}), '/b': both({}) }, {}, kinds),
    document({ '/a': both({ description: 'Changed.' }), '/b': both({}) }, {}, kinds),
  ],
  [
    'one of two operations with a response changes together with a multipart body',
    document({ '/a': both({}), '/b': both({}), '/c': sends('application/json') }, plain, kinds),
    document(
      { '/a': both({ description: 'Changed.' }), '/b': both({}), '/c': sends('multipart/form-data') },
      plain,
      kinds,
    ),
  ],
  [
    'a tag stops grouping operations',
    document({ '/': get({ tags: ['beds'] }) }, {}, { tags: [{ name: 'beds' }] }),
    document({ '/': get({ tags: ['beds'] }) }, {}, { tags: [{ name: 'beds', kind: 'badge' }] }),
  ],
  [
    'a property of a response becomes a list',
    document(
      { '/thing': get({ responses: fine(shared) }) },
      { Shared: having({ items: ref('Inner') }), Inner: having({ id: text }) },
    ),
    document(
      { '/thing': get({ responses: fine(shared) }) },
      { Shared: having({ items: ref('Inner') }), Inner: { type: 'array', items: text } },
    ),
  ],
  [
    'the pinned name of an operation changes',
    document({ '/a': get({ 'x-sdkwright-name': 'one.two' }) }, {}),
    document({ '/a': get({ 'x-sdkwright-name': 'one.three' }) }, {}),
  ],
  [
    'the name for another generator changes',
    document({ '/a': get({ 'x-fern-sdk-method-name': 'two' }) }, {}),
    document({ '/a': get({ 'x-fern-sdk-method-name': 'three' }) }, {}),
  ],
  [
    'an operation without a name of its own moves',
    document({ '/a/get': get({}), '/b': get({ 'x-sdkwright-name': 'a.get' }), '/a': get({}) }, {}, paths),
    document(
      {
        '/a/get': get({}),
        '/b': get({ 'x-sdkwright-name': 'a.get' }),
        '/a': { $ref: '#/components/pathItems/A' },
      },
      {},
      paths,
    ),
  ],
  [
    'a body inherits a property with the name of a parameter',
    document({ '/a': takes }, { Taken: { allOf: [ref('Base')] }, Base: having({ b: text }) }),
    document({ '/a': takes }, { Taken: { allOf: [ref('Base')] }, Base: having({ a: text }) }),
  ],
  [
    'a union in an operation gets distinct members',
    document(
      { '/a': get({ responses: fine({ oneOf: [ref('Cat'), ref('Dog')] }) }) },
      { ...heirs, Base: kind('dog') },
    ),
    document(
      { '/a': get({ responses: fine({ oneOf: [ref('Cat'), ref('Dog')] }) }) },
      { ...heirs, Base: kind('cat') },
    ),
  ],
  [
    'a body gets a cursor',
    document({ '/things/search': searches }, { Query: having({ text }) }),
    document({ '/things/search': searches }, { Query: having({ cursor: text }) }),
  ],
  [
    'the limits of a page size appear after its type',
    document({ '/things': pages }, { Size: text }),
    document({ '/things': pages }, { Size: { type: 'integer' } }),
    document({ '/things': pages }, { Size: { type: 'integer', maximum: 100 } }),
  ],
];

const does = (name: string, first: Json = {}): Json => ({
  post: { 'x-sdkwright-name': name, responses: Object.assign({}, first, fine(small)) },
});
const responds = (responses: Json): Json => document({ '/a': { get: { responses } } }, {}, sharedResponse);
const sharedResponse = {
  components: { responses: { Both: { description: 'Both.', content: json(small) } } },
};
const both200 = { $ref: '#/components/responses/Both' };
const reads = (content: Json): Json => ({
  get: { responses: { 200: { description: 'One.', content: json(content) }, 201: fine2 } },
});
const fine2: Json = { description: 'Two.', content: json(small) };

const other = having({ a: text, b: text, d: text });
const hook = (body: Json): Extra => ({
  webhooks: { grown: { post: { requestBody: { content: json(body) }, responses: {} } } },
});
const titled = Object.assign({ title: 'Response Read Notes' }, small);

/** A part of an operation decides which structures become models. */
const structureCases: readonly EditCase[] = [
  [
    'an operation gets the verb of another with an equal response',
    document({ '/a': does('cats.feed'), '/b': does('dogs.walk') }, {}),
    document({ '/a': does('cats.feed'), '/b': does('dogs.feed') }, {}),
  ],
  [
    'an operation joins the resource of another with an equal response',
    document({ '/a': does('cats.feed'), '/b': does('dogs.walk') }, {}),
    document({ '/a': does('cats.feed'), '/b': does('cats.walk') }, {}),
  ],
  [
    'a response becomes an error',
    responds({ 200: both200, 404: fine2 }),
    responds({ 204: { description: 'Gone.' }, 400: both200, 404: fine2 }),
  ],
  [
    'the body of a webhook changes',
    document({ '/a': get({ responses: fine(small) }) }, {}, hook(small)),
    document({ '/a': get({ responses: fine(small) }) }, {}, hook(other)),
  ],
  [
    'the first of two equal responses changes',
    document({ '/a': get({ responses: fine(small) }), '/b': get({ responses: fine(small) }) }, {}),
    document({ '/a': get({ responses: fine(other) }), '/b': get({ responses: fine(small) }) }, {}),
  ],
  [
    'a title stops repeating the operationId',
    document({ '/a': get({ operationId: 'read_notes', responses: fine(titled) }) }, {}),
    document({ '/a': get({ operationId: 'list_notes', responses: fine(titled) }) }, {}),
  ],
  [
    'a path item gets a path that does not end in an id',
    document({ '/cats/{id}': { $ref: '#/components/pathItems/A' }, '/dogs': does('dogs.walk') }, {}, items),
    document({ '/cats/own': { $ref: '#/components/pathItems/A' }, '/dogs': does('dogs.walk') }, {}, items),
  ],
  [
    'a read by id gets an unknown first response',
    document({ '/cats/{id}': reads(text), '/dogs': does('dogs.walk') }, {}),
    document({ '/cats/{id}': reads({}), '/dogs': does('dogs.walk') }, {}),
  ],
];

/** An edit changes which part is read first. */
const orderCases: readonly EditCase[] = [
  [
    'a warning about a reference moves to the next reference',
    document({}, { ...bed, Y: having({ bed: stale }), X: having({ bed: stale }) }),
    document({}, { ...bed, Y: having({}), X: having({ bed: stale }) }),
  ],
  [
    'a response of another operation is read at the place of that operation',
    document({ '/a': alike, '/b': own }, {}),
    document({ '/a': { get: { responses: {} } }, '/b': own }, {}),
  ],
  [
    'a property changes that a subtype of a subtype requires',
    document({}, { ...subtypes, Base: having({ size: text }) }),
    document({}, { ...subtypes, Base: having({ size: { type: 'number' } }) }),
  ],
  [
    'an alias leads to another schema without limits',
    document({}, { ...anything, Alias: ref('Any') }),
    document({}, { ...anything, Alias: ref('All') }),
  ],
  [
    'an alias leads to such a schema of another file',
    document({}, { ...anything, Alias: ref('Any') }),
    document({}, { ...anything, Alias: { $ref: 'soil.json#/components/schemas/Any' } }),
  ],
  [
    'a component is gone to which an inner and an outer reference lead',
    { ...old, ...document({}, { ...bed, Two: twice }) },
    { ...old, ...document({}, { Two: twice }) },
  ],
  ['a reference to a deep inline schema is gone', document({}, { ...deep, ...deeper }), document({}, deep)],
  ['a reference to a deep inline schema appears', document({}, deep), document({}, { ...deep, ...deeper })],
  ['a component appears that a discriminator names', document({}, pets), document({}, { ...pets, CAT: pet })],
];

export const editCases: readonly EditCase[] = [
  ...orderCases,
  ...readingCases,
  ...decisionCases,
  ...structureCases,
];
