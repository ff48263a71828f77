import type { InputField, Paging, ValuePath } from '../../types.ts';
import { scalarOf, type Member, type Models } from '../shape.ts';
import type { Subject } from '../surface.ts';
import { showPath, spaced } from '../words.ts';
import type { Items } from './items.ts';
import type { Output } from './outputs.ts';

/** A way in which a list might go on, and what speaks for it. */
export interface Guess {
  readonly scheme: Paging['scheme'];
  readonly facts: readonly string[];
}

/** An operation that answers with a list, as guessers see it. */
export interface ListCall {
  readonly models: Models;
  readonly subject: Subject;
  readonly items: Items;
  /** The properties of the answer that may tell how the list goes on, the outer ones first. */
  readonly outputs: readonly Output[];
}

/** Looks for one way of paging; null when a request input or a response output is missing. */
export type Guesser = (call: ListCall) => Guess | null;

/** The first input, in order of `names`, that has such a name and holds a single value of such a kind. */
export function findInput(
  { models, subject }: Pick<ListCall, 'models' | 'subject'>,
  names: readonly string[],
  kinds: readonly ('string' | 'number')[],
): InputField | null {
  for (const name of names) {
    for (const field of subject.inputs) {
      if (field.in === 'path' || spaced(field.wireName) !== name) continue;
      const kind = scalarOf(models, field.type);
      if (kinds.some((wanted) => wanted === kind)) return field;
    }
  }
  return null;
}

/**
 * The first property of the answer, in order of `names`, whose name or whose name together with its parents' is one of
 * them: `paging.cursors.after` is `after`, `cursors after` and `paging cursors after`.
 */
export function findOutput(
  { outputs }: ListCall,
  names: readonly string[],
  accepts: (output: Output) => boolean,
): Output | null {
  for (const name of names) {
    const member = outputs.find((candidate) => candidate.tails.includes(name) && accepts(candidate));
    if (member !== undefined) return member;
  }
  return null;
}

/** A number property of the answer by one of these names. */
export function findNumber(call: ListCall, names: readonly string[]): Member | null {
  return findOutput(call, names, ({ property }) => scalarOf(call.models, property.type) === 'number');
}

const more =
  'has more|has next|has next page|has more items|has more results|more|more results|is truncated|truncated'.split(
    '|',
  );

/** A boolean property of the answer that tells whether there is another page. */
export function findMore(call: ListCall): Member | null {
  return findOutput(call, more, ({ property }) => scalarOf(call.models, property.type) === 'boolean');
}

/** `query parameter "after" is a cursor`. */
export function inputFact(field: InputField, meaning: string): string {
  return `${field.in === 'body' ? 'body field' : `${field.in} parameter`} "${field.wireName}" is ${meaning}`;
}

/** `response property "/nextPage" is the next one`. */
export function outputFact(path: ValuePath, meaning: string): string {
  return `response property ${showPath(path)} is ${meaning}`;
}
