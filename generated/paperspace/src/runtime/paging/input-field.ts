import type { ApiPromise } from '../api-promise.js';
import { request } from '../request.js';
import type { PageCursor } from './page-cursor.js';
import type { ListCall } from './scheme.js';

/** A value of the caller's input, by its key; undefined where there is none. */
export function inputField(input: object, key: string | undefined): unknown {
  return key !== undefined && Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined;
}

/** A number of the caller's input, by its key. */
export function inputNumber(input: object, key: string | undefined): number | undefined {
  const value = inputField(input, key);
  return typeof value === 'number' ? value : undefined;
}

/** Asks for a page by writing its cursor into one field of a copy of the input. */
export function sendField<Body>(
  { client, plan, input, options }: ListCall,
  pages: { readonly input: string },
  cursor: PageCursor | null,
): ApiPromise<Body> {
  return request(client, plan, cursor === null ? input : { ...input, [pages.input]: cursor.value }, options);
}

/** What the caller has put into that field, if anything. */
export function fieldEntry(pages: { readonly input: string }, { input }: ListCall): unknown {
  return inputField(input, pages.input);
}
