import type { Operation } from './types.ts';

/** `METHOD /path`: what an operation is called by where a name of its own might change or be missing. */
export function routeOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`;
}
