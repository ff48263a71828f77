import { isSdkError, SdkError } from './sdk-error.js';

/** The input cannot be sent as it is. Nothing was sent. */
export class InvalidInputError extends SdkError {
  override readonly name = 'InvalidInputError';
}

/** Tells a {@link InvalidInputError}, also across two copies of this package. */
export function isInvalidInputError(value: unknown): value is InvalidInputError {
  return isSdkError(value) && value.name === 'InvalidInputError';
}
