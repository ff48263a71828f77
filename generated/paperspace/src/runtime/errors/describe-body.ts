/** Finds the reason in the body of an error that is not text. Empty or undefined: there is none. */
export type ReasonReader = (body: unknown) => string | undefined;

/**
 * Finds the code and the reason in the error bodies that services commonly send: flat, under `error`, problem details
 * (RFC 9457), OAuth (RFC 6749, section 5.2), or short plain text.
 *
 * @param reasonOf - Finds the reason in bodies that are not text.
 */
export function describeBody(
  body: unknown,
  reasonOf: ReasonReader = flatReason,
): {
  readonly code: string | null;
  readonly reason: string | null;
} {
  const { error, errors }: Fields = Object(body);
  const code = firstText(['code', 'type'], error, Object(errors)[0], body);
  // An HTML page is useless in a message.
  const reason = typeof body === 'string' ? body.replace(/^<[^]*/, '').slice(0, 200) : reasonOf(body);
  return { code: code ?? null, reason: reason || null };
}

type Fields = Readonly<Record<string, unknown>>;

/** Values under `error` describe the failure; values next to it may describe the request. */
function flatReason(body: unknown): string | undefined {
  const keys = ['message', 'error_description', 'detail', 'msg', 'title', 'error'];
  return firstText(keys, Object(body).error, body);
}

/** The first text that is not empty under one of the keys. */
function firstText(keys: readonly string[], ...places: readonly unknown[]): string | undefined {
  const values = places.flatMap((fields) => keys.map((key): unknown => Object(fields)[key]));
  return values.find((value): value is string => !!value && typeof value === 'string');
}
