/** The media type in lower case, without parameters. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** Whether a media type is a range, such as `image/*` or `application/*+json`. Parameters are ignored. */
export function isMediaRange(mediaType: string): boolean {
  return essenceOf(mediaType).includes('*');
}
