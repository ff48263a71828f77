/** The fields of a body that may be left out as a whole: all that it requires, or none. */
export type AllOrNone<Body> = Body | { readonly [Key in keyof Body]?: undefined };
