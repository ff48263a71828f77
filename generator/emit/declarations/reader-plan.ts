import type { Api, Content, Operation } from '../../model/types.ts';
import { code, stringLiteral, type Code } from '../gate.ts';
import type { FileScope } from '../file-scope.ts';
import { resolved } from '../walk.ts';
import { resultOf, streamItem } from './result.ts';

/** How a plan says a successful answer is read; null for JSON. */
export function readerCode(operation: Operation, api: Api, scope: FileScope): Code | null {
  const { content } = resultOf(operation);
  if (content === null) return code`${scope.runtime('readNothing')}()`;
  const { format, mediaType } = content;
  switch (format) {
    case 'json':
      return mediaType === 'application/json'
        ? null
        : code`${scope.runtime('readJson')}(${stringLiteral(mediaType)})`;
    case 'text':
    case 'xml':
    case 'form':
    case 'multipart':
      return code`${scope.runtime('readText')}(${stringLiteral(mediaType)})`;
    case 'binary':
      return code`${scope.runtime('readBlob')}(${stringLiteral(mediaType)})`;
    case 'eventStream':
      return code`${scope.runtime('readEvents')}(${describesEvents(content, api) ? scope.runtime('wholeEvent') : code``})`;
    case 'jsonLines':
      return code`${scope.runtime('readJsonLines')}(${stringLiteral(mediaType)})`;
  }
}

/** Whether the document describes whole events (`data` with `event` or `id`), not what their data holds. */
function describesEvents(content: Content, api: Api): boolean {
  const item = resolved(streamItem(content), api);
  if (item.kind !== 'object') return false;
  const names = new Set(item.properties.map(({ wireName }) => wireName));
  return names.has('data') && (names.has('event') || names.has('id') || names.has('retry'));
}
