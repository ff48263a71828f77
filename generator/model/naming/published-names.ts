import { wordsOf } from '../../words.ts';
import type { ReadOperation } from '../build/operation.ts';
import { routeOf } from '../route.ts';
import { flatResource, type CallName, type Words } from './call-name.ts';

/**
 * The words of the published names of operations.
 *
 * @param own - current names: if one is the same name, its words are used, because a joined name does not
 * always show where its words start
 * @param published - `resource.method` by `METHOD /path`
 */
export function publishedNames(
  own: ReadonlyMap<ReadOperation, CallName>,
  published: ReadonlyMap<string, string>,
): ReadonlyMap<ReadOperation, CallName> {
  const all = [...own.values()];
  const resources = spellings([...all.map(flatResource), ...all.flatMap(({ resource }) => resource)]);
  const names = new Map<ReadOperation, CallName>();
  for (const [operation, chosen] of own) {
    const parts = published.get(routeOf(operation))?.split('.') ?? [];
    const last = parts.at(-1) ?? '';
    const resource = parts
      .slice(0, -1)
      .map((part) => resources.get(letters(part.split('_'))) ?? wordsOf(part));
    const text = letters(chosen.method);
    const isSame = [text, `n${text}`, `call${text}`, `${text}call`].includes(letters(last.split('_')));
    const method = isSame ? chosen.method : wordsOf(last);
    const isName = resource.length > 0 && [...resource, method].every((words) => words.length > 0);
    if (isName) names.set(operation, { resource, method });
  }
  return names;
}

/** The words of resources by their possible names. Reserved names have a word more. */
function spellings(resources: readonly Words[]): ReadonlyMap<string, Words> {
  const known = new Map<string, Words>();
  const add = (spell: (text: string) => string): void => {
    for (const words of resources) {
      const text = spell(letters(words));
      if (!known.has(text)) known.set(text, words);
    }
  };
  add((text) => text);
  add((text) => `${text}resource`);
  add((text) => `resource${text}`);
  add((text) => `n${text}`);
  add((text) => `${text}operations`);
  return known;
}

function letters(words: Words): string {
  return words.join('').toLowerCase();
}
