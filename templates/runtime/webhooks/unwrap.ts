import { InvalidInputError } from '../errors/sdk-error.js';
import type { HeaderPlace, WebhookScheme } from './scheme.js';
import { WebhookVerificationError } from './webhook-error.js';

/** The body of a webhook as received. A body that a framework parsed and serialized again has another signature. */
export type WebhookBody = string | Uint8Array | ArrayBuffer;

/** Headers of the platform: those of `fetch`, or those of Node, whose names are in lower case. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Options for verifying a webhook. */
export interface UnwrapOptions {
  /** The secret of the signatures; several secrets while one replaces another. */
  readonly secret: string | readonly string[];
  /** The largest difference between the time of sending and now. Default: 300 000, five minutes. */
  readonly toleranceMs?: number | undefined;
  /** The clock, for tests. Default: that of the platform. */
  readonly clock?: { now(): number } | undefined;
}

/**
 * Verifies a webhook and returns its parsed body.
 *
 * @throws WebhookVerificationError if it is not signed with one of the secrets, was sent too long ago, or is not JSON.
 * @throws InvalidInputError if a secret is missing or malformed.
 */
export async function unwrapWebhook<Event>(
  body: WebhookBody,
  headers: WebhookHeaders,
  { secret, toleranceMs = 300_000, clock = Date }: UnwrapOptions,
  scheme: WebhookScheme,
): Promise<Event> {
  const all = headers instanceof Headers ? headers : plainHeaders(headers);
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  const [timestamp = ''] = scheme.timestamp ? valuesAt(scheme.timestamp, all) : [];
  if (scheme.timestamp) checkAge(timestamp, toleranceMs, clock);
  const [id = ''] = scheme.id ? valuesAt(scheme.id, all) : [];
  const content = signedContent(scheme.content, { id, timestamp }, bytes);
  const signatures = valuesAt(scheme.signature, all).flatMap((text) => decode(text, scheme.encoding) ?? []);
  const secrets = [secret].flat();
  if (!secrets[0]) throw new InvalidInputError('The option "secret" is missing.');
  for (const each of secrets) {
    const key = await keyOf(each, scheme);
    // `verify` takes the same time for every difference between signatures.
    for (const signature of signatures)
      if (await crypto.subtle.verify('HMAC', key, signature, content)) return fromJson(bytes);
  }
  throw new WebhookVerificationError('No signature of the webhook matches.');
}

function plainHeaders(headers: Exclude<WebhookHeaders, Headers>): Headers {
  const values = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(' ')]],
  );
  return new Headers(Object.fromEntries(values));
}

/** The texts at a place. Without a prefix, the only text is the value of the header. */
function valuesAt({ header, prefix }: HeaderPlace, headers: Headers): readonly string[] {
  const value = headers.get(header);
  if (!value) throw new WebhookVerificationError(`The webhook has no header "${header}".`);
  if (!prefix) return [value.trim()];
  const parts = value.split(prefix.endsWith('=') ? /[\s,]+/ : /\s+/);
  const found = parts.flatMap((part) => (part.startsWith(prefix) ? [part.slice(prefix.length)] : []));
  if (!found[0]) throw new WebhookVerificationError(`The webhook's header "${header}" has no "${prefix}".`);
  return found;
}

function checkAge(timestamp: string, toleranceMs: number, clock: { now(): number }): void {
  const isWhole = /^\d{1,16}$/.test(timestamp);
  // A number above 10^11 is in milliseconds: that many had passed by 1973.
  const sentAt = Number(timestamp) * (Number(timestamp) > 1e11 ? 1 : 1000);
  if (!isWhole || Math.abs(clock.now() - sentAt) > toleranceMs)
    throw new WebhookVerificationError(
      'The webhook was sent too long ago, or the clocks differ: see "toleranceMs".',
    );
}

/** The signed text, with the bytes of the body as received. */
function signedContent(
  template: string,
  values: Readonly<Record<string, string>>,
  body: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const [before = '', after = ''] = template
    .replace(/\{(id|timestamp)\}/g, (_, name: string) => values[name] ?? '')
    .split('{body}');
  const encoder = new TextEncoder();
  const parts = [encoder.encode(before), body, encoder.encode(after)];
  const content = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += part.length;
  }
  return content;
}

/** Null for text that is not in the encoding. */
function decode(text: string, encoding: WebhookScheme['encoding']): Uint8Array<ArrayBuffer> | null {
  if (encoding === 'hex') {
    if (!/^([\da-f]{2})+$/i.test(text)) return null;
    return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  }
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) =>
      each.charCodeAt(0),
    );
  } catch {
    return null;
  }
}

function keyOf(secret: string, { secret: written, hash }: WebhookScheme): Promise<CryptoKey> {
  const bytes =
    written === 'text' ? new TextEncoder().encode(secret) : decode(secret.replace(/^whsec_/, ''), 'base64');
  if (!bytes?.length)
    throw new InvalidInputError('The secret of a webhook must be base64, after "whsec_" or alone.');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash }, false, ['verify']);
}

async function fromJson<Event>(body: Uint8Array): Promise<Event> {
  try {
    const event: Event = JSON.parse(new TextDecoder().decode(body));
    return event;
  } catch (cause) {
    throw new WebhookVerificationError('The body of the webhook is not JSON.', { cause });
  }
}
