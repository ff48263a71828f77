import { InvalidInputError } from '../errors/sdk-error.js';
import type { HeaderPlace, WebhookScheme } from './scheme.js';
import { WebhookVerificationError } from './webhook-error.js';

/** The body of a webhook as it came. What a framework has parsed and written again has another signature. */
export type WebhookBody = string | Uint8Array | ArrayBuffer;

/** Headers as the platform has them: those of `fetch`, or those of Node, whose names are in lower case. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a webhook is verified with. */
export interface UnwrapOptions {
  /** The secret that the service signs with; several while one replaces another. */
  readonly secret: string | readonly string[];
  /** How far the time of sending may lie from now, either way. Default: 300 000, five minutes. */
  readonly toleranceMs?: number | undefined;
  /** Time. Default: the real one. */
  readonly clock?: { now(): number } | undefined;
}

/**
 * Verifies a webhook and gives what it holds.
 *
 * @throws WebhookVerificationError where it is not signed with one of the secrets, or was sent too long ago.
 * @throws InvalidInputError where a secret is not written as it should be.
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
  if (!secrets[0]) throw new InvalidInputError('A webhook is verified with the option "secret".');
  for (const each of secrets) {
    const key = await keyOf(each, scheme);
    // `verify` takes the same time wherever the signatures differ.
    for (const signature of signatures)
      if (await crypto.subtle.verify('HMAC', key, signature, content)) return fromJson(bytes);
  }
  throw new WebhookVerificationError('The webhook has no signature that matches.');
}

function plainHeaders(headers: Exclude<WebhookHeaders, Headers>): Headers {
  const values = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(' ')]],
  );
  return new Headers(Object.fromEntries(values));
}

/** The texts at a place: of a header without a prefix, its whole value. */
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
  // Services that tell milliseconds have told more than 10^11 of them since 1973.
  const sentAt = Number(timestamp) * (Number(timestamp) > 1e11 ? 1 : 1000);
  if (!isWhole || Math.abs(clock.now() - sentAt) > toleranceMs)
    throw new WebhookVerificationError(
      'The webhook was sent too long ago, or the clocks differ: see "toleranceMs".',
    );
}

/** The signed text: the body goes into it as it came, byte by byte. */
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

/** Null for what is not written in the encoding. */
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
