import type { Reader } from '../plan.js';
import { readJson } from './json.js';

/**
 * Reads a body without a schema by its `Content-Type`: JSON as a value, text as a string, other bodies as a `Blob`, an
 * empty body as undefined.
 */
export function readOpen(): Reader<unknown> {
  const json = readJson('application/json, */*;q=0.8');
  return {
    accept: json.accept,
    async read(response, exchange) {
      const [type = ''] = (response.headers.get('content-type') ?? '').toLowerCase().split(';');
      if (/[/+]json$/.test(type.trim())) return json.read(response, exchange);
      const body = await response.blob();
      if (body.size === 0) return undefined;
      return /^(text\/.*|.*[/+]xml|)$/.test(type.trim()) ? body.text() : body;
    },
  };
}
