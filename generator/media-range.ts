/** A media type without its parameters, in lower case. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** Whether a media type stands for several, as `image/*` and `application/*+json` do. Parameters may hold anything. */
export function isMediaRange(mediaType: string): boolean {
  return essenceOf(mediaType).includes('*');
}
