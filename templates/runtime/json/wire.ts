/** The type of a value as JSON: of values that are not converted, such as bodies of errors and webhooks. */
export type Wire<T> = T extends { toJSON(): infer Plain }
  ? Plain
  : T extends bigint
    ? number
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : T;
