import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** A request is not a webhook of the service: its signature does not match, it is too old, or it is not JSON. */
export class WebhookVerificationError extends SdkError {
  override readonly name = 'WebhookVerificationError';
}

/** Tells a {@link WebhookVerificationError}. */
export const isWebhookVerificationError = (value: unknown): value is WebhookVerificationError =>
  isSdkError(value) && value.name === 'WebhookVerificationError';
