/** A type, without the parentheses around it. */
export type Type =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'reference'; readonly name: string; readonly parameters: readonly Type[] }
  | { readonly kind: 'object'; readonly members: readonly Member[]; readonly isOnLines: boolean }
  | { readonly kind: 'tuple'; readonly elements: readonly Type[] }
  | { readonly kind: 'array'; readonly element: Type }
  | { readonly kind: 'indexed'; readonly object: Type; readonly index: Type }
  | { readonly kind: 'operator'; readonly operator: string; readonly type: Type }
  | { readonly kind: 'union' | 'intersection'; readonly types: readonly Type[] };

/** A property of an object type. */
export interface Member {
  /** Lines of the comments above it. */
  readonly comments: readonly string[];
  /** With what stands before and after its name, and a colon: `readonly name?:`. */
  readonly name: string;
  readonly type: Type;
}
