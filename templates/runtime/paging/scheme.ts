import type { Client, RequestOptions } from '../client.js';
import type { ErrorRequest } from '../errors/sdk-error.js';
import type { Plan } from '../plan.js';
import { request, type ApiPromiseWithHeaders } from '../request.js';
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
) => ApiPromiseWithHeaders<Body, Declared>;

/** A call of a list operation, as the caller made it. */
export interface ListCall {
  readonly client: Client;
  readonly plan: Plan;
  readonly input: object;
  readonly options: RequestOptions | undefined;
}

/** A page as received. */
export interface PageContext<Body, Item> {
  readonly call: ListCall;
  readonly body: Body;
  readonly items: readonly Item[];
  readonly response: Response;
  readonly request: ErrorRequest;
  /** The cursor of the page; null for the first page. */
  readonly cursor: PageCursor | null;
  /** The pages read before it; null for the first page read, and for schemes that do not need them. */
  readonly past: Past<Body> | null;
}

/** The pages of a list that were read before a page. */
export interface Past<Body> {
  /** The cursor of the first page that was read, see {@link Scheme.entry}. */
  readonly entry: unknown;
  /** The number of pages. */
  readonly pages: number;
  /** The number of items. */
  readonly items: number;
  /** The number of items in the largest page. */
  readonly largest: number;
  /** The last page. */
  readonly page: { readonly body: Body; readonly items: readonly unknown[] };
}

/** Requests a page with its cursor in the input. The caller's input is not changed. */
export function sendField<Body, Declared>(
  { client, plan, input, options }: ListCall,
  pages: { readonly input: InputPath },
  cursor: PageCursor | null,
): ApiPromiseWithHeaders<Body, Declared> {
  const asked = cursor === null ? input : withValue(input, pages.input, cursor.value);
  return request(client, plan, asked, options);
}

/** The cursor in the caller's input; undefined without one. */
export function fieldEntry(pages: { readonly input: InputPath }, { input }: ListCall): unknown {
  return valueIn(input, pages.input);
}
