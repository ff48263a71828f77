import type { Call, Polling } from '../../../contract/types.ts';
import { code, literal, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { intervalEntry, vocabularyEntries, type FollowNames, type FollowPlan } from './follow-plan.ts';
import { arrayLiteral, objectLiteral } from './object-literal.ts';
import { readerCode } from './reader-plan.ts';
import { resultOfWork } from './work-result.ts';

type HeaderPoll = Extract<Polling['poll'], { kind: 'header' }>;

const names: FollowNames = { plan: 'HeaderPlan', start: 'startByHeader' };

/** Follows a URL in a header. The runtime knows the headers, unless the document declares others. */
export function headerFollow(
  call: Call,
  polling: Polling,
  { finalStateVia, statusPath, errorPath, hasConventionalWords }: HeaderPoll,
  context: OperationScope,
): FollowPlan {
  const { type, note } = resultOfWork(polling.result, context);
  const pathLiteral = (path: readonly string[]): Code => arrayLiteral(path.map((name) => literal(name)));
  return {
    plan: objectLiteral([
      ['finalStateVia', finalStateVia && literal(finalStateVia)],
      ['statusPath', statusPath && pathLiteral(statusPath)],
      ['errorPath', errorPath && pathLiteral(errorPath)],
      ...(hasConventionalWords ? [] : vocabularyEntries(polling)),
      ['noResult', polling.result.kind === 'none' ? code`true` : null],
      ['read', resultReader(call, polling.result, context)],
      intervalEntry(polling),
    ]),
    planType: context.scope.runtimeType(names.plan),
    event: null,
    result: type,
    note,
    isCancellable: false,
    uses: names,
  };
}

/** Reads a result that the operation itself does not declare; null if the operation's own reader reads it. */
function resultReader(call: Call, result: Polling['result'], context: OperationScope): Code | null {
  if (result.kind !== 'response' || result.isDeclared) return null;
  const reader = readerCode(call, result.result, context) ?? code`${context.scope.runtime('readJson')}()`;
  return code`() => ${reader}`;
}
