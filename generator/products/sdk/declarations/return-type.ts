import type { Call, Paging, Result } from '../../../contract/types.ts';
import { code, joinCode, type Code } from '../../../escape/code.ts';
import type { FileScope } from '../file-scope.ts';
import type { FollowPlan } from './follow-plan.ts';
import { headersType } from './headers.ts';
import { resultCode } from './result.ts';

/** `ApiPromise<Pet>`, or `ApiPromiseWithHeaders<Pet, GetPetHeaders>`. */
export function promiseType(call: Call, result: Code, scope: FileScope): Code {
  return withHeaders('ApiPromise', [result], call, scope) ?? typeOf('ApiPromise', [result], scope);
}

/** The type of a call that returns the content of an envelope: `Unwrapped<Pet, PetEnvelope>`. */
export function unwrappedType(call: Call, whole: Result, scope: FileScope): Code {
  const types = [resultCode(call.result, scope), resultCode(whole, scope)];
  return withHeaders('Unwrapped', types, call, scope) ?? typeOf('Unwrapped', types, scope);
}

/** `Paged<Pet>` if the body is the list itself, else `PagedWithBody<Pet, PetList>`. */
export function listType(call: Call, { items }: Paging, item: Code, body: Code, scope: FileScope): Code {
  const named = withHeaders('Paged', [item, body], call, scope);
  if (named !== null) return named;
  return items.steps.length === 0
    ? typeOf('Paged', [item], scope)
    : typeOf('PagedWithBody', [item, body], scope);
}

/** `LongRunning<Pet>`, with the types of the response and the events if they have some. */
export function workType(call: Call, { event, result, isCancellable }: FollowPlan, scope: FileScope): Code {
  const body = resultCode(call.result, scope);
  const types = [result, body, event ?? code`unknown`];
  const named = withHeaders(isCancellable ? 'CancellableLongRunning' : 'LongRunning', types, call, scope);
  if (named !== null) return named;
  if (isCancellable) return typeOf('CancellableLongRunning', types, scope);
  if (event !== null) return typeOf('LongRunningWithEvents', types, scope);
  return call.result.contents.length === 0
    ? typeOf('LongRunning', [result], scope)
    : typeOf('LongRunningWithBody', [result, body], scope);
}

/** The type of a call with declared headers; null if the document declares none. */
function withHeaders(name: string, types: readonly Code[], call: Call, scope: FileScope): Code | null {
  const headers = headersType(call, scope);
  return headers && typeOf(`${name}WithHeaders`, [...types, headers], scope);
}

function typeOf(name: string, types: readonly Code[], scope: FileScope): Code {
  return code`${scope.runtimeType(name)}<${joinCode(types, ', ')}>`;
}
