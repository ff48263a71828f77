import { groupedBy } from '../../../order.ts';
import type { Evidence, SymbolId, ValuePath } from '../../types.ts';
import { propertiesOf } from '../shape.ts';
import type { Surface } from '../surface.ts';
import { contentAmong } from './content.ts';

/** The content of the guessed envelope, with the evidence. */
interface Guess {
  readonly path: ValuePath;
  readonly evidence: Evidence;
}

/**
 * The envelope that at least two and at least half of the JSON responses have, by operation: an object with
 * one property that has a name for content, and others that have names for metadata. Some may have only the
 * content, but half of them must have metadata.
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

function neighboursText(content: string, neighbours: readonly string[]): string {
  const listed = neighbours.map((name) => `"${name}"`).join(', ');
  return neighbours.length === 0 ? `"${content}" stands alone` : `"${content}" stands next to ${listed}`;
}
