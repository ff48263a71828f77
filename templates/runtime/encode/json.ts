import { stringify } from '../json/refuse-bytes.js';
import type { Encoder } from '../plan.js';

/** Writes bodies as JSON, under `application/json` or another type that is JSON, such as `application/merge-patch+json`. */
export function jsonBody(mediaType = 'application/json'): Encoder {
  return (value, contentType = mediaType) => ({ content: stringify(value), contentType });
}
