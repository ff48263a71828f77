import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from '../../templates/runtime/errors/sdk-error.ts';
import { standardWebhooks, type WebhookScheme } from '../../templates/runtime/webhooks/scheme.ts';
import { unwrapWebhook, type WebhookHeaders } from '../../templates/runtime/webhooks/unwrap.ts';
import { isWebhookVerificationError } from '../../templates/runtime/webhooks/webhook-error.ts';

/** The vector that the reference libraries of Standard Webhooks test with. */
const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  body: '{"test": 2432232314}',
  headers: {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  },
};
const sentAt = 1_614_265_330_000;
const other = 'whsec_c2VjcmV0LW9mLWFub3RoZXItZW5kcG9pbnQ=';

/** Unwraps the vector, or what a test makes of it. */
function unwrap({
  body = vector.body,
  headers = vector.headers,
  secret = vector.secret,
  now = sentAt,
  toleranceMs,
}: {
  readonly body?: string | Uint8Array | ArrayBuffer;
  readonly headers?: WebhookHeaders;
  readonly secret?: string | readonly string[];
  readonly now?: number;
  readonly toleranceMs?: number;
} = {}): Promise<unknown> {
  return unwrapWebhook(body, headers, { secret, toleranceMs, clock: { now: () => now } }, standardWebhooks);
}

const signed = (signature: string): WebhookHeaders => ({ ...vector.headers, 'webhook-signature': signature });
const good = vector.headers['webhook-signature'];

describe('a webhook by Standard Webhooks', () => {
  it('gives its content from text or bytes, and headers of fetch or of Node', async () => {
    const bytes = new TextEncoder().encode(vector.body);
    for (const body of [vector.body, bytes, bytes.buffer])
      for (const headers of [vector.headers, new Headers(vector.headers)])
        await expect(unwrap({ body, headers })).resolves.toEqual({ test: 2432232314 });
  });

  it('needs one valid signature of several, and one matching secret of several', async () => {
    await expect(unwrap({ headers: signed(`v1,AAAA ${good} v1a,BBBB`) })).resolves.toEqual({
      test: 2432232314,
    });
    await expect(
      unwrap({ headers: { ...vector.headers, 'webhook-signature': ['v1,AAAA', good] } }),
    ).resolves.toBeDefined();
    await expect(unwrap({ secret: [other, vector.secret] })).resolves.toBeDefined();
    await expect(unwrap({ secret: vector.secret.replace('whsec_', '') })).resolves.toBeDefined();
  });

  it.each([
    ['another body', { body: vector.body.replace('4', '5') }, 'No signature of the webhook matches'],
    ['another secret', { secret: other }, 'No signature of the webhook matches'],
    [
      'another id',
      { headers: { ...vector.headers, 'webhook-id': 'msg_2' } },
      'No signature of the webhook matches',
    ],
    ['a signature of another kind', { headers: signed(good.replace('v1,', 'v2,')) }, 'has no "v1,"'],
    ['a signature that is not base64', { headers: signed('v1,!') }, 'No signature of the webhook matches'],
    [
      'no signature',
      { headers: { ...vector.headers, 'webhook-signature': undefined } },
      '"webhook-signature"',
    ],
    ['no time', { headers: { ...vector.headers, 'webhook-timestamp': undefined } }, '"webhook-timestamp"'],
    ['a time that is none', { headers: { ...vector.headers, 'webhook-timestamp': 'soon' } }, 'too long ago'],
    ['a time too long ago', { now: sentAt + 300_001 }, 'too long ago'],
    ['a time too far ahead', { now: sentAt - 300_001 }, 'too long ago'],
  ])('is refused with %s', async (_, changed, message) => {
    const error: unknown = await unwrap(changed).catch((reason: unknown) => reason);
    expect(isWebhookVerificationError(error)).toBe(true);
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain('MfKQ9r8GKYqr');
  });

  it('is accepted for five minutes, or as long as the caller says', async () => {
    await expect(unwrap({ now: sentAt + 300_000 })).resolves.toBeDefined();
    await expect(unwrap({ now: sentAt + 3_600_000, toleranceMs: 3_600_000 })).resolves.toBeDefined();
    await expect(unwrap({ now: sentAt + 2000, toleranceMs: 1000 })).rejects.toSatisfy(
      isWebhookVerificationError,
    );
  });

  it.each([
    ['no secret', ''],
    ['no secrets', []],
    ['a secret that is not base64', 'whsec_ä'],
  ])('cannot be verified with %s', async (_, secret) => {
    await expect(unwrap({ secret })).rejects.toSatisfy(isInvalidInputError);
  });
});

describe('a webhook by a scheme of the configuration', () => {
  const text = { encoding: 'hex', hash: 'SHA-256', secret: 'text' } as const;
  const clock = { now: () => sentAt };

  /** A signature made by another implementation than the one under test. */
  async function sign(content: string, secret: string, hash = 'SHA-256'): Promise<Buffer> {
    const { createHmac } = await import('node:crypto');
    return createHmac(hash.replace('-', ''), secret).update(content).digest();
  }

  it('may hold time and signatures in one header', async () => {
    const scheme: WebhookScheme = {
      ...text,
      signature: { header: 'Acme-Signature', prefix: 'v1=' },
      timestamp: { header: 'Acme-Signature', prefix: 't=' },
      content: '{timestamp}.{body}',
    };
    const hex = (await sign('1614265330.{"a":1}', 's3cret')).toString('hex');
    const headers = { 'acme-signature': `t=1614265330,v1=${'0'.repeat(64)}, v1=${hex},v0=ff` };
    await expect(unwrapWebhook('{"a":1}', headers, { secret: 's3cret', clock }, scheme)).resolves.toEqual({
      a: 1,
    });
    const late = { secret: 's3cret', clock: { now: () => sentAt + 600_000 } };
    await expect(unwrapWebhook('{"a":1}', headers, late, scheme)).rejects.toThrow('too long ago');
  });

  it('may sign the body alone, in base64 without a prefix', async () => {
    const scheme: WebhookScheme = {
      ...{ signature: { header: 'x-acme-hmac' }, encoding: 'base64', hash: 'SHA-512' },
      ...{ content: '{body}', secret: 'text' },
    } as const;
    const signature = (await sign('{}', 'key', 'SHA-512')).toString('base64');
    await expect(
      unwrapWebhook('{}', new Headers({ 'X-Acme-Hmac': signature }), { secret: 'key' }, scheme),
    ).resolves.toEqual({});
  });

  it('may hold milliseconds, and its content must be JSON', async () => {
    const scheme: WebhookScheme = {
      ...text,
      signature: { header: 'sig', prefix: 'sha256=' },
      timestamp: { header: 'time' },
      content: 'v0:{timestamp}:{body}',
    };
    const hex = (await sign(`v0:${sentAt}:hello`, 'k')).toString('hex');
    const headers = { sig: `sha256=${hex}`, time: String(sentAt) };
    const error: unknown = await unwrapWebhook('hello', headers, { secret: 'k', clock }, scheme).catch(
      (reason: unknown) => reason,
    );
    expect(isWebhookVerificationError(error) && error.message).toBe('The body of the webhook is not JSON.');
  });
});
