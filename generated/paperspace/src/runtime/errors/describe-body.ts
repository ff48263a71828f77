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
  const plain = typeof body === 'string' && !body.startsWith('<') ? body.slice(0, 200) : null;
  return {
    code: codes.find((code) => typeof code === 'string') ?? null,
    reason: typeof body === 'string' ? plain : reasonIn(body),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** Where reasons stand, the ones that say most first. */
const keys = ['issues', 'message', 'error_description', 'detail', 'errors', 'msg', 'title', 'error'] as const;

/** A reason as text; of a list, those of the first few of its elements. */
function reasonIn(value: unknown, depth = 3): string | null {
  if (typeof value === 'string') return value || null;
  if (Array.isArray(value)) return joined(value.map((each: unknown) => reasonIn(each, depth)));
  if (typeof value !== 'object' || value === null || depth === 0) return null;
  const fields: Fields = { ...value };
  // What is nested under `error` is about the failure, what stands beside it may be about the request.
  const inner = typeof fields['error'] === 'object' ? reasonIn(fields['error'], depth - 1) : null;
  if (inner !== null) return inner;
  for (const key of keys) {
    const found = key === 'errors' ? reasonsOf(fields[key], depth - 1) : reasonIn(fields[key], depth - 1);
    if (found !== null) return at(fields['loc'] ?? fields['path'], found);
  }
  return null;
}

/** `errors` may be a map of fields to what is wrong with each. */
function reasonsOf(errors: unknown, depth: number): string | null {
  const isMap = typeof errors === 'object' && errors !== null && !Array.isArray(errors);
  if (!isMap) return reasonIn(errors, depth);
  return joined(Object.entries(errors).map(([field, each]) => at([field], reasonIn(each, depth))));
}

/** A reason with the place that it is about. */
function at(place: unknown, reason: string | null): string | null {
  return reason !== null && Array.isArray(place) && place.length > 0
    ? `${place.join('.')}: ${reason}`
    : reason;
}

function joined(reasons: readonly (string | null)[]): string | null {
  const told = reasons.filter((reason) => reason !== null);
  return told.slice(0, 3).join('; ') || null;
}
