import type { Piece } from './pieces.ts';

/** A file of the package, its declarations printed, and how far it is towards its final look. */
export type Draft = { readonly path: string } & Printed;

/** The text of a {@link Draft}. */
export type Printed =
  /** As Prettier would print it. */
  | { readonly state: 'final'; readonly text: string }
  /** Prettier has yet to be asked for some of its pieces; for all of it, if there are none. */
  | { readonly state: 'open'; readonly text: string; readonly pieces: readonly Piece[] | null }
  /** Nobody has looked at it: its style was not known. */
  | { readonly state: 'raw'; readonly text: string };
