import type { Encoder } from '../plan.js';
import { xmlFormatOf } from '../xml.js';

/** Writes bodies as XML, by the option `xml` of the client. */
export function xmlBody(mediaType = 'application/xml'): Encoder {
  return (value, contentType = mediaType, client) => ({
    content: xmlFormatOf(client).serialize(value),
    contentType,
  });
}
