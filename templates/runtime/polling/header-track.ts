/** The header by which an operation is followed: in order of precedence (Microsoft's Azure REST guidelines). */
const statusHeaders = ['operation-location', 'azure-asyncoperation', 'location'] as const;

/** Where the result of an operation is read when its work is done. */
export type FinalPlace = 'original-uri' | 'location' | 'operation-location' | 'azure-async-operation';

/** Where an operation followed by header stands. Plain JSON. */
export interface HeaderTrack {
  /** The header in use; null: there was none, and the resource itself tells its status. */
  readonly header: (typeof statusHeaders)[number] | null;
  /** The URL to ask for the status, absolute where it can be. Empty: the operation's own. */
  readonly statusUrl: string;
  /** URL of `Location`, where there was one. */
  readonly location: string | null;
}

/** Reads how an operation is to be followed from the response to the call that started it. */
export function startTrack(response: Response): HeaderTrack {
  const header = statusHeaders.find((name) => response.headers.get(name)) ?? null;
  return {
    header,
    statusUrl: header === null ? '' : (urlIn(response, header) ?? ''),
    location: urlIn(response, 'location'),
  };
}

/** Later answers may move the status, and tell the place of the result: in `Location`, or as `resourceLocation`. */
export function moveTrack(track: HeaderTrack, response: Response, body: unknown): HeaderTrack {
  const statusUrl = (track.header && urlIn(response, track.header)) ?? track.statusUrl;
  const resource: unknown = Reflect.get(Object(body), 'resourceLocation');
  const location = typeof resource === 'string' ? resource : urlIn(response, 'location');
  return { ...track, statusUrl, location: location ?? track.location };
}

/** Where the result is: the last answer itself, another URL (empty: the operation's own), or nowhere. */
export type FinalSource =
  { readonly kind: 'last' } | { readonly kind: 'url'; readonly url: string } | { readonly kind: 'none' };

/**
 * Tells where the result is.
 *
 * What the document says wins. Else it goes by method: PUT has made the resource at its own URL, DELETE leaves none, POST
 * gives its result at `Location`, PATCH there or at its own URL.
 */
export function finalSource(track: HeaderTrack, method: string, via: FinalPlace | undefined): FinalSource {
  const place = via ?? defaultPlace(track, method);
  if (place === null) return { kind: 'none' };
  if (place === 'original-uri' && track.header !== null) return { kind: 'url', url: '' };
  // Followed by `Location`, the last answer came from there.
  const elsewhere = place === 'location' && track.header !== 'location' && track.location !== null;
  return elsewhere ? { kind: 'url', url: track.location } : { kind: 'last' };
}

function defaultPlace({ location }: HeaderTrack, method: string): FinalPlace | null {
  if (method === 'PUT') return 'original-uri';
  if (method === 'DELETE') return null;
  return method === 'PATCH' && location === null ? 'original-uri' : 'location';
}

function urlIn(response: Response, header: string): string | null {
  const url = response.headers.get(header);
  if (!url) return null;
  return URL.canParse(url, response.url) ? new URL(url, response.url).href : url;
}
