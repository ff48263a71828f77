import { callerKey } from '../../model/caller-key.ts';
import type { Content, Operation } from '../../model/types.ts';
import { code, identifier, literal, propertyKey, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { objectLiteral, type Entry } from './object-literal.ts';
import { interfaceDeclaration, type TypeParameter } from './print.ts';
import { readerCode } from './reader-plan.ts';
import { isStream, resultCode, resultOf, streamItem, type Result } from './result.ts';
import { groupedBy } from '../../order.ts';

/** A form that a caller may ask an answer in: its media type, and what calls resolve to then. */
export interface AnswerForm {
  readonly mediaType: string;
  readonly result: Result;
}

/**
 * The forms of an operation's answers between which a caller may choose, the one that is asked for without a choice first; none
 * where there is nothing to choose.
 *
 * Only forms that resolve to something else than the first are worth a choice. Lists, waiters and long-running calls look into
 * their answers: they have the first form only.
 */
export function formsOf(operation: Operation): readonly AnswerForm[] {
  if (operation.behaviour.kind !== 'call') return [];
  const others = otherForms(operation);
  const { mediaType } = resultOf(operation).content ?? {};
  if (mediaType === undefined || others.length === 0) return [];
  return [mediaType, ...others.map((content) => content.mediaType)].map((each) => ({
    mediaType: each,
    result: resultOf(operation, each),
  }));
}

/** The contents that callers cannot have because something looks into the first. */
export function formsLeftOut(operation: Operation): readonly Content[] {
  return operation.behaviour.kind === 'call' ? [] : otherForms(operation);
}

/** A content of each media type in which the answer resolves to something else than in the first. */
function otherForms(operation: Operation): readonly Content[] {
  const contents = operation.responses.flatMap((response) => response.contents);
  const byType = groupedBy(contents, ({ mediaType }) => mediaType);
  if (byType.size < 2) return [];
  const standard = resultKey(resultOf(operation));
  const firsts = [...byType.values()].map(([first]) => first);
  return firsts.filter(({ mediaType }) => resultKey(resultOf(operation, mediaType)) !== standard);
}

function resultKey({ contents, types, mayBeEmpty }: Result): string {
  const parts = contents.map((content, index) => {
    const type = isStream(content) ? streamItem(content) : types[index];
    return `${isStream(content)} ${type === undefined ? '' : callerKey(type)}`;
  });
  return JSON.stringify([parts, mayBeEmpty]);
}

/** The interface of what an operation answers by media type; null where there is nothing to choose. */
export function answersDeclaration(operation: Operation, { symbols, scope }: OperationScope): Code | null {
  const forms = formsOf(operation);
  if (forms.length === 0) return null;
  return interfaceDeclaration({
    name: identifier(symbols.names.answers(operation.id)),
    docs: code`What {@link ${identifier(symbols.names.function(operation.id))}} answers, by the media type that is asked for.`,
    extends: null,
    members: forms.map(({ mediaType, result }) => ({
      key: propertyKey(mediaType),
      type: resultCode(result, scope),
      optional: false,
      docs: null,
    })),
    index: null,
  });
}

/** How a plan says that the caller chooses how to be answered; null where there is nothing to choose. */
export function formsCode(operation: Operation, context: OperationScope): Code | null {
  const forms = formsOf(operation);
  if (forms.length === 0) return null;
  const readers = forms.map(({ mediaType }): Entry => {
    const reader = readerCode(operation, context, mediaType);
    return [mediaType, reader ?? code`${context.scope.runtime('readJson')}()`];
  });
  return code`(accept) => ${context.scope.runtime('anyAnswer')}(accept, ${objectLiteral(readers)})`;
}

/** What a function's signature says of the choice. */
export interface AcceptSignature {
  readonly typeParameter: TypeParameter;
  readonly optionsType: Code;
  readonly answer: Code;
}

/** The signature of a call whose caller may choose; null where there is nothing to choose. */
export function acceptSignature(operation: Operation, context: OperationScope): AcceptSignature | null {
  const [standard] = formsOf(operation);
  if (standard === undefined) return null;
  const { scope, symbols } = context;
  const answers = identifier(symbols.names.answers(operation.id));
  const first = literal(standard.mediaType);
  return {
    typeParameter: { name: code`Accept`, constraint: code`keyof ${answers}`, standard: first },
    optionsType: code`${scope.runtimeType('AcceptOptions')}<${answers}, ${first}, Accept>`,
    answer: code`${answers}[Accept]`,
  };
}
