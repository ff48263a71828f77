import { assertNever } from '../model/assert-never.ts';
import type {
  Behaviour,
  Paging,
  PollArgument,
  Polling,
  SymbolId,
  ValuePath,
  Waiter,
} from '../model/types.ts';
import { typeText, type NameOf } from './type-members.ts';

/** Names of models, and of operations as callers write them. */
export interface NamesInText {
  readonly model: NameOf;
  readonly operation: (id: SymbolId) => string;
}

/** What an operation sets going, one setting a line. */
export function describeBehaviour(behaviour: Behaviour, names: NamesInText): readonly string[] {
  switch (behaviour.kind) {
    case 'call':
      return [];
    case 'paginated':
      return describePaging(behaviour.paging, names);
    case 'longRunning':
      return describePolling(behaviour.polling, names);
    case 'waitable':
      return describeWaiter(behaviour.waiter);
    default:
      return assertNever(behaviour);
  }
}

function describePaging({ scheme, items, item }: Paging, names: NamesInText): readonly string[] {
  return [
    `items: ${path(items)}, each ${typeText(item, names.model)}`,
    `next page: ${describeScheme(scheme)}`,
  ];
}

function describeScheme(scheme: Paging['scheme']): string {
  switch (scheme.kind) {
    case 'cursor':
      return `${path(scheme.next)} of the answer goes to ${scheme.input}`;
    case 'itemCursor':
      return `${path(scheme.itemKey)} of the last item goes to ${scheme.input}`;
    case 'offset':
      return `${scheme.input} skips what was read`;
    case 'page':
      return `${scheme.input} counts from ${scheme.first}`;
    case 'nextUrl':
      return `the URL at ${path(scheme.next)}`;
    case 'linkHeader':
      return 'the Link header';
    default:
      return assertNever(scheme);
  }
}

function describePolling({ poll, status, result, cancel }: Polling, names: NamesInText): readonly string[] {
  const words = (values: readonly (string | boolean)[]) => values.map(String).join(', ') || 'nothing';
  return [
    poll.kind === 'header'
      ? 'status: read from the URL that a header of the answer holds'
      : `status: ${names.operation(poll.operation)}(${describeArguments(poll.input)})`,
    `state: ${path(status.path)}; succeeded: ${words(status.succeeded)}; failed: ${words(status.failed)}; cancelled: ${words(status.cancelled)}`,
    `result: ${describeResult(result, names)}`,
    ...(cancel === null
      ? []
      : [`cancel: ${names.operation(cancel.operation)}(${describeArguments(cancel.input)})`]),
  ];
}

function describeResult(result: Polling['result'], names: NamesInText): string {
  switch (result.kind) {
    case 'none':
      return 'nothing';
    case 'declared':
      return 'the declared body, where the headers lead to';
    case 'embedded':
      return `${path(result.path)} of the last status`;
    case 'operation':
      return `${names.operation(result.operation)}(${describeArguments(result.input)})`;
    default:
      return assertNever(result);
  }
}

function describeArguments(input: readonly PollArgument[]): string {
  return input.map(({ key, from, path: place }) => `${key}: ${[from, ...place].join('.')}`).join(', ');
}

function describeWaiter({ path: state, targets, transitional, final }: Waiter): readonly string[] {
  return [
    `state: ${path(state)}; one can wait for ${targets.join(', ')}`,
    ...(transitional.length === 0 ? [] : [`on the way: ${transitional.join(', ')}`]),
    ...(final.length === 0 ? [] : [`never left: ${final.join(', ')}`]),
  ];
}

function path(keys: ValuePath): string {
  return keys.length === 0 ? 'the body' : keys.join('.');
}
