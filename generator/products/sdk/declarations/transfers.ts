import { asksExistence } from '../../../contract/results.ts';
import type { Call } from '../../../contract/types.ts';

/** Names in the runtime of what reports how much of a body is transferred. */
interface Transfer {
  /** The function that makes the client of the call. */
  readonly client: 'uploading' | 'downloading';
  /** The type of its options. */
  readonly options: 'UploadOptions' | 'DownloadOptions';
}

/** What a call transfers as bytes: a body of bytes or of parts, and a response of bytes. Lists transfer none. */
export function transfersOf(call: Call): readonly Transfer[] {
  const { behaviour, body, responses } = call;
  if (behaviour.kind === 'list' || asksExistence(call)) return [];
  const sends = body?.contents.some(({ format }) => format === 'binary' || format === 'multipart') === true;
  // The polls of long-running work would report their responses too.
  const receives =
    behaviour.kind !== 'work' &&
    responses.some(({ contents }) => contents.some(({ format }) => format === 'binary'));
  return [
    ...(sends ? [{ client: 'uploading', options: 'UploadOptions' } as const] : []),
    ...(receives ? [{ client: 'downloading', options: 'DownloadOptions' } as const] : []),
  ];
}
