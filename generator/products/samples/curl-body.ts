import { assertNever } from '../../assert-never.ts';
import type { Call, Content, Json, Type } from '../../contract/types.ts';
import { resolved, type Models } from '../../contract/visit.ts';
import { escapeInvisible } from '../../escape/characters.ts';
import { jsonText } from '../sdk/json-text.ts';
import { isArray, isObject } from './fits.ts';
import { parameterText, textOf } from './parameter-text.ts';
import type { SampleField } from './sample-input.ts';
import { shellWord } from './shell.ts';

/** The options of curl for a call's body; empty if the sample has no body. */
export function curlBody({ body }: Call, input: readonly SampleField[], models: Models): readonly string[] {
  const fields = input.filter(({ field }) => field.in === 'body');
  if (body === null || (fields.length === 0 && !body.required)) return [];
  const [content] = body.contents;
  const whole = body.placement === 'whole' ? fields[0]?.value : undefined;
  const value = whole ?? Object.fromEntries(fields.map(({ field, value: own }) => [field.name, own]));
  const typed = `-H ${shellWord(`Content-Type: ${content.mediaType}`)}`;
  switch (content.format) {
    case 'json':
      return [typed, `-d ${shellWord(prettyJson(value))}`];
    case 'form':
      return entriesOf(value).flatMap(([name, part]) => formOptions(name, part, content));
    case 'multipart':
      return entriesOf(value).flatMap(([name, part]) =>
        multipartOptions(name, part, fieldType(content.type, name, models)),
      );
    case 'binary':
      return [typed, `--data-binary ${shellWord(textOf(value))}`];
    case 'xml':
      return [typed, '-d @body.xml'];
    case 'jsonLines':
    case 'eventStream':
      return [typed, `--data-binary ${shellWord(linesOf(value))}`];
    case 'text':
      return [typed, `--data-raw ${shellWord(textOf(value))}`];
    default:
      return assertNever(content.format);
  }
}

/** JSON with invisible characters escaped, which a shell word would drop. */
function prettyJson(value: Json): string {
  return jsonText(value, 2).split('\n').map(escapeInvisible).join('\n');
}

function linesOf(value: Json): string {
  return elementsOf(value)
    .map((line) => escapeInvisible(jsonText(line)))
    .join('\n');
}

function entriesOf(value: Json): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/**
 * The options for a field of a form: one for each element of an array, objects as JSON, unless the document
 * gives it a style.
 */
function formOptions(name: string, value: Json, { encodings }: Content): readonly string[] {
  const style = encodings.find(({ field }) => field === name)?.style ?? null;
  const pairs =
    style === null
      ? elementsOf(value).map((each) => [name, textOf(each)] as const)
      : [...new URLSearchParams(parameterText({ name, in: 'query', style }, value, encodeURIComponent))];
  return pairs.map(([key, text]) => {
    const isPlain = encodeURIComponent(text) === text;
    return `${isPlain ? '-d' : '--data-urlencode'} ${shellWord(`${encodeURIComponent(key)}=${text}`)}`;
  });
}

/** The options for a field of a multipart body: files by path, objects as JSON with their type. */
function multipartOptions(name: string, value: Json, type: Type | null): readonly string[] {
  return elementsOf(value).map((each) => {
    if (typeof each === 'object' && each !== null)
      return `-F ${shellWord(`${name}=${jsonText(each)};type=application/json`)}`;
    return `${type?.kind === 'binary' ? '-F' : '--form-string'} ${shellWord(`${name}=${textOf(each)}`)}`;
  });
}

function elementsOf(value: Json): readonly Json[] {
  return isArray(value) ? value : [value];
}

/** The element type of a field. */
function fieldType(type: Type, name: string, models: Models): Type | null {
  const whole = resolved(type, models);
  const own =
    whole.kind === 'object' ? whole.properties.find((property) => property.name === name)?.type : undefined;
  if (own === undefined) return null;
  const target = resolved(own, models);
  return target.kind === 'array' ? resolved(target.items, models) : target;
}
