import { assertNever } from '../../../assert-never.ts';
import { isHeader } from '../../list-output.ts';
import type { ListOutput, Paging, ValuePath } from '../../types.ts';
import { typeAt } from '../shape.ts';
import type { Surface } from '../surface.ts';
import { listCallOf, type Guess, type ListCall } from './guess.ts';
import { positionOf, positionsOf } from './positions.ts';

type Scheme = Paging['scheme'];

/**
 * Minimum number of lists that continue in the same way before other lists with the same inputs are assumed
 * to do so.
 */
const enough = 3;

/** The ways in which lists of an API continue with their number of uses, by the inputs of the lists. */
type WaysByInputs = ReadonlyMap<string, ReadonlyMap<Scheme['kind'], readonly Guess[]>>;

const known = new WeakMap<Surface, WaysByInputs>();

/**
 * The way in which at least three lists of the API with the same inputs and the same kind of response
 * continue, for a list without evidence of its own. Null if such lists continue in several ways.
 */
export function borrowed(
  call: ListCall,
  surface: Surface,
  guessOf: (call: ListCall) => Guess | null,
): Guess | null {
  if (call.posture !== 'reads' || positionOf(call) === null) return null;
  const habits = known.get(surface) ?? habitsOf(surface, guessOf);
  known.set(surface, habits);
  const [only, ...others] = habits.get(likenessKey(call)) ?? [];
  const [, guesses] = only ?? [];
  const [lent] = guesses ?? [];
  if (lent === undefined || others.length > 0 || guesses === undefined || guesses.length < enough)
    return null;
  const scheme = adapted(call, lent.scheme);
  const fact = `${guesses.length} lists of the API with the same inputs go on in this way`;
  return scheme && { scheme, facts: [fact] };
}

function habitsOf(surface: Surface, guessOf: (call: ListCall) => Guess | null): WaysByInputs {
  const habits = new Map<string, Map<Scheme['kind'], Guess[]>>();
  for (const subject of surface.subjects.values()) {
    const call = listCallOf(surface, subject);
    const guess = call && guessOf(call);
    if (!call || !guess) continue;
    const likeness = likenessKey(call);
    const ways = habits.get(likeness) ?? new Map<Scheme['kind'], Guess[]>();
    const { kind } = guess.scheme;
    habits.set(likeness, ways.set(kind, [...(ways.get(kind) ?? []), guess]));
  }
  return habits;
}

/**
 * A key of the facts that lists must share: the inputs that ask for a page, and whether the body is the list.
 */
function likenessKey(call: ListCall): string {
  const inputs = positionsOf(call).map(({ path }) => path.join('.'));
  return JSON.stringify([call.items.path.length === 0, inputs.toSorted()]);
}

/** The scheme of another list with the inputs and outputs of this one; null if some are missing. */
function adapted(call: ListCall, scheme: Scheme): Scheme | null {
  if ('input' in scheme && !call.inputs.some(({ path }) => isSame(path, scheme.input))) return null;
  const kept = <T extends ListOutput>(output: T | null): T | null =>
    output && has(call, output) ? output : null;
  switch (scheme.kind) {
    case 'linkHeader':
      return scheme;
    case 'offset':
      return { ...scheme, total: kept(scheme.total), more: kept(scheme.more) };
    case 'page':
      return {
        ...scheme,
        first: scheme.first ?? 1,
        echo: kept<ValuePath>(scheme.echo),
        totalPages: kept(scheme.totalPages),
        total: kept(scheme.total),
        more: kept(scheme.more),
      };
    // These need evidence in the response or its items, which an earlier guess would have found.
    case 'itemCursor':
    case 'cursor':
    case 'nextUrl':
    case 'operation':
      return null;
    default:
      return assertNever(scheme);
  }
}

function isSame(path: ValuePath, input: string | ValuePath): boolean {
  return path.join('.') === [input].flat().join('.');
}

function has({ models, subject, headers }: ListCall, output: ListOutput): boolean {
  if (isHeader(output)) return headers.some(({ header }) => header === output.header);
  return subject.response !== null && typeAt(models, subject.response.type, output) !== null;
}
