import type { ApiError } from './api-errors.js';

/**
 * The error of a call for a status. `Bodies` has the types of the bodies that the document describes: by status, range
 * or `default`.
 */
export type ErrorOf<Bodies, Status extends number> = Status extends number
  ? ApiError<BodyOf<Bodies, Status>> & { readonly status: Status }
  : never;

/** The statuses that the document describes bodies for. With a range or `default`, any number is allowed. */
export type StatusOf<Bodies> =
  | (keyof Bodies & number)
  | (Extract<keyof Bodies, string> extends never ? never : number & NonNullable<unknown>);

/** An exact status comes before a range, a range before `default` (OpenAPI, Responses Object). */
type BodyOf<Bodies, Status extends number> = Status extends keyof Bodies
  ? Bodies[Status]
  : RangeOf<Status> extends keyof Bodies
    ? Bodies[RangeOf<Status>]
    : 'default' extends keyof Bodies
      ? Bodies['default']
      : unknown;

type RangeOf<Status extends number> = `${Status}` extends `${infer First}${number}` ? `${First}XX` : never;
