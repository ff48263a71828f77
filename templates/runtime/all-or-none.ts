/** The fields of an optional body: with all of its required fields, or without any field. */
export type AllOrNone<Body> = Body | { readonly [Key in keyof Body]?: undefined };
