import type { Client, XmlFormat } from './client.js';
import { InvalidInputError } from './errors/sdk-error.js';

/** The option `xml` of the client. */
export function xmlFormatOf({ xml }: Client): XmlFormat {
  if (xml) return xml;
  throw new InvalidInputError('The client cannot read and write XML without the option "xml".');
}
