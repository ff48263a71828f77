import { parseUrl } from '../url.js';

/** The source of the status. `nothing`: the operation was done at once. `gone`: the polled resource is deleted. */
export type Followed = 'monitor' | 'location' | 'resource' | 'nothing' | 'gone';

/** The place of the result. */
export type FinalPlace = 'original-uri' | 'location' | 'operation-location' | 'azure-async-operation';

/** The state of an operation that is polled by headers. Plain JSON. */
export interface HeaderState {
  readonly followed: Followed;
  /** The URL to poll, absolute if possible. Empty: the operation's own. */
  readonly url: string;
  /** The last URL of the result: `Location`, or `resourceLocation`. */
  readonly location: string | null;
}

/** The meaning of the state in a resource's body. Null: the body has no state. */
export type Provisioning = 'running' | 'final' | null;

/**
 * Decides by the first response how to poll an operation, by the table in sdkwright's docs/long-running.md.
 *
 * @returns Null if the work continues and there is no URL to poll.
 */
export function firstState(
  method: string,
  response: Response,
  provisioning: Provisioning,
): HeaderState | null {
  const location = urlIn(response, 'location');
  const state = (followed: Followed, url: string | null): HeaderState => ({
    followed,
    url: url ?? '',
    location,
  });
  const { status } = response;
  if (status === 200 && provisioning === 'final') return state('nothing', null);
  const monitor = monitorIn(response);
  if (monitor !== null) return state('monitor', monitor);
  if (status === 202 && location !== null) return state('location', location);
  // A resource that a POST created is not at the URL of the POST (RFC 9110, section 15.3.2).
  if (provisioning === 'running') return state('resource', method === 'POST' ? location : null);
  if (status !== 202) return state('nothing', null);
  if (method === 'PUT' || method === 'PATCH') return state('resource', null);
  return provisioning === 'final' ? state('nothing', null) : null;
}

/** Later responses can change the URLs of the monitor and of the result. */
export function nextState(state: HeaderState, response: Response, body: unknown): HeaderState {
  const { followed } = state;
  if (followed === 'resource') return state;
  const inHeader = urlIn(response, 'location');
  if (followed === 'location')
    return { ...state, url: inHeader ?? state.url, location: inHeader ?? state.location };
  // `resourceLocation`: Microsoft REST API Guidelines, section 13.2.
  const inBody = field(body, 'resourceLocation');
  const location = typeof inBody === 'string' ? inBody : inHeader;
  return { ...state, url: monitorIn(response) ?? state.url, location: location ?? state.location };
}

/** The source of the result: none, the first or the last response, or another URL (empty: the operation's own). */
export type ResultSource = 'none' | 'first' | 'last' | { readonly url: string };

/**
 * The place of the result, by the table in sdkwright's docs/long-running.md: the document decides, else the method. The
 * result of PUT is at its own URL, that of POST at `Location`, that of PATCH at one of both. DELETE has none.
 */
export function resultSource(
  { followed, location }: HeaderState,
  method: string,
  via: FinalPlace | undefined,
): ResultSource {
  const own = { url: '' };
  if (followed === 'gone') return 'none';
  if (followed === 'nothing') return 'first';
  if (followed === 'resource') return 'last';
  // A deleted resource cannot be read.
  if (via === 'original-uri' && method !== 'DELETE') return own;
  if (followed === 'location') return 'last';
  if (via === 'operation-location' || via === 'azure-async-operation') return 'last';
  if (via === 'location' && location !== null) return { url: location };
  if (method === 'PUT') return own;
  if (method === 'DELETE') return 'last';
  if (location !== null) return { url: location };
  return method === 'PATCH' ? own : 'last';
}

/** The state in a resource's body (Azure Resource Manager): text, if there is any. */
export function provisioningState(body: unknown): unknown {
  return field(field(body, 'properties'), 'provisioningState') ?? field(body, 'provisioningState');
}

/** The value of a field; undefined without one. */
export function field(value: unknown, name: string): unknown {
  return Reflect.get(Object(value), name);
}

/** The URL of a status monitor: `Operation-Location`, else `Azure-AsyncOperation`. */
function monitorIn(response: Response): string | null {
  return urlIn(response, 'operation-location') ?? urlIn(response, 'azure-asyncoperation');
}

function urlIn(response: Response, header: string): string | null {
  const url = response.headers.get(header);
  if (!url) return null;
  return parseUrl(url, response.url)?.href ?? url;
}
