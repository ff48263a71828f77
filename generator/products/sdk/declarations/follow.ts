import type { Call, CallStep, Polling } from '../../../contract/types.ts';
import { code, identifier } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { reader, scalarReader } from './access.ts';
import { headerFollow } from './follow-by-header.ts';
import { intervalEntry, vocabularyEntries, type FollowNames, type FollowPlan } from './follow-plan.ts';
import { objectLiteral } from './object-literal.ts';
import { resultCode } from './result.ts';
import { readsInput, stepCode } from './step.ts';
import { resultOfWork } from './work-result.ts';

const plain: FollowNames = { plan: 'LongRunningPlan', start: 'startLongRunning' };
const cancellable: FollowNames = { ...plain, plan: 'CancellablePlan' };

type CallPoll = Extract<Polling['poll'], { kind: 'call' }>;

/** The part of a long-running call's plan that says how to follow it; null for other calls. */
export function followPlan(call: Call, context: OperationScope): FollowPlan | null {
  if (call.behaviour.kind !== 'work') return null;
  const { polling } = call.behaviour;
  return polling.poll.kind === 'header'
    ? headerFollow(call, polling, polling.poll, context)
    : callFollow(call, polling, polling.poll, context);
}

function callFollow(call: Call, polling: Polling, poll: CallPoll, context: OperationScope): FollowPlan {
  const { scope, lookup } = context;
  const work = resultOfWork(polling.result, context);
  const steps: readonly (CallStep | null)[] = [
    poll.step,
    polling.result.kind === 'read' ? polling.result.step : null,
    polling.cancel,
  ];
  const event = resultCode(poll.event, scope);
  const input = steps.some(readsInput) ? code`, ${identifier(call.input.name)}` : code``;
  const uses = polling.cancel === null ? plain : cancellable;
  return {
    plan: objectLiteral([
      ['embedded', poll.embedded && reader('body', poll.embedded)],
      ['poll', stepCode(poll.step, context)],
      ['state', scalarReader('event', poll.state, 'text', lookup.models)],
      ...vocabularyEntries(polling),
      ['reason', poll.reason && reader('event', poll.reason)],
      ['result', work.rule],
      ['cancel', polling.cancel && stepCode(polling.cancel, context)],
      intervalEntry(polling),
    ]),
    planType: code`${scope.runtimeType(uses.plan)}<${resultCode(call.result, scope)}, ${event}, ${work.type}${input}>`,
    event,
    result: work.type,
    note: work.note,
    isCancellable: polling.cancel !== null,
    uses,
  };
}
