import type { Client, RequestOptions } from './client.js';
import { bind, type Bound } from './facade.js';
import type { ApiPromise, ApiPromiseWithHeaders } from './request.js';

declare const choice: unique symbol;

/**
 * Options of a call whose response has several media types. `Responses` maps them to types, `Standard` is the default,
 * and `Accept` the chosen one.
 */
export interface AcceptOptions<
  Responses,
  Standard extends keyof Responses,
  Accept extends keyof Responses,
> extends RequestOptions {
  /** The media type of the response. The call resolves to its content. */
  readonly accept?: (Accept & string) | undefined;
  /**
   * Never set. TypeScript does not keep the type parameters of a function's parameters when it infers from it; this
   * property keeps them.
   */
  readonly [choice]?: { readonly responses: Responses; readonly standard: Standard };
}

/** The operations of a module without the parameter for the client. Some of them respond in several media types. */
export type BoundWithAccept<Module> = {
  readonly [Name in keyof Bound<Module>]: WithAccept<Bound<Module>[Name]>;
};

/** Binds each operation of a module to the client of an instance, as `bind` does, with more precise types. */
export function bindWithAccept<Module extends object>(
  owner: { readonly client: Client },
  module: Module,
): BoundWithAccept<Module>;
export function bindWithAccept(owner: { readonly client: Client }, module: object): object {
  return bind(owner, module);
}

type WithAccept<Operation> = Operation extends (...all: infer All) => infer Call
  ? ChoiceOf<All> extends { readonly responses: infer Responses; readonly standard: infer Standard }
    ? <Accept extends keyof Responses = Standard & keyof Responses>(
        ...all: Accepting<All, Accept>
      ) => CallOf<Responses[Accept], Call>
    : Operation
  : Operation;

/** A call of the same kind that resolves to something else. */
type CallOf<T, Call> =
  Call extends ApiPromiseWithHeaders<unknown, infer Declared>
    ? ApiPromiseWithHeaders<T, Declared>
    : ApiPromise<T>;

type ChoiceOf<All extends readonly unknown[]> =
  Required<All> extends readonly [...unknown[], { readonly [choice]?: infer Choice }] ? Choice : unknown;

type Accepting<All extends readonly unknown[], Accept> = {
  [Index in keyof All]: typeof choice extends keyof NonNullable<All[Index]>
    ? All[Index] & { readonly accept?: Accept | undefined }
    : All[Index];
};
