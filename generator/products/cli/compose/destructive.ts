import type { Call } from '../../../contract/types.ts';
import { wordsOf } from '../../../words.ts';

const verbs: ReadonlySet<string> = new Set(
  'delete destroy erase purge remove reset revoke terminate wipe'.split(' '),
);

/** Whether a call takes away what cannot be brought back: by its method, or by the verb that its name begins with. */
export function isDestructive({ method, name }: Call): boolean {
  const [verb = ''] = wordsOf(name);
  return method === 'DELETE' || verbs.has(verb);
}
