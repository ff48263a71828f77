import type { Words } from './call-name.ts';

/** The facts that decide the name of an operation. */
export interface Route {
  readonly method: string;
  /** The path as the document has it. */
  readonly path: string;
  /** Null if the document has none, or gives it to several operations. */
  readonly operationId: string | null;
  /** The words of its tag; null without one. */
  readonly tag: Words | null;
  /** The kind of its response: a list, a stream, another body, or none. */
  readonly returns: 'list' | 'stream' | 'other' | 'nothing';
  /** Whether its request body is a file, with few other fields. */
  readonly sendsFile: boolean;
}
