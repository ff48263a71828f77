/** What the body of a failing answer says of itself. */
export interface ErrorDescription {
  readonly code: string | null;
  readonly reason: string | null;
}

/**
 * Finds the code and the reason in the error formats services commonly use: flat, under `error`, in a list of `errors`,
 * problem details (RFC 9457), OAuth (RFC 6749, section 5.2), or short plain text.
 */
export function describeBody(body: unknown): ErrorDescription {
  const places = [get(body, 'error'), get(get(body, 'errors'), '0'), body];
  const first = (...keys: readonly string[]): string | null => {
    const texts = places.flatMap((place) => keys.map((key) => get(place, key)));
    return texts.find((text) => typeof text === 'string') ?? null;
  };
  return {
    code: first('code', 'type'),
    reason: first('message', 'error_description', 'detail', 'title', 'error') ?? plain(body),
  };
}

function get(value: unknown, key: string): unknown {
  return Reflect.get(Object(value), key);
}

/** Pages of markup help nobody in a message. */
function plain(body: unknown): string | null {
  return typeof body === 'string' && !body.startsWith('<') ? body.slice(0, 200) : null;
}
