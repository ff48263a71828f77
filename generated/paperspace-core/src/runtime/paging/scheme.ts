import type { Client, RequestOptions } from '../client.js';
import type { Plan } from '../plan.js';
import { request, type ApiPromise } from '../request.js';
import type { CursorRule, PageCursor } from './page-cursor.js';

/**
 * One way in which lists go on. `Pages` is what it must know of a list: the data that stands in the list's plan. Schemes
 * know nothing of each other, so that a package holds the ones it uses and no others.
 */
export interface Scheme<Pages, Body, Item> extends CursorRule {
  /** Asks for the page at a cursor; for the first page, where it is null. Never changes the input. */
  readonly send: SendPage<Pages>;
  /** What the first page was asked for with, as far as that can be told: no later page may be asked for with it. */
  readonly entry: (pages: Pages, call: ListCall, response: Response) => unknown;
  /** Where the list goes on after a page; null where it ends. */
  readonly next: (pages: Pages, turn: Turn<Body, Item>) => PageCursor | null;
}

export type SendPage<Pages> = <Body, Declared>(
  call: ListCall,
  pages: Pages,
  cursor: PageCursor | null,
) => ApiPromise<Body, Declared>;

/** A call of a list operation, as the caller made it. */
export interface ListCall {
  readonly client: Client;
  readonly plan: Plan;
  readonly input: object;
  readonly options: RequestOptions | undefined;
}

/** A page that has come. */
export interface Turn<Body, Item> {
  readonly call: ListCall;
  readonly body: Body;
  readonly items: readonly Item[];
  readonly response: Response;
  /** What the page was asked for with; null for the first. */
  readonly cursor: PageCursor | null;
  /** How many items the largest page before this one had; 0 before the first. */
  readonly largest: number;
}

/** Asks for a page by writing its cursor into one field of a copy of the input. */
export function sendField<Body, Declared>(
  { client, plan, input, options }: ListCall,
  pages: { readonly input: string },
  cursor: PageCursor | null,
): ApiPromise<Body, Declared> {
  return request(client, plan, cursor === null ? input : { ...input, [pages.input]: cursor.value }, options);
}

/** What the caller has put into that field, if anything. */
export function fieldEntry(pages: { readonly input: string }, { input }: ListCall): unknown {
  return new Map<string, unknown>(Object.entries(input)).get(pages.input);
}
