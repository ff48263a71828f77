import { failure, success, type Outcome } from '../outcome.ts';
import type { Limits, LoadRequest } from '../types.ts';
import { readStream } from './local.ts';
import type { Policy } from './policy.ts';
import { headersFor, withoutCredentials, type Environment, type HeadersByHost } from './request-headers.ts';

const maxRedirects = 5;

/** A document fetched from the web. */
export interface Fetched {
  /** Where it was found in the end: relative references start from here. */
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** What a request may send and how much it may take. */
export interface RemoteOptions {
  readonly headers: HeadersByHost;
  readonly environment: Environment;
  /** Bytes of the response, and milliseconds until it must be there in full. */
  readonly limits: Pick<Limits, 'fileBytes' | 'requestMs'>;
  /** What stops it before. */
  readonly signal: LoadRequest['signal'];
}

/**
 * Fetches a URL, following redirects by hand so that each is checked against the policy, and gets the headers of its own host.
 */
export async function readRemote(
  url: URL,
  policy: Policy,
  { headers: byHost, environment, limits, signal: stop }: RemoteOptions,
): Promise<Outcome<Fetched>> {
  const timeout = AbortSignal.timeout(limits.requestMs);
  const signal = stop === undefined ? timeout : AbortSignal.any([timeout, stop]);
  let current = url;
  try {
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
      // What is sent in secret is never sent in the clear.
      const isDowngrade = url.protocol === 'https:' && current.protocol !== 'https:';
      const headers = headersFor(current, isDowngrade ? {} : byHost, environment);
      if (!headers.ok) return headers;
      const request = { redirect: 'manual', signal, headers: headers.value } as const;
      const response = await fetch(withoutCredentials(current), request);
      const next = redirectOf(response, current);
      if (next === null) return await bodyOf(response, current, limits.fileBytes);
      await response.body?.cancel();
      if (!policy.allowsHost(next)) return failure('redirect-refused', { url: current.href, to: next.href });
      current = next;
    }
    return failure('request-failed', { url: url.href, reason: `more than ${maxRedirects} redirects` });
  } catch (error) {
    return failure('request-failed', { url: current.href, reason: reasonOf(error, limits.requestMs) });
  }
}

function redirectOf(response: Response, from: URL): URL | null {
  const location = response.headers.get('location');
  if (response.status < 300 || response.status > 399 || location === null) return null;
  if (!URL.canParse(location, from)) return null;
  const target = new URL(location, from);
  return /^https?:$/.test(target.protocol) ? target : null;
}

async function bodyOf(response: Response, url: URL, limit: number): Promise<Outcome<Fetched>> {
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    return failure('request-failed', { url: url.href, reason: `the response has status ${response.status}` });
  }
  const bytes = await readStream(response.body, url.href, limit);
  return bytes.ok ? success({ url: url.href, bytes: bytes.value }) : bytes;
}

function reasonOf(error: unknown, requestMs: number): string {
  if (!(error instanceof Error)) return 'unknown reason';
  if (error.name === 'TimeoutError') return `no complete response within ${requestMs} ms`;
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}
