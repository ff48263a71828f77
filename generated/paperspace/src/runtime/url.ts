import type { Client } from './client.js';
import { InvalidInputError } from './errors/invalid-input-error.js';
import { percentEncode } from './escape.js';
import { takeFields } from './fields.js';
import type { RequestOptions } from './options.js';
import { fillPath } from './path.js';
import type { Plan } from './plan.js';
import { formExploded } from './styles/form-exploded.js';

/**
 * Writes the URL of a call, and takes what it uses out of the input.
 *
 * @throws InvalidInputError when the base URL or a path parameter is of no use.
 */
export function composeUrl(
  client: Client,
  plan: Plan,
  fields: Map<string, unknown>,
  options: RequestOptions,
): URL {
  const url = new URL(serverOf(client, plan) + fillPath(plan, fields));
  const extra = new Map<string, unknown>(Object.entries(options.query ?? {}));
  const query = [
    ...takeFields(plan.query, fields, formExploded, percentEncode),
    ...takeFields([...extra.keys()], extra, formExploded, percentEncode),
  ];
  url.search = [url.search.slice(1), ...query.map(([, text]) => text)].filter(Boolean).join('&');
  return url;
}

/** Where the operation is, without a slash at the end. */
function serverOf({ baseUrl }: Client, { server = '' }: Plan): string {
  // In a page, a base such as `/api` is one on the page's own origin.
  const page = globalThis.location?.href;
  if (!URL.canParse(baseUrl, page))
    throw new InvalidInputError('The option "baseUrl" must be an absolute URL.');
  return new URL(server, new URL(baseUrl, page)).href.replace(/\/$/, '');
}
