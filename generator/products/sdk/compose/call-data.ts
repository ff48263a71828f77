import { isStream, valueType } from '../../../contract/results.ts';
import { typeText } from '../../../contract/type-text.ts';
import type { Call, Content, InputField, Property, Resource, Response } from '../../../contract/types.ts';
import { code, identifier, json, literal, path, type Code } from '../../../escape/code.ts';
import { Text } from '../../../escape/text.ts';
import { isWholeUrl, serverUrl } from '../../../server-url.ts';
import type { Lookup } from '../lookup.ts';
import type { CallDataView, FieldDataView, ResponseDataView } from '../views/data.ts';
import { docsView } from './docs.ts';
import { sampleValue } from '../../samples/sample-value.ts';

/**
 * A call as data.
 *
 * @param exampleInput - an example of its input; null without one
 */
export function callData(
  call: Call,
  resource: Resource,
  exampleInput: Code | null,
  lookup: Lookup,
): CallDataView {
  const { input, body, behaviour, result } = call;
  const responses = call.responses.map((response) => responseData(response, lookup));
  return {
    verb: new Text(call.method.toLowerCase()),
    pattern: new Text(call.path.replaceAll(/\{([^{}]*)\}/g, ':$1')),
    baseUrl: baseUrlOf(call, lookup),
    file: path(resource.file.replace(/^.*\/|\.ts$/g, '')),
    parameters: input.fields.map((field) => fieldData(field, field.in)),
    inputType: input.need === 'none' ? null : identifier(input.name),
    exampleInput,
    body: body && {
      mediaType: new Text(body.contents[0].mediaType),
      required: body.required,
      example: exampleOf(body.contents[0], lookup),
    },
    success: responses[0] ?? noResponse,
    responses,
    errors: call.errors.map((response) => responseData(response, lookup)),
    pages: behaviour.kind === 'list',
    polls: behaviour.kind === 'work',
    streams: result.contents.some(isStream),
  };
}

/** A field as data. */
export function fieldData(field: Property, place: InputField['in'] | null): FieldDataView {
  return {
    name: new Text(field.name),
    in: place === null ? null : new Text(place),
    required: field.required,
    type: new Text(typeText(field.type)),
    docs: docsView(field.docs),
  };
}

const noResponse: ResponseDataView = {
  status: code`200`,
  description: null,
  mediaType: null,
  type: null,
  isJson: false,
  example: null,
};

function responseData({ status, description, contents }: Response, lookup: Lookup): ResponseDataView {
  const content = contents.find(({ format }) => format === 'json') ?? contents[0];
  const type = content === undefined ? null : valueType(content);
  return {
    status: literal(statusOf(status)),
    description: description === null ? null : new Text(description),
    mediaType: content === undefined ? null : new Text(content.mediaType),
    type: type?.kind === 'ref' ? identifier(type.model) : null,
    isJson: content?.format === 'json',
    example: content === undefined ? null : exampleOf(content, lookup),
  };
}

/** The status as a number. A range is its first status. */
function statusOf(status: Response['status']): number {
  if (status === 'default') return 500;
  return typeof status === 'number' ? status : status.from;
}

function exampleOf(content: Content, { models }: Lookup): Code | null {
  return content.format === 'json'
    ? json(
        sampleValue({ name: 'value', type: content.type }, { models, direction: 'response', noun: 'item' }),
      )
    : null;
}

function baseUrlOf({ servers }: Call, { contract }: Lookup): Text | null {
  const [own] = servers ?? [];
  const url = own === undefined ? contract.client.baseUrl : serverUrl(own);
  return url !== null && isWholeUrl(url) ? new Text(url) : null;
}
