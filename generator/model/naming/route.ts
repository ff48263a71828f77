import type { Words } from './call-name.ts';

/** What the name of an operation is made of. */
export interface Route {
  readonly method: string;
  /** The path as the document has it. */
  readonly path: string;
  /** Null where the document has none, or gives it to several. */
  readonly operationId: string | null;
  /** The words of its tag; null where it has none. */
  readonly tag: Words | null;
  /** What it responds with: a list, a stream, something else, or nothing that the document tells. */
  readonly returns: 'list' | 'stream' | 'other' | 'nothing';
  /** Whether what it sends is a file, with little next to it. */
  readonly sendsFile: boolean;
}
