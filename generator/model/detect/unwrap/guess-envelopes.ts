import { groupedBy } from '../../../order.ts';
import type { Evidence, SymbolId, ValuePath } from '../../types.ts';
import { propertiesOf } from '../shape.ts';
import type { Surface } from '../surface.ts';
import { spaced } from '../words.ts';

/** Names of what lies in an envelope. */
const contents = new Set(['data', 'result', 'payload', 'response', 'body', 'content', 'value', 'results']);

/** Names of what stands on an envelope, next to what lies in it. */
const stamps = new Set([
  ...['code', 'status', 'status code', 'success', 'is success', 'succeeded', 'ok', 'error', 'errors'],
  ...[
    'message',
    'msg',
    'messages',
    'error code',
    'err code',
    'error message',
    'err msg',
    'errcode',
    'errmsg',
  ],
  ...['timestamp', 'time', 'path', 'request id', 'trace id', 'trace', 'meta', 'metadata', 'version', 'info'],
]);

/** What is read as an envelope, and why. */
interface Guess {
  readonly path: ValuePath;
  readonly evidence: Evidence;
}

/**
 * The envelope that at least two and at least half of the JSON responses have, by operation: an object of one property that is
 * called as contents are, and others that are called as stamps are. Some have no stamps; those of half of them must.
 */
export function guessEnvelopes({ subjects, models }: Surface): ReadonlyMap<SymbolId, Guess> {
  const responses = [...subjects.values()].flatMap(({ operation, response }) =>
    response === null ? [] : [{ id: operation.id, names: namesOf(response.type) }],
  );
  function namesOf(type: Parameters<typeof propertiesOf>[1]): readonly string[] {
    return propertiesOf(models, type).map(({ wireName }) => wireName);
  }
  const wrapped = responses.flatMap(({ id, names }) => {
    const content = contentAmong(names);
    return content === null ? [] : [{ id, content, neighbours: names.filter((name) => name !== content) }];
  });
  const groups = [...groupedBy(wrapped, ({ content }) => content).values()];
  const largest = groups.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const stamped = largest.filter(({ neighbours }) => neighbours.length > 0).length;
  const isUsual =
    largest.length >= 2 && largest.length * 2 >= responses.length && stamped * 2 >= largest.length;
  if (!isUsual) return new Map();
  const share = `${largest.length} of ${responses.length} JSON responses are envelopes of the same kind`;
  return new Map(
    largest.map(({ id, content, neighbours }) => {
      const facts = [neighboursText(content, neighbours), share];
      return [id, { path: [content], evidence: { source: 'heuristic', facts } }];
    }),
  );
}

/** The one property that is called as contents are, where all others are called as stamps are. */
function contentAmong(names: readonly string[]): string | null {
  const [content, ...more] = names.filter((name) => contents.has(spaced(name)));
  if (content === undefined || more.length > 0) return null;
  return names.every((name) => name === content || stamps.has(spaced(name))) ? content : null;
}

function neighboursText(content: string, neighbours: readonly string[]): string {
  const listed = neighbours.map((name) => `"${name}"`).join(', ');
  return neighbours.length === 0 ? `"${content}" stands alone` : `"${content}" stands next to ${listed}`;
}
