import { oncePer } from '../../../memoize.ts';
import type { Paging } from '../../types.ts';
import type { Models } from '../shape.ts';
import type { Subject, Surface } from '../surface.ts';
import { inputsOf, type ListInput } from './inputs.ts';
import { findItems, type Items } from './items.ts';
import { headersOf, outputsOf, type HeaderName, type Output } from './outputs.ts';
import { postureOf, type Posture } from './posture.ts';

/** A way in which a list may continue, with its evidence. */
export interface Guess {
  readonly scheme: Paging['scheme'];
  readonly facts: readonly string[];
}

/** An operation that responds with a list, as guessers see it. */
export interface ListCall {
  readonly models: Models;
  readonly subject: Subject;
  readonly posture: Posture;
  readonly items: Items;
  /** The inputs that may ask for a page. */
  readonly inputs: readonly ListInput[];
  /** The properties of the response that may say how the list continues, outer properties first. */
  readonly outputs: readonly Output[];
  readonly headers: readonly HeaderName[];
}

/** Checks for one kind of paging. Returns null if a part of it is missing. */
export type Guesser = (call: ListCall) => Guess | null;

/** An operation as a list call; null if it does not respond with a list, or may change something. */
export function listCallOf(surface: Surface, subject: Subject): ListCall | null {
  return listCallsOf(surface.models)(subject);
}

const listCallsOf = oncePer((models: Models) => oncePer((subject: Subject) => readListCall(models, subject)));

function readListCall(models: Models, subject: Subject): ListCall | null {
  const { response, operation } = subject;
  const posture = postureOf(operation);
  if (response === null || !response.single || posture === 'writes') return null;
  const items = findItems(models, subject);
  if (items === null) return null;
  return {
    models,
    subject,
    posture,
    items,
    inputs: inputsOf(models, subject),
    outputs: outputsOf(models, response.type, items.path),
    headers: headersOf(operation),
  };
}
