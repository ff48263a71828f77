/** A transformation asked for what cannot be. */
export class TransformError extends Error {
  override readonly name = 'TransformError';
}
