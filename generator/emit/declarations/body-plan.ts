import type { Content, FieldEncoding, Operation } from '../../model/types.ts';
import type { FileScope } from '../file-scope.ts';
import { code, joinCode, stringLiteral, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { converterCode } from './converter.ts';
import { streamItem } from './result.ts';
import { objectLiteral, type Entry } from './object-literal.ts';

/** What a plan says of the request body: where it is in the input, and how it is written where not as JSON. */
export function bodyEntries({ body }: Operation, context: OperationScope): readonly Entry[] {
  if (body.kind === 'none') return [];
  return [
    ['body', context.scope.runtime(body.placement === 'fields' ? 'fieldsBody' : 'wholeBody')],
    ['bodyOptional', body.required || body.placement === 'whole' ? null : code`true`],
    ['encode', encodeEntry(body.contents, context)],
  ];
}

/** Null for JSON alone; the caller's choice where there are several. */
function encodeEntry(
  [first, ...others]: readonly [Content, ...Content[]],
  context: OperationScope,
): Code | null {
  const { scope, symbols } = context;
  if (others.length === 0)
    return isDefault(first) && !symbols.isExact(first.type) ? null : encoderCode(first, context);
  const choices = [first, ...others].map((content): Entry => [
    content.mediaType,
    encoderCode(content, context),
  ]);
  return code`${scope.runtime('anyBody')}(${objectLiteral(choices)})`;
}

function isDefault({ format, mediaType }: Content): boolean {
  return format === 'json' && mediaType === 'application/json';
}

/** The call that makes the runtime's encoder of a media type. */
function encoderCode(content: Content, context: OperationScope): Code {
  const { scope } = context;
  const { format, mediaType, encodings } = content;
  const fields =
    encodings.length === 0 ? null : objectLiteral(encodings.map((each) => fieldEntry(each, scope)));
  switch (format) {
    case 'json':
      if (context.symbols.isExact(content.type)) return exactEncoder(content, context);
      return isDefault(content)
        ? code`${scope.runtime('jsonBody')}()`
        : code`${scope.runtime('jsonBody')}(${stringLiteral(mediaType)})`;
    case 'form':
      return code`${scope.runtime('formBody')}(${fields ?? code``})`;
    case 'multipart':
      return code`${scope.runtime('multipartBody')}(${fields ?? code``})`;
    case 'jsonLines':
      if (context.symbols.isExact(content.type)) return exactEncoder(content, context);
      return code`${scope.runtime('jsonLinesBody')}(${stringLiteral(mediaType)})`;
    case 'text':
    case 'xml':
    case 'eventStream':
      return code`${scope.runtime('textBody')}(${stringLiteral(mediaType)})`;
    case 'binary':
      return code`${scope.runtime('binaryBody')}(${stringLiteral(mediaType)})`;
  }
}

/** JSON with all digits of 64-bit integers; a converter tells which texts are such. */
function exactEncoder(content: Content, context: OperationScope): Code {
  const { scope, symbols } = context;
  const isLines = content.format === 'jsonLines';
  const value = isLines ? streamItem(content) : content.type;
  const converter = symbols.isDigits(value) ? converterCode(value, context) : null;
  const mediaType = isDefault(content) ? null : stringLiteral(content.mediaType);
  const first = mediaType ?? (converter === null ? null : code`undefined`);
  const given = [first, converter].filter((each) => each !== null);
  return code`${scope.runtime(isLines ? 'exactLinesBody' : 'exactJsonBody')}(${joinCode(given, ', ')})`;
}

function fieldEntry({ field, contentType, style }: FieldEncoding, scope: FileScope): Entry {
  const writer = style === null || style.kind === 'content' ? null : styleWriter(style.style, style.explode);
  return [
    field,
    objectLiteral([
      ['contentType', contentType === null ? null : stringLiteral(contentType)],
      ['write', writer === null ? null : scope.runtime(writer)],
    ]),
  ];
}

function styleWriter(style: string, explode: boolean): string | null {
  if (style === 'form') return explode ? null : 'form';
  return style === 'spaceDelimited' || style === 'pipeDelimited' || style === 'deepObject' ? style : null;
}
