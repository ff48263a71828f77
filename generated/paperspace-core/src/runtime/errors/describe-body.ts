/**
 * Finds the code and the reason in the error formats services commonly use: flat, under `error`, in a list of `errors`,
 * problem details (RFC 9457), OAuth (RFC 6749, section 5.2), or short plain text.
 */
export function describeBody(body: unknown): {
  readonly code: string | null;
  readonly reason: string | null;
} {
  const { error, errors } = Object(body);
  const places: readonly Fields[] = [error, Object(errors)[0], body].map(Object);
  const first = (...keys: readonly string[]): string | undefined =>
    places.flatMap((place) => keys.map((key) => place[key])).find((text) => typeof text === 'string');
  // Pages of markup help nobody in a message.
  const plain = typeof body === 'string' && !body.startsWith('<') ? body.slice(0, 200) : null;
  return {
    code: first('code', 'type') ?? null,
    reason: first('message', 'error_description', 'detail', 'title', 'error') ?? plain,
  };
}

type Fields = Readonly<Record<string, unknown>>;
