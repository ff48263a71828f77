/** Key of a field of the input, or the names that lead to a value inside one. */
export type InputPath = string | readonly string[];

/** What the caller has put there, if anything. */
export function valueIn(input: object, path: InputPath): unknown {
  return [path].flat().reduce<unknown>((value, key) => fieldsOf(value).get(key), input);
}

/** A copy of the input with a value there. */
export function withValue(input: object, path: InputPath, value: unknown): object {
  const [key = '', ...inner] = [path].flat();
  const field = inner.length > 0 ? withValue(Object(fieldsOf(input).get(key)), inner, value) : value;
  return { ...input, [key]: field };
}

function fieldsOf(value: unknown): Map<string, unknown> {
  return new Map<string, unknown>(Object.entries(value ?? {}));
}
