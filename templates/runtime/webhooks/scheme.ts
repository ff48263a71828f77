/** The place of a text: a header, after a prefix such as `v1=` if the header has several texts. */
export interface HeaderPlace {
  readonly header: string;
  readonly prefix?: string;
}

/** How a service signs the webhooks that it sends. */
export interface WebhookScheme {
  /** The place of the signatures. If there are several, one has to match. */
  readonly signature: HeaderPlace;
  readonly encoding: 'base64' | 'hex';
  readonly hash: 'SHA-1' | 'SHA-256' | 'SHA-512';
  /** The signed text: `{body}`, and `{id}` and `{timestamp}` if the service signs them. */
  readonly content: string;
  readonly id?: HeaderPlace;
  /** The time of sending, in seconds since 1970. Without it, old webhooks cannot be rejected. */
  readonly timestamp?: HeaderPlace;
  /** How secrets are written: as text, or in base64, with or without `whsec_` before it. */
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
