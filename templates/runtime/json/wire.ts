/** What JSON makes of a value: what the service sends where nothing is converted, in the bodies of errors and in webhooks. */
export type Wire<T> = T extends { toJSON(): infer Plain }
  ? Plain
  : T extends bigint
    ? number
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : T;
