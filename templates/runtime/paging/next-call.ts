import type { PagedPlan } from '../page.js';
import type { Plan } from '../plan.js';
import { request, type ApiPromiseWithHeaders } from '../request.js';
import { isKey, keyCursor, type PageCursor } from './page-cursor.js';
import type { ListCall, SendPage, PageContext } from './scheme.js';

/** A list whose later pages come from another operation. */
export interface NextCallPages<Body> {
  readonly scheme: NextCallScheme;
  /** The plan of that operation. */
  readonly plan: Plan;
  /** The input of that operation that takes the value of `next`. */
  readonly input: string;
  /** Keys of the list's input that are also sent to that operation. */
  readonly shared: readonly string[];
  /** The value that requests the next page. Absent, null and an empty string end the list. */
  readonly next: (body: Body) => string | number | null | undefined;
}

/** Plan of such a list. */
export type NextCallPlan<Body, Item> = PagedPlan<Body, Item, NextCallPages<Body>>;

export interface NextCallScheme {
  readonly kind: 'cursor';
  readonly fits: typeof isKey;
  readonly send: SendPage<Omit<NextCallPages<never>, 'scheme' | 'next'>>;
  readonly entry: () => undefined;
  readonly next: <Body>(pages: NextCallPages<Body>, context: PageContext<Body, unknown>) => PageCursor | null;
}

/** Pagination by another operation. */
export const nextCall: NextCallScheme = {
  kind: 'cursor',
  fits: isKey,
  send: sendNextCall,
  entry: () => undefined,
  next: (pages, { body }) => keyCursor(pages.next(body)),
};

function sendNextCall<Body, Declared>(
  { client, plan, input, options }: ListCall,
  pages: Omit<NextCallPages<never>, 'scheme' | 'next'>,
  cursor: PageCursor | null,
): ApiPromiseWithHeaders<Body, Declared> {
  if (cursor === null) return request(client, plan, input, options);
  const shared = Object.entries(input).filter(([key]) => pages.shared.includes(key));
  const asked = { ...Object.fromEntries(shared), [pages.input]: cursor.value };
  return request(client, pages.plan, asked, options);
}
