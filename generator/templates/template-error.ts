import type { Origin } from '../diagnostics/origin.ts';

/** A place in a template; lines and columns count from 1. */
export interface TemplatePlace {
  readonly template: string;
  readonly line: number;
  readonly column: number;
}

/** A template used its view in an invalid way, at a known place. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  readonly reason: string;
  readonly origin: Origin;

  constructor(reason: string, { template, line, column }: TemplatePlace) {
    super(`${template}:${line}:${column}: ${reason}`);
    this.reason = reason;
    this.origin = { file: template, pointer: '', line, column };
  }
}

/**
 * Converts an error that stopped a template to one with a place: a field of a missing value, or partials that
 * call each other without an end. Returns other errors unchanged.
 *
 * @param file - of the innermost template that was rendered; the line is unknown
 */
export function withPlace(error: unknown, file: string): unknown {
  const start = { template: file, line: 1, column: 1 };
  if (error instanceof RangeError) return new TemplateError('partials call each other without end', start);
  return error instanceof TypeError ? new TemplateError(error.message, start) : error;
}
