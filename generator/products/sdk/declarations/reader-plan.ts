import { asksExistence, isStream, streamItem } from '../../../contract/results.ts';
import type {
  Call,
  Content,
  EventData,
  EventFormat,
  Result,
  Success,
  Type,
} from '../../../contract/types.ts';
import { holds, resolved, type Models } from '../../../contract/visit.ts';
import { isParsedXml } from '../../../contract/xml.ts';
import type { FileScope } from '../file-scope.ts';
import { code, joinCode, literal, stringLiteral, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { converterCode } from './converter.ts';
import { objectLiteral, pathLiteral, type Entry } from './object-literal.ts';
import { exact } from './form-fields.ts';

/**
 * The entry of a plan that reads a successful response; null for JSON. It is a function, because bundlers
 * keep calls at the top level of a module.
 */
export function readerEntry(call: Call, context: OperationScope): Code | null {
  if (asksExistence(call)) return context.scope.runtime('readExists');
  const result = call.envelope?.whole ?? call.result;
  const { contents, isOpen } = result;
  if (contents.length === 0) return context.scope.runtime(isOpen ? 'readOpen' : 'readNothing');
  const reader = readerCode(call, result, context);
  const checked = call.envelope?.success ? successReader(reader, call.envelope.success, context) : reader;
  return checked && code`() => ${checked}`;
}

/** A reader that throws if the body reports a failure. */
function successReader(reader: Code | null, { path, values }: Success, { scope }: OperationScope): Code {
  const own = reader ?? code`${scope.runtime('readJson')}()`;
  const told = values.map((value) => literal(value));
  return code`${scope.runtime('readSuccess')}(${joinCode([own, pathLiteral(path), ...told], ', ')})`;
}

/**
 * The reader of a successful response; null for JSON.
 *
 * @param asked - the requested media type, if there is a choice
 */
export function readerCode(
  call: Call,
  { contents, mayBeEmpty }: Result,
  context: OperationScope,
  asked?: string,
): Code | null {
  const { scope } = context;
  const [content] = contents;
  if (content === undefined) return code`${scope.runtime('readNothing')}()`;
  const isOneForm = contents.every(({ format }) => format === content.format);
  // An empty text or file differs from an absent one. Readers of JSON distinguish them themselves.
  const isPlain = isOneForm && (content.format === 'json' || !mayBeEmpty);
  if (isPlain) return oneForm(content, contents, asked ?? acceptOf(call, content), context);
  const mediaTypes = [...new Set(contents.map(({ mediaType }) => mediaType))];
  const readers = mediaTypes.map((mediaType): readonly [string, Code] => {
    const alike = contents.filter((each) => each.mediaType === mediaType);
    const [first = content] = alike;
    return [mediaType, oneForm(first, alike, mediaType, context) ?? code`${scope.runtime('readJson')}()`];
  });
  return code`${scope.runtime('readByType')}(${objectLiteral(readers)})`;
}

/** The `Accept` header. Files and texts with several media types are accepted in any of them. */
function acceptOf({ responses }: Call, { format, mediaType }: Content): string {
  // Not a media range of HTTP (RFC 9110, section 12.5.1).
  if (format === 'json' && mediaType.endsWith('/*+json')) return 'application/json';
  if (format !== 'binary' && format !== 'text') return mediaType;
  const all = responses.flatMap(({ contents }) => contents).filter((content) => content.format === format);
  return [...new Set([mediaType, ...all.map((content) => content.mediaType)])].join(', ');
}

/** The reader of bodies in one format, with conversion if their types need it. */
function oneForm(
  content: Content,
  contents: readonly Content[],
  accept: string,
  context: OperationScope,
): Code | null {
  const { scope, lookup } = context;
  const type = isStream(content) ? streamItem(content) : anyOf(contents);
  const converter = converterCode(type, context);
  const isExact = holds(type, lookup.models, exact);
  if (converter === null) return plainReader(content, accept, context);
  if (isExact && content.format === 'json')
    return code`${scope.runtime('readExactJson')}(${converter}${isJson(accept) ? code`` : code`, ${stringLiteral(accept)}`})`;
  if (isExact && content.events?.value === 'data' && content.events.data === 'json')
    return code`${scope.runtime('readEvents')}(${scope.runtime('exactData')}(${converter}))`;
  if (isExact && content.format === 'jsonLines') return exactLines(content, accept, converter, context);
  const reader = plainReader(content, accept, context) ?? code`${scope.runtime('readJson')}()`;
  const combinator = isStream(content) ? 'readConvertedItems' : 'readConverted';
  return code`${scope.runtime(combinator)}(${reader}, ${converter})`;
}

function anyOf(contents: readonly Content[]): Type {
  const [first, ...others] = contents.map(({ type }) => type);
  if (first === undefined) throw new Error('A reader is for at least one content.');
  return others.length === 0 ? first : { kind: 'union', members: [first, ...others], discriminator: null };
}

function plainReader(content: Content, accept: string, { scope, lookup }: OperationScope): Code | null {
  switch (content.format) {
    case 'json':
      if (accept.includes('*') && isText(content.type, lookup.models))
        return code`${scope.runtime('readByType')}(${objectLiteral([
          ['application/json', code`${scope.runtime('readJson')}()`],
          [accept, code`${scope.runtime('readText')}()`],
        ])})`;
      return isJson(accept) ? null : code`${scope.runtime('readJson')}(${stringLiteral(accept)})`;
    case 'xml':
      if (isParsedXml(content, lookup.models))
        return code`${scope.runtime('readXml')}(${stringLiteral(accept)})`;
      return code`${scope.runtime('readText')}(${stringLiteral(accept)})`;
    case 'text':
    case 'form':
    case 'multipart':
      return code`${scope.runtime('readText')}(${stringLiteral(accept)})`;
    case 'binary':
      return code`${scope.runtime('readBlob')}(${stringLiteral(accept)})`;
    case 'eventStream':
      return code`${scope.runtime('readEvents')}(${eventParser(content.events, scope)})`;
    case 'jsonLines':
      if (content.isFramed)
        return code`${scope.runtime('readJsonLines')}(${stringLiteral(accept)}, ${scope.runtime('framedLine')}())`;
      return code`${scope.runtime('readJsonLines')}(${stringLiteral(accept)})`;
  }
}

/** Whether a text of any media type stays text. It is JSON only if the document says so. */
function isText(type: Type, models: Models): boolean {
  const target = resolved(type, models);
  return target.kind === 'primitive' && target.name === 'string';
}

function isJson(mediaType: string): boolean {
  return mediaType === 'application/json';
}

/** The runtime's parser of events; empty for JSON data. */
function eventParser(events: EventFormat | undefined, scope: FileScope): Code {
  if (events === undefined) return code``;
  const { value, data, named } = events;
  const all = [...named.map((each) => each.data), ...(data === null ? [] : [data])];
  if (value === 'data') return data === null || data === 'json' ? code`` : scope.runtime(dataParsers[data]);
  if (all.every((each) => each === 'text')) return scope.runtime('wholeEvent');
  const entries = named.map((each): Entry => [each.name, scope.runtime(dataParsers[each.data])]);
  const rest = data === null ? code`` : code`, ${scope.runtime(dataParsers[data])}`;
  return code`${scope.runtime('wholeEvents')}(${objectLiteral(entries)}${rest})`;
}

const dataParsers = {
  json: 'jsonData',
  text: 'textData',
  either: 'jsonOrText',
} as const satisfies Record<EventData, string>;

/** A reader of lines whose integers keep all digits. A framed line has them in `result`. */
function exactLines({ isFramed }: Content, accept: string, converter: Code, { scope }: OperationScope): Code {
  const line = (convert: Code): Code => code`${scope.runtime('exactLine')}(${convert})`;
  const framed = (): Code => {
    const frame = code`${scope.runtime('convertFields')}(${objectLiteral([['result', converter]])})`;
    return code`${scope.runtime('framedLine')}(${line(frame)})`;
  };
  const parse = isFramed ? framed() : line(converter);
  return code`${scope.runtime('readJsonLines')}(${stringLiteral(accept)}, ${parse})`;
}
