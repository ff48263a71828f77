/** Key of a field of the input, or the names that lead to a value inside one. */
export type InputPath = string | readonly string[];

/** What stands there, if anything. */
export function valueIn(input: unknown, path: InputPath): unknown {
  return [path].flat().reduce<unknown>((value, key) => Object(value)[key], input);
}

/** A copy of the input with a value there. */
export function withValue(input: object, path: InputPath, value: unknown): object {
  const [key = '', ...inner] = [path].flat();
  const field = inner[0] ? withValue(Object(valueIn(input, key)), inner, value) : value;
  return { ...input, [key]: field };
}
