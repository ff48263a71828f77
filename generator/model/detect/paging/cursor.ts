import type { InputField } from '../../types.ts';
import { formatOf, memberAt, scalarOf, type Models } from '../shape.ts';
import {
  findInput,
  findMore,
  findOutput,
  inputFact,
  outputFact,
  type Guess,
  type ListCall,
} from './guess.ts';
import type { Output } from './outputs.ts';

const names =
  'cursor|page token|next token|after|starting after|start after|page cursor|next cursor|next page token|page after|after cursor|after id|continuation token|continuation|continue|marker|pagination token|exclusive start key|start key|start cursor|page key|starting token|next page key|last id|bookmark'.split(
    '|',
  );
const outputs =
  'next cursor|next page token|next token|next page|next page cursor|next page key|next|end cursor|cursors after|after|cursor|continuation token|continuation|continue|next marker|next key|next id|next page id|next starting after|next start|pagination token|last evaluated key|last id|marker|bookmark'.split(
    '|',
  );
/** Words by which a string is a URL although its schema does not say so. */
const urlWords = /\b(url|uri|link|links|href)\b/;
const times = new Set(['date', 'date-time', 'time']);

/** The answer tells a token, the next request sends it. */
export function guessCursor(call: ListCall): Guess | null {
  const { models } = call;
  const input = findCursorInput(call);
  if (input === null) return null;
  const kind = scalarOf(models, input.type);
  const next = findOutput(
    call,
    outputs,
    (member) => isToken(models, member) && scalarOf(models, member.property.type) === kind,
  );
  if (next === null) return null;
  const more = findMore(call);
  const facts = [inputFact(input, 'a cursor'), outputFact(next.path, 'the cursor of the next page')];
  if (more !== null) facts.push(outputFact(more.path, 'true while there are more'));
  return { scheme: { kind: 'cursor', input: input.key, next: next.path, more: more?.path ?? null }, facts };
}

/** The next request starts from the last item's own id. */
export function guessItemCursor(call: ListCall): Guess | null {
  const { models, items } = call;
  const input = findCursorInput(call);
  const more = findMore(call);
  if (input === null || more === null || input.wireName === 'page') return null;
  const id = memberAt(models, items.item, ['id']);
  if (id === null || scalarOf(models, id.type) !== scalarOf(models, input.type)) return null;
  return {
    scheme: { kind: 'itemCursor', input: input.key, itemKey: ['id'], more: more.path },
    facts: [
      inputFact(input, 'a cursor'),
      'each item has an "id" of the same type',
      outputFact(more.path, 'true while there are more'),
    ],
  };
}

function findCursorInput({ models, subject }: ListCall): InputField | null {
  const inputs = subject.inputs.filter(({ type }) => !times.has(formatOf(models, type) ?? ''));
  const undated = { models, subject: { ...subject, inputs } };
  // A page that is no number is a token; a number is one only by a name that says so.
  return findInput(undated, names, ['string', 'number']) ?? findInput(undated, ['page'], ['string']);
}

function isToken(models: Models, { tails, property }: Output): boolean {
  const format = formatOf(models, property.type) ?? '';
  const named = tails.some((name) => urlWords.test(name));
  return !named && !/^(uri|url|iri)/.test(format) && !times.has(format);
}
