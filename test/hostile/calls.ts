import { numbered, own, type Json } from './json.ts';
import { enumNotes, objectOf, prose, refTo, text, values } from './schemas.ts';
import type { Shape } from './shape.ts';
import type { Voice } from './voice.ts';

/** What a call that starts work must know of the one that reads how it goes. */
interface Reader {
  readonly route: string;
  readonly slot: string;
  readonly answer: Answer;
}

/** The paths of a document, each with a call. */
export function pathsOf(
  models: readonly string[],
  shape: Shape,
  voice: Voice,
): readonly (readonly [string, Json])[] {
  let reader: Reader | null = null;
  return numbered(shape.operations).map((index) => {
    const slot = voice.segment(`inputs ${index}`);
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
        ...(has.headers && { headers: own([[voice.header(), { schema: text, description: voice.text() }]]) }),
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
