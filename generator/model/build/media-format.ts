import { byCodeUnit } from '../../order.ts';
import type { Content } from '../types.ts';

export type Format = Content['format'];

const jsonLinesTypes =
  /^application\/(x-)?(ndjson|jsonl|jsonlines|json-lines|json-seq|stream\+json|geo\+json-seq)$/;
const textTypes =
  /^(text\/.*|application\/(.*\+)?(javascript|x-javascript|ecmascript|yaml|x-yaml|toml|graphql|sql|jwt|pem-certificate-chain|x-pem-file))$/;

/** How a payload of a media type is written and read; its parameters (`; charset=…`) do not count. */
export function formatOf(mediaType: string): Format {
  const essence = (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
  if (jsonLinesTypes.test(essence)) return 'jsonLines';
  if (essence === 'text/event-stream') return 'eventStream';
  if (/^(application|text)\/(x-)?json5?$|\+json$/.test(essence)) return 'json';
  if (essence === '*/*' || essence === 'application/*' || essence === '') return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence.startsWith('multipart/')) return 'multipart';
  if (/^(application|text)\/xml$|\+xml$/.test(essence) && !essence.startsWith('image/')) return 'xml';
  return textTypes.test(essence) ? 'text' : 'binary';
}

/** Whether the parts of a multipart body are told apart by name, as only those of forms are (RFC 7578). */
export function hasNamedParts(mediaType: string): boolean {
  return /^multipart\/(form-data|\*)\s*(;|$)/i.test(mediaType);
}

/** Forms in the order in which they are preferred where a document offers several. */
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

/** Orders contents by preference: by their form, the plainest media type of a form first, then by code unit. */
export function byPreference(a: Content, b: Content): number {
  return (
    preference.indexOf(a.format) - preference.indexOf(b.format) ||
    plainness(a.mediaType) - plainness(b.mediaType) ||
    byCodeUnit(a.mediaType, b.mediaType)
  );
}

function plainness(mediaType: string): number {
  if (mediaType === 'application/json' || mediaType === 'multipart/form-data') return 0;
  if (mediaType.includes('*')) return 4;
  return (/[+]|\/(vnd|x-)/.test(mediaType) ? 2 : 1) + (mediaType.includes(';') ? 1 : 0);
}
