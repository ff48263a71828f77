import type { Encoder } from '../plan.js';
import { xmlFormatOf } from '../xml.js';

/** Writes bodies as XML with the client's option `xml`. */
export function xmlBody(mediaType = 'application/xml'): Encoder {
  return (value, contentType = mediaType, client) => ({
    content: xmlFormatOf(client).serialize(value),
    contentType,
  });
}
