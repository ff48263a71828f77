import type { Content, FieldEncoding, Operation } from '../../model/types.ts';
import { code, stringLiteral, type Code } from '../gate.ts';
import type { FileScope } from '../file-scope.ts';
import { objectLiteral, type Entry } from './object-literal.ts';

/** What a plan says of the request body: where it is in the input, and how it is written where not as JSON. */
export function bodyEntries({ body }: Operation, scope: FileScope): readonly Entry[] {
  if (body.kind === 'none') return [];
  return [
    ['body', stringLiteral(body.placement)],
    ['bodyOptional', body.required || body.placement === 'whole' ? null : code`true`],
    ['encode', encodeEntry(body.contents, scope)],
  ];
}

/** Null for JSON alone; the caller's choice where there are several. */
function encodeEntry([first, ...others]: readonly [Content, ...Content[]], scope: FileScope): Code | null {
  if (others.length === 0) return isDefault(first) ? null : encoderCode(first, scope);
  const choices = [first, ...others].map((content): Entry => [
    content.mediaType,
    encoderCode(content, scope),
  ]);
  return code`${scope.runtime('anyBody')}(${objectLiteral(choices)})`;
}

function isDefault({ format, mediaType }: Content): boolean {
  return format === 'json' && mediaType === 'application/json';
}

/** The call that makes the runtime's encoder of a media type. */
function encoderCode(content: Content, scope: FileScope): Code {
  const { format, mediaType, encodings } = content;
  const fields =
    encodings.length === 0 ? null : objectLiteral(encodings.map((each) => fieldEntry(each, scope)));
  switch (format) {
    case 'json':
      return isDefault(content)
        ? code`${scope.runtime('jsonBody')}()`
        : code`${scope.runtime('jsonBody')}(${stringLiteral(mediaType)})`;
    case 'form':
      return code`${scope.runtime('formBody')}(${fields ?? code``})`;
    case 'multipart':
      return code`${scope.runtime('multipartBody')}(${fields ?? code``})`;
    case 'jsonLines':
      return code`${scope.runtime('jsonLinesBody')}(${stringLiteral(mediaType)})`;
    case 'text':
    case 'xml':
    case 'eventStream':
      return code`${scope.runtime('textBody')}(${stringLiteral(mediaType)})`;
    case 'binary':
      return code`${scope.runtime('binaryBody')}(${stringLiteral(mediaType)})`;
  }
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
