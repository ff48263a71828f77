import { hasConventionalWords } from '../../model/conventional-monitor.ts';
import type { Operation, Polling, ValuePath } from '../../model/types.ts';
import { code, literal, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { intervalEntry, vocabularyEntries, type FollowNames, type FollowPlan } from './follow-plan.ts';
import { arrayLiteral, objectLiteral } from './object-literal.ts';
import { finalResultOf, resultCode } from './result.ts';
import { doneNote, noteOf } from './work-result.ts';

type HeaderPoll = Extract<Polling['poll'], { kind: 'header' }>;

const names: FollowNames = { plan: 'HeaderPlan', returns: 'LongRunning', start: 'startByHeader' };

/** Following a URL that a header names: the runtime knows where to look, unless the document says otherwise. */
export function headerFollow(
  operation: Operation,
  { status, result, ...polling }: Polling,
  { finalStateVia, hasStatusPath }: HeaderPoll,
  { scope }: OperationScope,
): FollowPlan {
  const final = finalResultOf(operation);
  const hasResult = result.kind !== 'none' && final.types.length > 0;
  const type = hasResult ? resultCode(final, scope) : code`void`;
  const pathLiteral = (path: ValuePath): Code => arrayLiteral(path.map((name) => literal(name)));
  return {
    plan: objectLiteral([
      ['finalStateVia', finalStateVia === null ? null : literal(finalStateVia)],
      ['statusPath', hasStatusPath ? pathLiteral(status.path) : null],
      ['errorPath', hasStatusPath && status.error !== null ? pathLiteral(status.error) : null],
      ...(hasConventionalWords(status) ? [] : vocabularyEntries(status)),
      ['noResult', hasResult ? null : code`true`],
      intervalEntry(polling),
    ]),
    planType: scope.runtimeType(names.plan),
    event: code`unknown`,
    result: type,
    note: hasResult ? noteOf(final.types.length === 1 ? (final.types[0] ?? null) : null, type) : doneNote,
    uses: names,
  };
}
