import { streamItem } from '../../../contract/results.ts';
import type { Call, Content } from '../../../contract/types.ts';
import { holds, resolved, scalarOf } from '../../../contract/visit.ts';
import { isParsedXml } from '../../../contract/xml.ts';
import { code, joinCode, stringLiteral, type Code } from '../../../escape/code.ts';
import { isMediaRange } from '../../../media-range.ts';
import type { OperationScope } from '../operation-scope.ts';
import { converterCode } from './converter.ts';
import { exact, fieldsCode } from './form-fields.ts';
import { partsCode } from './parts-plan.ts';
import { objectLiteral, type Entry } from './object-literal.ts';

/** The entries of a plan for the request body: its place in the input, and its encoder unless it is JSON. */
export function bodyEntries({ body }: Call, context: OperationScope): readonly Entry[] {
  if (body === null) return [];
  return [
    ['body', context.scope.runtime(body.placement === 'fields' ? 'fieldsBody' : 'wholeBody')],
    ['bodyOptional', body.required || body.placement === 'whole' ? null : code`true`],
    ['encode', encodeEntry(body.contents, context)],
  ];
}

/** Null if the body can only be JSON. With several media types the caller chooses. */
function encodeEntry(
  [first, ...others]: readonly [Content, ...Content[]],
  context: OperationScope,
): Code | null {
  const { scope, lookup } = context;
  if (others.length === 0)
    return isDefault(first) && !holds(first.type, lookup.models, exact) ? null : encoderCode(first, context);
  const choices = [first, ...others].map((content): Entry => [
    content.mediaType,
    encoderCode(content, context),
  ]);
  return code`${scope.runtime('anyBody')}(${objectLiteral(choices)})`;
}

/**
 * Whether the body is sent as JSON by default. A range cannot be sent, so the media type is
 * `application/json`.
 */
function isDefault({ format, mediaType }: Content): boolean {
  return format === 'json' && (mediaType === 'application/json' || isMediaRange(mediaType));
}

/** The call that creates the runtime's encoder of a media type. */
function encoderCode(content: Content, context: OperationScope): Code {
  const { scope, lookup } = context;
  const { format, mediaType } = content;
  const isExact = holds(content.type, lookup.models, exact);
  switch (format) {
    case 'json':
      if (isExact) return exactEncoder(content, context);
      return isDefault(content)
        ? code`${scope.runtime('jsonBody')}()`
        : code`${scope.runtime('jsonBody')}(${stringLiteral(mediaType)})`;
    case 'form':
      return code`${scope.runtime('formBody')}(${fieldsCode(content, context) ?? code``})`;
    case 'multipart':
      return content.hasNamedParts
        ? code`${scope.runtime('multipartBody')}(${fieldsCode(content, context) ?? code``})`
        : partsCode(content, context);
    case 'jsonLines':
      if (scalarOf(resolved(content.type, lookup.models)) === 'string') return textEncoder(content, context);
      if (isExact) return exactEncoder(content, context);
      return code`${scope.runtime('jsonLinesBody')}(${stringLiteral(mediaType)})`;
    case 'xml':
      if (isParsedXml(content, lookup.models))
        return code`${scope.runtime('xmlBody')}(${stringLiteral(mediaType)})`;
      return textEncoder(content, context);
    case 'text':
    case 'eventStream':
      return textEncoder(content, context);
    case 'binary':
      return code`${scope.runtime('binaryBody')}(${stringLiteral(mediaType)})`;
  }
}

/**
 * The encoder of a text. It is sent as it is: lines that the document describes as one text are joined
 * already.
 */
function textEncoder({ mediaType }: Content, { scope }: OperationScope): Code {
  const type = isMediaRange(mediaType) ? code`` : stringLiteral(mediaType);
  return code`${scope.runtime('textBody')}(${type})`;
}

/** An encoder of JSON that keeps all digits of 64-bit integers. A converter marks their texts. */
function exactEncoder(content: Content, context: OperationScope): Code {
  const { scope, lookup } = context;
  const isLines = content.format === 'jsonLines';
  const value = isLines ? streamItem(content) : content.type;
  const converter = holds(value, lookup.models, ['digits']) ? converterCode(value, context) : null;
  const mediaType = isDefault(content) ? null : stringLiteral(content.mediaType);
  const first = mediaType ?? (converter === null ? null : code`undefined`);
  const given = [first, converter].filter((each) => each !== null);
  return code`${scope.runtime(isLines ? 'exactLinesBody' : 'exactJsonBody')}(${joinCode(given, ', ')})`;
}
