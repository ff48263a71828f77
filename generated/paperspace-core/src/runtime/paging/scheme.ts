import type { Client, RequestOptions } from '../client.js';
import type { ErrorRequest } from '../errors/sdk-error.js';
import type { Plan } from '../plan.js';
import { request, type ApiPromise } from '../request.js';
import { valueIn, withValue, type InputPath } from './input-path.js';
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
  /** What later pages must know of a page and those before it, where the scheme counts them. */
  readonly remember?: (pages: Pages, context: PageContext<Body, Item>) => Past<Body>;
  /** Whether a page may lead on by what it was asked for with itself. */
  readonly mayStay?: true;
  /** Where the list goes on after a page; null where it ends. */
  readonly next: (pages: Pages, context: PageContext<Body, Item>) => PageCursor | null;
  /**
   * Where the list goes on after a page that is the one before it given again, null where it ends with that; undefined for
   * any other page.
   */
  readonly again?: (pages: Pages, context: PageContext<Body, Item>) => PageCursor | null | undefined;
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
export interface PageContext<Body, Item> {
  readonly call: ListCall;
  readonly body: Body;
  readonly items: readonly Item[];
  readonly response: Response;
  readonly request: ErrorRequest;
  /** What the page was asked for with; null for the first. */
  readonly cursor: PageCursor | null;
  /** What the scheme remembers of the pages before it; null for the first page read. */
  readonly past: Past<Body> | null;
}

/** What was read of a list before a page. */
export interface Past<Body> {
  /** What the first page read was asked for with, as {@link Scheme.entry} tells it. */
  readonly entry: unknown;
  /** How many pages. */
  readonly pages: number;
  /** How many items. */
  readonly items: number;
  /** How many items the largest page had. */
  readonly largest: number;
  /** The page before. */
  readonly page: { readonly body: Body; readonly items: readonly unknown[] };
}

/** Asks for a page by writing its cursor into one place of a copy of the input. */
export function sendField<Body, Declared>(
  { client, plan, input, options }: ListCall,
  pages: { readonly input: InputPath },
  cursor: PageCursor | null,
): ApiPromise<Body, Declared> {
  const asked = cursor === null ? input : withValue(input, pages.input, cursor.value);
  return request(client, plan, asked, options);
}

/** What the caller has put into that place, if anything. */
export function fieldEntry(pages: { readonly input: InputPath }, { input }: ListCall): unknown {
  return valueIn(input, pages.input);
}
