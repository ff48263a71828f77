/**
 * Finds the code and the reason in the error formats services commonly use: flat, under `error`, in lists or maps of `errors`
 * (also of `issues` and of `detail`), problem details (RFC 9457), OAuth (RFC 6749, section 5.2), or short plain text.
 */
export function describeBody(body: unknown): {
  readonly code: string | null;
  readonly reason: string | null;
} {
  const { error, errors }: Fields = Object(body);
  const places: readonly Fields[] = [error, Object(errors)[0], body].map(Object);
  const codes = places.flatMap(({ code, type }) => [code, type]);
  // Pages of markup help nobody in a message.
  const plain = typeof body === 'string' ? body.replace(/^<[^]*/, '').slice(0, 200) : body;
  return {
    code: codes.find((code) => typeof code === 'string') ?? null,
    reason: reasonIn(plain, 3) || null,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** Where reasons stand, the ones that say most first. */
const keys = ['issues', 'message', 'error_description', 'detail', 'errors', 'msg', 'title', 'error'];

/** A reason as text; of a list or a map, those of the first few of its values; empty where there is none. */
function reasonIn(value: unknown, depth: number, key?: string): string {
  if (typeof value === 'string') return value;
  const fields: Fields = Object(value);
  const isList = Array.isArray(value);
  // `errors` may be a map of fields to what is wrong with each.
  if (isList || key === 'errors') {
    const reasons = Object.entries(fields).map(([name, each]) => at(isList || [name], reasonIn(each, depth)));
    return reasons.filter(Boolean).slice(0, 3).join('; ');
  }
  const { error, loc, path } = fields;
  // What is nested under `error` is about the failure, what stands next to it may be about the request.
  for (const each of depth > 0 ? [Object(error) === error ? 'error' : '', ...keys] : []) {
    const found = reasonIn(fields[each], depth - 1, each);
    if (found) return at(loc ?? path, found);
  }
  return '';
}

/** A reason with the place that it is about. */
function at(place: unknown, reason: string): string {
  return reason && Array.isArray(place) && place.length > 0 ? `${place.join('.')}: ${reason}` : reason;
}
