import type { Operation } from './types.ts';

/** `METHOD /path`: the key of an operation where its name might change or be missing. */
export function routeOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`;
}
