import type { Call } from '../../../contract/types.ts';
import { code, identifier, literal, propertyKey, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import type { Declaration } from './declaration.ts';
import { objectLiteral, type Entry } from './object-literal.ts';
import { interfaceDeclaration, type TypeParameter } from './print.ts';
import { readerCode } from './reader-plan.ts';
import { resultCode } from './result.ts';

/** The interface of a call's results by media type; null without a choice. */
export function choiceDeclaration(
  { choice, functionName }: Call,
  { scope }: OperationScope,
): Declaration | null {
  if (choice === null) return null;
  return interfaceDeclaration({
    name: identifier(choice.name),
    docs: code`The responses of {@link ${identifier(functionName)}} by media type.`,
    extends: null,
    members: choice.results.map(({ mediaType, result }) => ({
      key: propertyKey(mediaType),
      type: resultCode(result, scope),
      optional: false,
      docs: null,
    })),
    index: null,
  });
}

/** The entry of a plan that lets the caller choose the media type of the response; null without a choice. */
export function choiceCode(call: Call, context: OperationScope): Code | null {
  if (call.choice === null) return null;
  const readers = call.choice.results.map(({ mediaType, result }): Entry => {
    const reader = readerCode(call, result, context, mediaType);
    return [mediaType, reader ?? code`${context.scope.runtime('readJson')}()`];
  });
  return code`(accept) => ${context.scope.runtime('anyResponse')}(accept, ${objectLiteral(readers)})`;
}

/** The parts of a function's signature for the choice. */
export interface AcceptSignature {
  readonly typeParameter: TypeParameter;
  readonly optionsType: Code;
  readonly result: Code;
}

/** The signature of a call whose caller can choose; null without a choice. */
export function acceptSignature({ choice }: Call, { scope }: OperationScope): AcceptSignature | null {
  const [standard] = choice?.results ?? [];
  if (choice === null || standard === undefined) return null;
  const name = identifier(choice.name);
  const first = literal(standard.mediaType);
  return {
    typeParameter: { name: code`Accept`, constraint: code`keyof ${name}`, standard: first },
    optionsType: code`${scope.runtimeType('AcceptOptions')}<${name}, ${first}, Accept>`,
    result: code`${name}[Accept]`,
  };
}
