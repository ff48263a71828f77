import { assertNever } from '../model/assert-never.ts';
import { typeText } from '../contract/type-text.ts';
import type { Access, Behaviour, CallStep, Paging, Polling, Waiter } from '../contract/types.ts';

/** A way into a JSON value: property names from the outside in. Empty is the value itself. */
export type ValuePath = readonly string[];

/** What was chosen for a call, as data. */
export type Settings = ListSettings | WorkSettings | WaiterSettings;

export interface ListSettings {
  /** `cursor`, `itemCursor`, `offset`, `page`, `nextUrl` or `linkHeader`. */
  readonly style: Paging['scheme']['kind'];
  /** Where the items stand in the response body. */
  readonly items: ValuePath;
  /** Type of one item. */
  readonly item: string;
  /** The input that the next request sets. */
  readonly input?: string;
  /** Where the response has the token or URL of the next page. */
  readonly next?: ValuePath;
  /** The key of the last item that the next request sends. */
  readonly itemKey?: ValuePath;
  readonly more?: ValuePath;
  readonly total?: ValuePath;
  readonly totalPages?: ValuePath;
  /** Number of the first page. */
  readonly first?: number;
  /** The input that asks for a number of items. */
  readonly size?: string;
  readonly defaultSize?: number;
}

export interface WorkSettings {
  readonly style: 'call' | 'header';
  /** The call that reads the status. */
  readonly poll?: StepSettings;
  readonly finalStateVia?: string;
  /** Where the status stands in what the poll reads. */
  readonly state?: ValuePath;
  readonly succeeded: readonly (string | boolean)[];
  readonly failed: readonly (string | boolean)[];
  readonly cancelled: readonly (string | boolean)[];
  readonly result:
    | { readonly kind: 'none' | 'response' }
    | { readonly kind: 'value'; readonly path: ValuePath }
    | ({ readonly kind: 'read' } & StepSettings);
  readonly cancel?: StepSettings;
  readonly intervalSeconds?: number;
}

export interface StepSettings {
  /** Dotted name of what is called. */
  readonly call: string;
  readonly arguments: readonly {
    readonly key: string;
    readonly from: 'response' | 'input';
    readonly path: ValuePath;
  }[];
}

export interface WaiterSettings {
  readonly style: 'waiter';
  readonly name: string;
  readonly state: ValuePath;
  readonly targets: readonly string[];
  readonly transitional: readonly string[];
  readonly final: readonly string[];
}

/** What was chosen for a call; null for a plain one. */
export function settingsOf(behaviour: Behaviour): Settings | null {
  switch (behaviour.kind) {
    case 'call':
      return null;
    case 'list':
      return listSettings(behaviour.paging);
    case 'work':
      return workSettings(behaviour.polling);
    case 'waitable':
      return waiterSettings(behaviour.waiter);
    default:
      return assertNever(behaviour);
  }
}

function listSettings({ items, item, scheme }: Paging): ListSettings {
  const list = { style: scheme.kind, items: pathOf(items), item: typeText(item) };
  switch (scheme.kind) {
    case 'cursor':
      return { ...list, input: scheme.input, next: pathOf(scheme.next), ...optional('more', scheme.more) };
    case 'itemCursor':
      return {
        ...list,
        input: scheme.input,
        itemKey: pathOf(scheme.itemKey),
        ...optional('more', scheme.more),
      };
    case 'offset':
      return { ...list, input: scheme.input, ...sizeOf(scheme), ...optional('total', scheme.total) };
    case 'page':
      return {
        ...list,
        input: scheme.input,
        first: scheme.first,
        ...sizeOf(scheme),
        ...optional('totalPages', scheme.totalPages),
        ...optional('more', scheme.more),
      };
    case 'nextUrl':
      return { ...list, next: pathOf(scheme.next) };
    case 'linkHeader':
      return list;
    default:
      return assertNever(scheme);
  }
}

function sizeOf({
  size,
  defaultSize,
}: {
  readonly size: string | null;
  readonly defaultSize: number | null;
}): Pick<ListSettings, 'size' | 'defaultSize'> {
  return { ...(size !== null && { size }), ...(defaultSize !== null && { defaultSize }) };
}

function optional<K extends string>(key: K, access: Access | null): { readonly [key in K]?: ValuePath } {
  // A computed key widens to an index signature, which the mapped type narrows again.
  const found: { [key in K]?: ValuePath } = {};
  if (access !== null) found[key] = pathOf(access);
  return found;
}

function workSettings(polling: Polling): WorkSettings {
  const { poll, succeeded, failed, cancelled, cancel, intervalSeconds } = polling;
  const words = { succeeded, failed, cancelled, result: resultOf(polling.result) };
  const rest = {
    ...(cancel !== null && { cancel: stepOf(cancel) }),
    ...(intervalSeconds !== null && { intervalSeconds }),
  };
  if (poll.kind === 'call')
    return { style: 'call', poll: stepOf(poll.step), state: pathOf(poll.state), ...words, ...rest };
  const { finalStateVia } = poll;
  return { style: 'header', ...(finalStateVia !== null && { finalStateVia }), ...words, ...rest };
}

function resultOf(result: Polling['result']): WorkSettings['result'] {
  if (result.kind === 'value') return { kind: 'value', path: pathOf(result.access) };
  if (result.kind === 'read') return { kind: 'read', ...stepOf(result.step) };
  return { kind: result.kind };
}

function stepOf({ call, arguments: given }: CallStep): StepSettings {
  return { call, arguments: given.map(({ key, from, access }) => ({ key, from, path: pathOf(access) })) };
}

function waiterSettings({ name, state, targets, transitional, final }: Waiter): WaiterSettings {
  return { style: 'waiter', name, state: pathOf(state), targets, transitional, final };
}

function pathOf({ steps }: Access): ValuePath {
  return steps.map(({ key }) => key);
}
