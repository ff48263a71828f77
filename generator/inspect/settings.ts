import { assertNever } from '../assert-never.ts';
import { typeText } from '../contract/type-text.ts';
import type { Access, Behaviour, CallStep, ListOutput, Paging, Polling, Waiter } from '../contract/types.ts';

/** A path in a JSON value: property names from the outside in. The empty path is the value itself. */
export type ValuePath = readonly string[];

/** A place in a response: a path in its body, or a header. */
export type OutputPlace = ValuePath | { readonly header: string };

/** The settings of a call, as data. */
export type Settings = ListSettings | WorkSettings | WaiterSettings;

export interface ListSettings {
  /** `cursor`, `itemCursor`, `offset`, `page`, `nextUrl`, `operation` or `linkHeader`. */
  readonly style: Paging['scheme']['kind'];
  /** The path of the items in the response body. */
  readonly items: ValuePath;
  /** Type of one item. */
  readonly item: string;
  /** The call that reads the next page, if it is another one. */
  readonly call?: string;
  /** The input that the next request sets, with dots for a nested one. */
  readonly input?: string;
  /** The place of the next page's token or URL in the response. */
  readonly next?: OutputPlace;
  /** The key of the last item that the next request sends. */
  readonly itemKey?: ValuePath;
  readonly more?: OutputPlace;
  readonly total?: OutputPlace;
  readonly totalPages?: OutputPlace;
  /** Whether the token may stay the same. Then an empty page ends the list. */
  readonly scroll?: true;
  /** Number of the first page, if the document states it. */
  readonly first?: number;
  /** The path at which a page repeats its number. */
  readonly echo?: ValuePath;
  /** The input for the page size. */
  readonly size?: string;
  readonly defaultSize?: number;
}

export interface WorkSettings {
  readonly style: 'call' | 'header';
  /** The call that reads the status. */
  readonly poll?: StepSettings;
  readonly finalStateVia?: string;
  /** The path of the status in the polled response; absent for the conventional path. */
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
  /** Dotted name of the called operation. */
  readonly call: string;
  readonly arguments: readonly {
    readonly key: string;
    readonly from: 'response' | 'input';
    readonly path: ValuePath;
    /** The part of the value that is passed, if not all of it. */
    readonly part?: 'last segment';
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

/** The settings of a call; null for a plain one. */
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
      return {
        ...list,
        input: scheme.input.join('.'),
        next: placeOf(scheme.next),
        ...optional('more', scheme.more),
        ...(scheme.scroll && { scroll: scheme.scroll }),
      };
    case 'itemCursor':
      return {
        ...list,
        input: scheme.input.join('.'),
        itemKey: pathOf(scheme.itemKey),
        ...optional('more', scheme.more),
      };
    case 'offset':
    case 'page':
      return { ...list, ...countedSettings(scheme) };
    case 'nextUrl':
      return { ...list, next: pathOf(scheme.next) };
    case 'operation':
      return { ...list, call: scheme.call, input: scheme.input, next: pathOf(scheme.next) };
    case 'linkHeader':
      return list;
    default:
      return assertNever(scheme);
  }
}

function countedSettings(
  scheme: Extract<Paging['scheme'], { kind: 'offset' | 'page' }>,
): Omit<ListSettings, 'style' | 'items' | 'item'> {
  const { input, size, defaultSize } = scheme;
  const page = scheme.kind === 'page' ? scheme : null;
  const first = page?.first ?? null;
  const echo = page?.echo ?? null;
  return {
    input: input.join('.'),
    ...(first !== null && { first }),
    ...(echo !== null && { echo: pathOf(echo) }),
    ...(size !== null && { size: size.join('.') }),
    ...(defaultSize !== null && { defaultSize }),
    ...optional('totalPages', page?.totalPages ?? null),
    ...optional('total', scheme.total),
    ...optional('more', scheme.more),
  };
}

function optional<K extends string>(
  key: K,
  output: ListOutput | null,
): { readonly [key in K]?: OutputPlace } {
  // A computed key widens to an index signature, and the mapped type narrows it again.
  const found: { [key in K]?: OutputPlace } = {};
  if (output !== null) found[key] = placeOf(output);
  return found;
}

function placeOf(output: ListOutput): OutputPlace {
  return output.kind === 'header' ? { header: output.name } : pathOf(output.access);
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
  const { finalStateVia, statusPath } = poll;
  const header = {
    ...(finalStateVia !== null && { finalStateVia }),
    ...(statusPath !== null && { state: statusPath }),
  };
  return { style: 'header', ...header, ...words, ...rest };
}

function resultOf(result: Polling['result']): WorkSettings['result'] {
  if (result.kind === 'value') return { kind: 'value', path: pathOf(result.access) };
  if (result.kind === 'read') return { kind: 'read', ...stepOf(result.step) };
  return { kind: result.kind };
}

function stepOf({ call, arguments: given }: CallStep): StepSettings {
  return {
    call,
    arguments: given.map(({ key, from, access, convert }) => ({
      ...{ key, from, path: pathOf(access) },
      ...(convert === 'last segment' && { part: convert }),
    })),
  };
}

function waiterSettings({ name, state, targets, transitional, final }: Waiter): WaiterSettings {
  return { style: 'waiter', name, state: pathOf(state), targets, transitional, final };
}

function pathOf({ steps }: Access): ValuePath {
  return steps.map(({ key }) => key);
}
