/** The key of a field of the input, or the path of a value inside a field. */
export type InputPath = string | readonly string[];

/** The value at a path; undefined without one. */
export function valueIn(input: unknown, path: InputPath): unknown {
  return [path].flat().reduce<unknown>((value, key) => Object(value)[key], input);
}

/** A copy of the input with a value at a path. */
export function withValue(input: object, path: InputPath, value: unknown): object {
  const [key = '', ...inner] = [path].flat();
  const field = inner[0] ? withValue(Object(valueIn(input, key)), inner, value) : value;
  return { ...input, [key]: field };
}
