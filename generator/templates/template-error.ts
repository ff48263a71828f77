/** A place in a template; lines and columns count from 1. */
export interface TemplatePlace {
  readonly template: string;
  readonly line: number;
  readonly column: number;
}

/** A template did what views do not allow, at a known place. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(reason: string, { template, line, column }: TemplatePlace) {
    super(`${template}:${line}:${column}: ${reason}`);
  }
}

/**
 * What stopped a template, as an error that tells where: a field of what is not there, or partials that call each other without
 * end. Other errors are given back as they are.
 *
 * @param file - of the innermost template that was being rendered; nobody knows the line
 */
export function blame(error: unknown, file: string): unknown {
  const start = { template: file, line: 1, column: 1 };
  if (error instanceof RangeError) return new TemplateError('partials call each other without end', start);
  return error instanceof TypeError ? new TemplateError(error.message, start) : error;
}
