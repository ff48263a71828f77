import fc from 'fast-check';
import type { Voice } from './voice.ts';

/** What a document consists of; every text in it is another's business. */
export interface Shape {
  readonly version: '3.0.3' | '3.1.0';
  /** Rule by which resources are found. */
  readonly resources: 'auto' | 'operationId' | 'tags' | 'paths';
  readonly operations: number;
  readonly models: number;
  readonly properties: number;
  readonly values: number;
  readonly schemes: number;
  readonly has: Readonly<Record<Feature, boolean>>;
}

const features = [
  ...['openEnum', 'valueNames', 'inline', 'nullable', 'union', 'additional', 'inherit', 'servers', 'tags'],
  ...['paging', 'waiter', 'polling', 'webhook', 'form', 'multipart', 'headers', 'errors', 'optionalInput'],
  ...['binary', 'formats'],
] as const;

export type Feature = (typeof features)[number];

/** Any shape. It shrinks to fewer and simpler parts. */
export const anyShape: fc.Arbitrary<Shape> = fc.record({
  version: fc.constantFrom('3.0.3', '3.1.0'),
  resources: fc.constantFrom('auto', 'operationId', 'tags', 'paths'),
  operations: fc.integer({ min: 1, max: 3 }),
  models: fc.integer({ min: 0, max: 3 }),
  properties: fc.integer({ min: 1, max: 3 }),
  values: fc.integer({ min: 2, max: 4 }),
  schemes: fc.integer({ min: 0, max: 3 }),
  has: fc.record(Object.fromEntries(features.map((feature) => [feature, fc.boolean()]))) as fc.Arbitrary<
    Shape['has']
  >,
});

type Json = unknown;

/** An OpenAPI document of a shape, with the voice's text in every place that takes any. */
export function documentOf(shape: Shape, voice: Voice): Json {
  const { has } = shape;
  const models = numbered(shape.models).map(() => voice.name('schemas'));
  const schemes = numbered(shape.schemes).map(() => voice.name('schemes'));
  return {
    openapi: shape.version,
    info: { title: voice.text(), version: voice.text(), description: voice.text(), 'x-note': voice.text() },
    externalDocs: { url: voice.text(), description: voice.text() },
    ...(has.servers && { servers: servers(voice) }),
    ...(has.tags && { tags: [{ name: voice.text(), description: voice.text() }] }),
    ...(schemes.length > 0 && { security: [own([[schemes[0] ?? '', []]])] }),
    components: {
      schemas: own(models.map((name, index) => [name, modelSchema(index, models, shape, voice)])),
      securitySchemes: own(schemes.map((name, index) => [name, scheme(index, voice)])),
    },
    paths: own(pathsOf(models, shape, voice)),
    ...(has.webhook &&
      shape.version === '3.1.0' && { webhooks: own([[voice.name('hooks'), webhook(voice)]]) }),
  };
}

function servers(voice: Voice): Json {
  const name = voice.segment('variables');
  return [
    {
      url: `https://{${name}}.example.com/${voice.text()}`,
      description: voice.text(),
      variables: own([[name, { default: voice.text(), enum: [voice.text()], description: voice.text() }]]),
    },
  ];
}

function scheme(index: number, voice: Voice): Json {
  const description = voice.text();
  const tokenUrl = `https://example.com/${voice.text()}`;
  const scopes = own([[voice.text(), voice.text()]]);
  const kinds = [
    { type: 'http', scheme: 'bearer', description },
    { type: 'apiKey', in: 'header', name: voice.text(), description },
    { type: 'oauth2', description, flows: { clientCredentials: { tokenUrl, scopes } } },
  ];
  return kinds[index];
}

/** The paths, and what a call that starts work must know of the one that reads how it goes. */
interface Reader {
  readonly route: string;
  readonly slot: string;
  readonly answer: Answer;
}

function pathsOf(
  models: readonly string[],
  shape: Shape,
  voice: Voice,
): readonly (readonly [string, Json])[] {
  let reader: Reader | null = null;
  return numbered(shape.operations).map((index) => {
    const slot = voice.segment('slots');
    const isFree = shape.has.optionalInput && index === 0;
    const end = index === 1 ? `/${voice.segment('paths')}` : '';
    const template = `/p${index}${voice.segment('paths')}${isFree ? '' : `/{${slot}}`}${end}`;
    const method = ['get', 'post', 'delete'][index] ?? 'put';
    const answer = answerSchema(index, models, shape, voice);
    const started = index === 1 && shape.has.polling && reader !== null ? pollingOf(reader, answer) : {};
    if (index === 0 && !isFree) reader = { route: `GET ${template}`, slot, answer };
    const own = { ...operation(index, slot, models, shape, voice, answer), ...started };
    return [template, { summary: voice.text(), [method]: own }];
  });
}

