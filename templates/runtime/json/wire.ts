/** The type of a value as plain JSON. Bodies of errors and webhooks have it, because they are not converted. */
export type Wire<T> = T extends { toJSON(): infer Plain }
  ? Plain
  : T extends bigint
    ? number
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : T;
