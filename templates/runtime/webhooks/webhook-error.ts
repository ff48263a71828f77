import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** A request is no webhook of the service: it is not signed as it should be, too old, or not JSON. */
export class WebhookVerificationError extends SdkError {
  override readonly name = 'WebhookVerificationError';
}

/** Tells a {@link WebhookVerificationError}. */
export const isWebhookVerificationError = (value: unknown): value is WebhookVerificationError =>
  isSdkError(value) && value.name === 'WebhookVerificationError';
