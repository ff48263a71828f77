/** Where a text stands: in a header, after a prefix such as `v1=` where the header holds several. */
export interface HeaderPlace {
  readonly header: string;
  readonly prefix?: string;
}

/** How a service signs the webhooks that it sends. */
export interface WebhookScheme {
  /** Where signatures stand; with several, one has to match. */
  readonly signature: HeaderPlace;
  readonly encoding: 'base64' | 'hex';
  readonly hash: 'SHA-1' | 'SHA-256' | 'SHA-512';
  /** What is signed: text with `{body}` and, where there are such, `{id}` and `{timestamp}`. */
  readonly content: string;
  readonly id?: HeaderPlace;
  /** When it was sent, in seconds since 1970. Without it, old webhooks cannot be told. */
  readonly timestamp?: HeaderPlace;
  /** How secrets are written: as text, or in base64, after `whsec_` or without it. */
  readonly secret: 'text' | 'base64';
}

/** Standard Webhooks 1.0.0, symmetric signatures: https://www.standardwebhooks.com */
export const standardWebhooks: WebhookScheme = {
  signature: { header: 'webhook-signature', prefix: 'v1,' },
  encoding: 'base64',
  hash: 'SHA-256',
  content: '{id}.{timestamp}.{body}',
  id: { header: 'webhook-id' },
  timestamp: { header: 'webhook-timestamp' },
  secret: 'base64',
};
