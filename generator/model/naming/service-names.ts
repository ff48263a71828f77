import { memoize } from '../../memoize.ts';
import type { CallName, Words } from './call-name.ts';
import type { Route } from './route.ts';
import { segmentsOf } from './segments.ts';
import { withoutNoise } from './tags.ts';
import { sameWords, withoutRun } from './words.ts';

/**
 * Turns `MemoService_ListMemos` into `memos.list`. The service has the name of its resource, as the paths of the document spell
 * it. If no path spells it, the paths name the calls of the service, unless one of them begins with a parameter.
 */
export function serviceNames(
  routes: readonly Route[],
  split: (id: string) => CallName | null,
): (name: CallName) => CallName | null {
  const names = routes.flatMap(({ path }) => segmentsOf(path)).filter(({ kind }) => kind === 'name');
  const spellings = memoize((thing: string): Words | undefined => {
    const words = thing.split(' ');
    return names.find((name) => sameWords(name.words, words))?.words;
  });
  const needed = new Set(
    routes
      .filter(({ path }) => segmentsOf(path)[0]?.kind !== 'name')
      .map(({ operationId }) => split(operationId ?? '')?.resource[0]?.join(' ')),
  );
  return (name) => {
    const [words = []] = name.resource;
    const thing = withoutNoise(words);
    if (thing.length === words.length) return name;
    const resource = spellings(thing.join(' ')) ?? (needed.has(words.join(' ')) ? thing : null);
    if (resource === null) return null;
    const method = withoutRun(name.method, thing) ?? name.method;
    return { resource: [resource], method: method.length > 0 ? method : name.method };
  };
}
