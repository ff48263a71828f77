import { bodyType } from '../../../contract/results.ts';
import type { Polling, Type } from '../../../contract/types.ts';
import { code, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { accessCode } from './access.ts';
import { resultCode } from './result.ts';
import { stepCode } from './step.ts';
import { typeCode } from './type.ts';

/** The result of `wait()`. */
export interface WorkResult {
  /** Its entry in the plan; null if the runtime needs none. */
  readonly rule: Code | null;
  readonly type: Code;
  readonly note: Code;
}

/** Describes how the result of work is read. */
export function resultOfWork(result: Polling['result'], context: OperationScope): WorkResult {
  const { scope } = context;
  switch (result.kind) {
    case 'none':
      return { rule: code`{ none: () => undefined }`, type: code`void`, note: doneNote };
    case 'value': {
      const present = typeCode(result.access.type, { scope, direction: 'response' });
      return {
        rule: code`{ value: (event) => ${accessCode('event', result.access)} }`,
        type: result.access.mayBeMissing ? code`${present} | null | undefined` : present,
        note: noteOf(result.access.type, present),
      };
    }
    case 'read': {
      const type = resultCode(result.result, scope);
      const rule = code`{ read: ${stepCode(result.step, context)} }`;
      return { rule, type, note: noteOf(bodyType(result.result), type) };
    }
    case 'response': {
      const type = resultCode(result.result, scope);
      return { rule: null, type, note: noteOf(bodyType(result.result), type) };
    }
  }
}

/** The sentence in the docs of a long-running call with a result of the type. */
function noteOf(type: Type | null, name: Code): Code {
  if (type?.kind !== 'ref')
    return code`Long-running: \`wait()\` on the response resolves to its result when it is done.`;
  return code`Long-running: \`wait()\` resolves to the {@link ${name}} when it is done.`;
}

/** The sentence in the docs of a long-running call without a result. */
const doneNote: Code = code`Long-running: \`wait()\` resolves when it is done.`;
