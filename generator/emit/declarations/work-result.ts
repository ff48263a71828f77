import type { Operation, Polling, Type } from '../../model/types.ts';
import { code, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { accessPath } from './accessor.ts';
import { bodyType, resultCode, resultOf } from './result.ts';
import { stepOf, type Step } from './step.ts';
import { typeCode } from './type.ts';

/** What `wait()` resolves to. */
export interface WorkResult {
  readonly rule: Code;
  readonly type: Code;
  readonly note: Code;
  readonly step: Step | null;
}

/** How the result of work is come by; null if the types do not hold it. */
export function resultOfWork(
  operation: Operation,
  { result }: Polling,
  event: Type,
  answer: Type | null,
  context: OperationScope,
): WorkResult | null {
  const { symbols, scope } = context;
  switch (result.kind) {
    case 'none':
    case 'declared':
      return { rule: code`{ none: () => undefined }`, type: code`void`, note: doneNote, step: null };
    case 'embedded': {
      const access = accessPath('event', result.path, event, symbols.api);
      if (access === null) return null;
      const present = typeCode(access.type, { scope, direction: 'response' });
      const type = access.maybeMissing ? code`${present} | null | undefined` : present;
      return {
        rule: code`{ value: (event) => ${access.code} }`,
        type,
        note: noteOf(access.type, present),
        step: null,
      };
    }
    case 'operation': {
      const reads = symbols.operation(result.operation);
      const step = stepOf(operation, { called: result.operation, input: result.input }, answer, context);
      if (reads === null || step === null) return null;
      const type = resultCode(resultOf(reads), scope);
      return { rule: code`{ read: ${step.code} }`, type, note: noteOf(bodyType(reads), type), step };
    }
  }
}

/** What documentation says of a long-running call whose result is of the type. */
export function noteOf(type: Type | null, name: Code): Code {
  if (type?.kind !== 'ref')
    return code`Long-running: \`wait()\` on the answer resolves to its result once it is done.`;
  return code`Long-running: \`wait()\` on the answer resolves to the {@link ${name}} once it is done.`;
}

/** What documentation says of one that has no result. */
export const doneNote: Code = code`Long-running: \`wait()\` on the answer resolves once it is done.`;
