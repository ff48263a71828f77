import type { Call } from '../../../contract/types.ts';
import { wordsOf } from '../../../words.ts';

const verbs: ReadonlySet<string> = new Set(
  'delete destroy erase purge remove reset revoke terminate wipe'.split(' '),
);

/** Whether a call destroys data that cannot be restored, by its method or the verb of its name. */
export function isDestructive({ method, name }: Call): boolean {
  const [verb = ''] = wordsOf(name);
  return method === 'DELETE' || verbs.has(verb);
}
