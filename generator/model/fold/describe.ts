import { byCodeUnit } from '../../order.ts';
import type { Note } from '../build/scope.ts';
import type { Docs, Model } from '../types.ts';
import type { Found } from './collect.ts';

/**
 * Docs and name hints of a structure.
 *
 * Docs at places of its own (a body or an element) describe it, and the most frequent text wins. Docs of a
 * property describe the property, so they count only if all properties agree.
 */
export function describe(each: Found, notes: ReadonlyMap<string, Note>): Pick<Model, 'docs' | 'hints'> {
  const known = each.origins.flatMap((origin) => notes.get(origin) ?? []);
  const own = each.own.flatMap((origin) => notes.get(origin)?.docs ?? []);
  const all = known.map(({ docs }) => docs);
  return {
    docs: {
      summary: agreedText(own, all, ({ summary }) => summary),
      description: agreedText(own, all, ({ description }) => description),
      deprecated: known.length > 0 && all.every(({ deprecated }) => deprecated),
      link: null,
      ...exampleIn(own),
    },
    hints: {
      pinned: known.find(({ hints }) => hints.pinned !== null)?.hints.pinned ?? null,
      component: null,
      title: mostFrequent(known.flatMap(({ hints }) => hints.title ?? [])),
    },
  };
}

/** An example at the structure's own places; the first by its text. */
function exampleIn(own: readonly Docs[]): Pick<Docs, 'example'> {
  const examples = own.flatMap(({ example }) => (example === undefined ? [] : [example]));
  const [first] = examples.toSorted((a, b) => byCodeUnit(JSON.stringify(a), JSON.stringify(b)));
  return first === undefined ? {} : { example: first };
}

function agreedText(
  own: readonly Docs[],
  all: readonly Docs[],
  say: (docs: Docs) => string | null,
): string | null {
  const itself = mostFrequent(own.flatMap((docs) => say(docs) ?? []));
  if (itself !== null) return itself;
  const [first = null, ...others] = all.flatMap((docs) => say(docs) ?? []);
  return others.every((other) => other === first) ? first : null;
}

/** The value that occurs most often; the first of equally frequent ones; null for an empty list. */
function mostFrequent(values: readonly string[]): string | null {
  const [first = null, ...others] = values;
  if (others.length === 0) return first;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
