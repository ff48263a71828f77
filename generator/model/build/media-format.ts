import { essenceOf, isMediaRange } from '../../media-range.ts';
import { sameToCallers } from '../caller-key.ts';
import type { Content } from '../types.ts';

export type Format = Content['format'];

const jsonLinesTypes =
  /^application\/(x-)?(ndjson|jsonl|jsonlines|json-lines|json-seq|stream\+json|geo\+json-seq)$/;
const textTypes =
  /^(text\/.*|application\/(.*\+)?(javascript|x-javascript|ecmascript|yaml|x-yaml|toml|graphql|sql|jwt|pem-certificate-chain|x-pem-file))$/;

const fileTypes =
  /^((image|audio|video|font)\/.*|application\/(octet-stream|pdf|zip|gzip|x-gzip|x-tar|x-zip-compressed|postscript|msword|vnd\.(ms-|openxmlformats-|oasis\.opendocument\.).*))$/;

/**
 * Whether a media type is that of a file. Other binary types (protobuf, CBOR) encode values, and need a
 * library.
 */
export function namesFile(mediaType: string): boolean {
  return fileTypes.test(essenceOf(mediaType)) && formatOf(mediaType) === 'binary';
}

/** How the body of a media type is written and read. Parameters (`; charset=…`) are ignored. */
export function formatOf(mediaType: string): Format {
  const essence = essenceOf(mediaType);
  if (jsonLinesTypes.test(essence)) return 'jsonLines';
  if (essence === 'text/event-stream') return 'eventStream';
  if (/^(application|text)\/(x-)?json5?$|\+json$/.test(essence)) return 'json';
  if (essence === '*/*' || essence === 'application/*' || essence === '') return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence.startsWith('multipart/')) return 'multipart';
  if (/^(application|text)\/xml$|\+xml$/.test(essence) && !essence.startsWith('image/')) return 'xml';
  return textTypes.test(essence) ? 'text' : 'binary';
}

/** Whether the parts of a multipart body have names, as only those of forms have (RFC 7578). */
export function hasNamedParts(mediaType: string): boolean {
  return /^multipart\/(form-data|\*)\s*(;|$)/i.test(mediaType);
}

/** Formats, the preferred one first. */
const preference: readonly Format[] = [
  'json',
  'form',
  'multipart',
  'binary',
  'text',
  'eventStream',
  'jsonLines',
  'xml',
];

/**
 * Orders contents by preference: by their format, then the plainest media type of a format first. Bytes keep
 * the order of the document, but JSON and ranges come last. Media types that are equally plain keep their
 * order too.
 */
export function byPreference(a: Content, b: Content): number {
  const byForm = preference.indexOf(a.format) - preference.indexOf(b.format);
  const rank = a.format === 'binary' ? bytesRank : plainness;
  return byForm || rank(a.mediaType) - rank(b.mediaType);
}

/** Spellings of plain JSON. Next to `application/json` they add nothing. */
const plainJson = /^(application\/(json|x-json|\*\+json|\*)|text\/json|\*\/\*)$/;

/** Drops contents that are JSON of the same type as another content, under another spelling. */
export function withOneJson(contents: readonly Content[]): readonly Content[] {
  const spellings = contents
    .filter(({ format, mediaType }) => format === 'json' && plainJson.test(essenceOf(mediaType)))
    .toSorted(byPreference);
  const repeated = spellings.filter((each, index) =>
    spellings.slice(0, index).some((plainer) => sameToCallers(plainer.type, each.type)),
  );
  return contents.filter((content) => !repeated.includes(content));
}

/** JSON that is a file comes after media types that name the file type. */
function bytesRank(mediaType: string): number {
  if (isMediaRange(mediaType)) return 2;
  return formatOf(mediaType) === 'json' ? 1 : 0;
}

function plainness(written: string): number {
  const mediaType = written.toLowerCase();
  if (mediaType === 'application/json' || mediaType === 'multipart/form-data') return 0;
  if (isMediaRange(written)) return 4;
  return (/[+]|\/(vnd|x-)/.test(mediaType) ? 2 : 1) + (mediaType.includes(';') ? 1 : 0);
}
