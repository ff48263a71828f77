/** A transformation requested an impossible change. */
export class TransformError extends Error {
  override readonly name = 'TransformError';
}
