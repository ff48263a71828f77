import type { Operation } from '../../types.ts';
import { paginated, type Special } from '../finding.ts';
import type { Subject, Surface } from '../surface.ts';
import { spaced } from '../words.ts';
import { guessCursor, guessItemCursor } from './cursor.ts';
import type { Guesser } from './guess.ts';
import { findItems } from './items.ts';
import { guessLinkHeader } from './link-header.ts';
import { guessNextUrl } from './next-url.ts';
import { outputsOf } from './outputs.ts';
import { guessOffset } from './offset.ts';
import { guessPageNumber } from './page-number.ts';

/** The surest first: what the service tells of the next page goes before what the client must count. */
const guessers: readonly Guesser[] = [
  guessCursor,
  guessItemCursor,
  guessNextUrl,
  guessLinkHeader,
  guessOffset,
  guessPageNumber,
];

/** Finds out from names and types whether an operation answers with a list in pages, and how the list goes on. */
export function guessPaging({ models }: Surface, subject: Subject): Special | null {
  const { operation, answer } = subject;
  if (answer === null || !answer.certain || !reads(operation)) return null;
  const items = findItems(models, subject);
  if (items === null) return null;
  const call = { models, subject, items, outputs: outputsOf(models, answer.type, items.path) };
  for (const guess of guessers) {
    const found = guess(call);
    if (found !== null) {
      const paging = { items: items.path, item: items.item, scheme: found.scheme };
      return paginated(paging, 'heuristic', [items.fact, ...found.facts]);
    }
  }
  return null;
}

const changes = new Set(['delete', 'update', 'create', 'remove']);
const searches = new Set(['search', 'query', 'list', 'find', 'scan', 'filter']);

/** GET and QUERY read; a POST does when its path or name says that it searches. */
function reads({ method, path, words }: Operation): boolean {
  if (method === 'GET' || method === 'QUERY') return true;
  const said = [
    ...spaced(path.split('/').at(-1) ?? '').split(' '),
    ...words.map((word) => word.toLowerCase()),
  ];
  return (
    method === 'POST' && said.some((word) => searches.has(word)) && !said.some((word) => changes.has(word))
  );
}
