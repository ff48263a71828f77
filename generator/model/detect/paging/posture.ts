import type { Operation } from '../../types.ts';
import { spaced } from '../words.ts';

/** Whether an operation reads, may read by its name, or changes something. */
export type Posture = 'reads' | 'may read' | 'writes';

const changes = new Set(['delete', 'update', 'create', 'remove', 'add', 'insert', 'set', 'put']);
const searches = new Set(['search', 'query', 'list', 'find', 'scan', 'filter']);

/** GET and QUERY read (RFC 9110, section 9.2.1). A POST reads if its path or name says that it searches. */
export function postureOf({ method, path, words }: Operation): Posture {
  if (method === 'GET' || method === 'QUERY') return 'reads';
  if (method !== 'POST') return 'writes';
  const said = [
    ...spaced(path.split('/').at(-1) ?? '').split(' '),
    ...words.map((word) => word.toLowerCase()),
  ];
  if (said.some((word) => changes.has(word))) return 'writes';
  return said.some((word) => searches.has(word)) ? 'reads' : 'may read';
}
