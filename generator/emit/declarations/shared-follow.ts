import type { Operation } from '../../model/types.ts';
import { code, identifier, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { groupedBy } from '../../order.ts';
import { followPlan, type FollowPlan } from './follow.ts';
import { constDeclaration } from './print.ts';

/** How the operations of a resource are followed: by a const they share, or by what stands in their own plan. */
export interface SharedFollows {
  /** The consts, in order of the operations that use them first. */
  readonly declarations: readonly Code[];
  /** What an operation's plan says under `follow`. */
  reference(follow: FollowPlan): Code;
}

/** Finds what several long-running operations have in common, to write it once. */
export function sharedFollows(operations: readonly Operation[], context: OperationScope): SharedFollows {
  const plans = operations.flatMap((operation) => followPlan(operation, context) ?? []);
  const shared = [...groupedBy(plans, keyOf)].flatMap(([key, [first, ...others]]) =>
    first === undefined || others.length === 0 ? [] : [{ key, first, name: nameOf(first, context) }],
  );
  const names = new Map(shared.map(({ key, name }) => [key, identifier(name)]));
  return {
    declarations: shared.map(({ first, name }) =>
      constDeclaration({
        name: identifier(name),
        docs: null,
        type: code`${context.scope.runtimeType(first.uses.plan)}<${first.typeArguments}>['follow']`,
        value: first.plan,
        isExported: false,
      }),
    ),
    reference: (follow) => names.get(keyOf(follow)) ?? follow.plan,
  };
}

function keyOf(follow: FollowPlan): string {
  return `${follow.typeArguments.toString()} ${follow.plan.toString()}`;
}

/** `followMachine` for what resolves to a machine. */
function nameOf({ result, event }: FollowPlan, { privateName }: OperationScope): string {
  const subject = [result, event].map(String).find((type) => /^[A-Z]\w*$/.test(type));
  return privateName(`follow${subject ?? 'Work'}`);
}
