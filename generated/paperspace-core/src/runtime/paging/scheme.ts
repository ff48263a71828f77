import type { Client, RequestOptions } from '../client.js';
import type { ErrorRequest } from '../errors/sdk-error.js';
import type { Plan } from '../plan.js';
import { request, type ApiPromise } from '../request.js';
import { valueIn, withValue, type InputPath } from './input-path.js';
import type { CursorRule, PageCursor } from './page-cursor.js';

/**
 * A pagination scheme. `Pages` is its data about a list, which is part of the list's plan. Schemes do not import each
 * other, so that a package contains only the schemes that it uses.
 */
export interface Scheme<Pages, Body, Item> extends CursorRule {
  /** Requests the page at a cursor; for null, the first page. Never changes the input. */
  readonly send: SendPage<Pages>;
  /** The cursor of the first page, if it is known. No later page may be requested with it. */
  readonly entry: (pages: Pages, call: ListCall, response: Response) => unknown;
  /** The state after a page, for schemes that count items or pages. */
  readonly remember?: (pages: Pages, context: PageContext<Body, Item>) => Past<Body>;
  /** Whether a page may have its own cursor as the next one. */
  readonly mayStay?: true;
  /** The cursor after a page; null at the end. */
  readonly next: (pages: Pages, context: PageContext<Body, Item>) => PageCursor | null;
  /**
   * The cursor after a page that repeats the page before it, null if the list ends with it; undefined for any other
   * page.
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
  /** The cursor of the page; null for the first page. */
  readonly cursor: PageCursor | null;
  /** What the scheme remembers of the pages before it; null for the first page read. */
  readonly past: Past<Body> | null;
}

/** What was read of a list before a page. */
export interface Past<Body> {
  /** The cursor of the first page that was read, see {@link Scheme.entry}. */
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
