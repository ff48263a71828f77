import { failure, success, type Outcome } from '../outcome.ts';
import type { Limits, LoadRequest } from '../types.ts';
import { readStream } from './local.ts';
import type { Policy } from './policy.ts';
import { headersFor, withoutCredentials, type Environment, type HeadersByHost } from './request-headers.ts';

const maxRedirects = 5;

/** A document fetched over HTTP. */
export interface Fetched {
  /** The URL after redirects. Relative references start from here. */
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** The headers and limits of a request. */
export interface RemoteOptions {
  readonly headers: HeadersByHost;
  readonly environment: Environment;
  /** Maximum bytes of the response, and milliseconds until it must be complete. */
  readonly limits: Pick<Limits, 'fileBytes' | 'requestMs'>;
  /** Aborts the request. */
  readonly signal: LoadRequest['signal'];
}

/**
 * Fetches a URL. Follows redirects itself, so that the policy checks each one and each host gets only its own
 * headers.
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
      // A request over HTTPS is never redirected to HTTP.
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
