import type { Operation } from '../../model/types.ts';
import { code, identifier, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { headerFollow } from './follow-by-header.ts';
import { intervalEntry, vocabularyEntries, type FollowNames, type FollowPlan } from './follow-plan.ts';
import { objectLiteral } from './object-literal.ts';
import { reader } from './reader.ts';
import { bodyType, resultCode, resultOf } from './result.ts';
import { stepOf } from './step.ts';
import { resultOfWork } from './work-result.ts';

const plain: FollowNames = { plan: 'LongRunningPlan', returns: 'LongRunning', start: 'startLongRunning' };
const cancellable: FollowNames = { ...plain, plan: 'CancellablePlan', returns: 'CancellableLongRunning' };

/** What the plan of a long-running call says of its progress; null if the types have not what polling counts on. */
// oxlint-disable-next-line max-lines-per-function -- older than the rule; to be split
export function followPlan(operation: Operation, context: OperationScope): FollowPlan | null {
  if (operation.behaviour.kind !== 'longRunning') return null;
  const { polling } = operation.behaviour;
  if (polling.poll.kind === 'header') return headerFollow(operation, polling, polling.poll, context);
  const answer = bodyType(operation);
  const polled = context.symbols.operation(polling.poll.operation);
  const event = polled === null ? null : bodyType(polled);
  if (polled === null || event === null) return null;
  const { api } = context.symbols;
  const poll = stepOf(
    operation,
    { called: polling.poll.operation, input: polling.poll.input },
    answer,
    context,
  );
  const state = reader('event', polling.status.path, event, api, ['string', 'number', 'boolean']);
  const work = resultOfWork(operation, polling, event, answer, context);
  if (poll === null || state === null || work === null) return null;
  const { cancel } = polling;
  const stop =
    cancel === null
      ? null
      : stepOf(operation, { called: cancel.operation, input: cancel.input }, answer, context);
  const { embedded } = polling.poll;
  const usesInput = [poll, work.step, stop].some((step) => step?.usesInput === true);
  const input = usesInput ? code`, ${identifier(context.symbols.names.input(operation.id))}` : code``;
  const types = typesOf(operation, polled, context);
  const uses = stop === null ? plain : cancellable;
  return {
    plan: objectLiteral([
      ['embedded', embedded === null || answer === null ? null : reader('answer', embedded, answer, api)],
      ['poll', poll.code],
      ['state', state],
      ...vocabularyEntries(polling.status),
      ['reason', polling.status.error === null ? null : reader('event', polling.status.error, event, api)],
      ['result', work.rule],
      ['cancel', stop?.code ?? null],
      intervalEntry(polling),
    ]),
    planType: code`${context.scope.runtimeType(uses.plan)}<${types.answer}, ${types.event}, ${work.type}${input}>`,
    event: types.event,
    result: work.type,
    note: work.note,
    uses,
  };
}

function typesOf(
  operation: Operation,
  polled: Operation,
  { scope }: OperationScope,
): { readonly answer: Code; readonly event: Code } {
  return { answer: resultCode(resultOf(operation), scope), event: resultCode(resultOf(polled), scope) };
}