/** The work is followed by the reader, and its states are those of the reader's answer. */
function pollingOf({ route, slot, answer }: Reader, started: Answer): object {
  const [succeeded, failed] = answer.states;
  const status = { path: answer.next, succeeded: [succeeded], failed: failed === undefined ? [] : [failed] };
  const input = own([[slot, { answer: started.next }]]);
  return { 'x-sdkwright-polling': { type: 'operation', operation: route, input, status, result: 'none' } };
}

function operation(
  index: number,
  slot: string,
  models: readonly string[],
  shape: Shape,
  voice: Voice,
  answer: Answer,
): object {
  const { has } = shape;
  const space = `inputs ${index}`;
  const query = voice.name(space);
  const parameters = [
    ...(has.optionalInput && index === 0
      ? []
      : [{ name: slot, in: 'path', required: true, ...prose(voice), schema: text }]),
    {
      name: query,
      in: 'query',
      ...prose(voice),
      schema: { type: 'string', default: voice.text(), pattern: voice.text() },
    },
    {
      name: voice.name(space),
      in: 'header',
      schema: { type: 'string', enum: values(shape, voice) },
      example: voice.text(),
    },
    { name: voice.name(space), in: 'cookie', deprecated: true, schema: text },
  ];
  return {
    operationId: voice.name('operations'),
    ...voice.pin(),
    tags: [voice.text()],
    summary: voice.text(),
    description: voice.text(),
    externalDocs: { url: voice.text() },
    'x-note': voice.text(),
    parameters,
    ...(index > 0 && { requestBody: requestBody(index, models, shape, voice) }),
    responses: {
      200: {
        description: voice.text(),
        ...(has.headers && { headers: own([[voice.text(), { schema: text, description: voice.text() }]]) }),
        content: own([[mediaType(shape, voice), { schema: answer.schema, example: voice.text() }]]),
      },
      ...(has.errors && {
        '4XX': {
          description: voice.text(),
          content: { 'application/json': { schema: objectOf(shape, voice) } },
        },
      }),
    },
    ...(has.paging &&
      index === 0 && {
        'x-sdkwright-pagination': { type: 'cursor', input: query, next: answer.next, items: answer.items },
      }),
    ...(has.waiter &&
      index === 0 &&
      !has.paging && { 'x-sdkwright-waiters': { path: answer.next, targets: answer.states } }),
  };
}

interface Answer {
  readonly schema: Json;
  readonly next: readonly string[];
  readonly items: readonly string[];
  readonly states: readonly string[];
}

function answerSchema(index: number, models: readonly string[], shape: Shape, voice: Voice): Answer {
  const space = `answer ${index}`;
  const [next, items] = [voice.name(space), voice.name(space)];
  const states = values(shape, voice);
  const paged = shape.has.paging && index === 0;
  const reference = models[index];
  const item = reference === undefined ? objectOf(shape, voice) : refTo(reference);
  const binary = shape.has.binary && index === 2;
  const schema = {
    type: 'object',
    title: voice.text(),
    required: [next],
    properties: own([
      [next, paged ? text : { type: 'string', enum: states, ...enumNotes(shape, voice) }],
      [items, { type: 'array', items: item }],
    ]),
  };
  return {
    schema: binary ? { type: 'string', format: 'binary' } : schema,
    next: [next],
    items: [items],
    states,
  };
}

function requestBody(index: number, models: readonly string[], shape: Shape, voice: Voice): Json {
  const { has } = shape;
  const reference = models[index];
  const field = voice.name(`body ${index}`);
  const encoding = own([[field, { contentType: `text/plain; x=${voice.text()}` }]]);
  const flat = {
    type: 'object',
    required: [field],
    properties: own([[field, { ...prose(voice), type: 'string', title: voice.text() }]]),
  };
  const form = has.form && index === 2 ? 'application/x-www-form-urlencoded' : null;
  const multipart = has.multipart && index === 1 ? 'multipart/form-data' : null;
  const media = form ?? multipart ?? mediaType(shape, voice);
  const schema = reference === undefined || form !== null || multipart !== null ? flat : refTo(reference);
  return {
    description: voice.text(),
    required: index === 1,
    content: own([[media, { schema, ...((form ?? multipart) !== null && { encoding }) }]]),
  };
}

