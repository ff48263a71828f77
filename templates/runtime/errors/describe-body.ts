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
  const code = [error, Object(errors)[0], body].flatMap(valuesUnder('code', 'type')).find(isText);
  // An HTML page is useless in a message.
  const reason = typeof body === 'string' ? body.replace(/^<[^]*/, '').slice(0, 200) : reasonOf(body);
  return { code: code ?? null, reason: reason || null };
}

type Fields = Readonly<Record<string, unknown>>;

/** Values under `error` describe the failure; values next to it may describe the request. */
function flatReason(body: unknown): string | undefined {
  const read = valuesUnder('message', 'error_description', 'detail', 'msg', 'title', 'error');
  return [Object(body).error, body].flatMap(read).find(isText);
}

function valuesUnder(...keys: readonly string[]) {
  return (fields: unknown): readonly unknown[] => keys.map((key): unknown => Object(fields)[key]);
}

function isText(value: unknown): value is string {
  return !!value && typeof value === 'string';
}