function mediaType({ has }: Shape, voice: Voice): string {
  return has.headers ? voice.media() : 'application/json';
}

function modelSchema(index: number, models: readonly string[], shape: Shape, voice: Voice): Json {
  const { has } = shape;
  const first = models[0];
  if (index === 2 && has.union) return unionOf(models.slice(0, 2), voice);
  if (index === 1 && has.openEnum)
    return {
      type: 'string',
      enum: values(shape, voice),
      'x-extensible-enum': true,
      ...enumNotes(shape, voice),
    };
  if (index === 1 && has.inherit && first !== undefined)
    return { allOf: [refTo(first), objectOf(shape, voice)] };
  return objectOf(shape, voice);
}

function unionOf(models: readonly string[], voice: Voice): Json {
  const tag = voice.name('tag');
  const mapping = own(models.map((name) => [voice.name('mapping'), refTo(name).$ref]));
  return { ...prose(voice), oneOf: models.map(refTo), discriminator: { propertyName: tag, mapping } };
}

/** An object with a property of each kind. */
function objectOf(shape: Shape, voice: Voice, depth = 0): Json {
  const { has } = shape;
  const names = new Set(numbered(shape.properties).map((index) => voice.name(`object ${index}`)));
  const inner =
    has.inline && depth < 1 ? [[voice.name('inner'), objectOf(shape, voice, depth + 1)] as const] : [];
  const properties = [...names].map((name, index) => [name, propertySchema(index, shape, voice)] as const);
  return {
    type: 'object',
    title: voice.text(),
    ...voice.pin(),
    ...prose(voice),
    required: [...names].slice(0, 1),
    properties: own([
      ...properties,
      ...inner,
      ...(has.formats ? [[voice.name('numbers'), int64] as const] : []),
    ]),
    ...(has.additional && { additionalProperties: text }),
    example: own([[voice.text(), voice.text()]]),
    'x-note': voice.text(),
  };
}

function propertySchema(index: number, shape: Shape, voice: Voice): Json {
  const nullable =
    shape.has.nullable && (shape.version === '3.0.3' ? { nullable: true } : { type: ['string', 'null'] });
  switch (index) {
    case 0:
      return {
        type: 'string',
        ...nullable,
        ...prose(voice),
        default: voice.text(),
        pattern: voice.text(),
        format: voice.text(),
      };
    case 1:
      return { type: 'string', enum: values(shape, voice), ...enumNotes(shape, voice), ...prose(voice) };
    default:
      if (shape.has.formats)
        return { type: 'string', format: 'date-time', default: voice.text(), ...prose(voice) };
      return {
        type: 'array',
        items: { type: 'number', title: voice.text() },
        externalDocs: { url: voice.text() },
        default: [voice.text()],
      };
  }
}

function values({ values: count }: Shape, voice: Voice): readonly string[] {
  return [...new Set(numbered(count).map(() => voice.text()))];
}

function enumNotes({ has, values: count }: Shape, voice: Voice): object {
  const names = numbered(count).map(() => voice.text());
  const descriptions = numbered(count).map(() => voice.text());
  return has.valueNames ? { 'x-enum-varnames': names, 'x-enum-descriptions': descriptions } : {};
}

function webhook(voice: Voice): Json {
  const schema = {
    type: 'object',
    properties: own([[voice.text(), { type: 'string', description: voice.text() }]]),
  };
  return {
    post: {
      summary: voice.text(),
      requestBody: { content: { 'application/json': { schema } } },
      responses: {},
    },
  };
}

const text = { type: 'string' } as const;
const int64 = { type: 'integer', format: 'int64' } as const;

function prose(voice: Voice): object {
  return { description: voice.text() };
}

function refTo(name: string): { readonly $ref: string } {
  const token = name.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25');
  return { $ref: `#/components/schemas/${token}` };
}

/** An object with keys of its own, `__proto__` too. */
function own(entries: readonly (readonly [string, Json])[]): object {
  return Object.fromEntries(entries);
}

function numbered(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
