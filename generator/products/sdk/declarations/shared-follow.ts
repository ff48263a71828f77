import type { Call } from '../../../contract/types.ts';
import { pascalCase, words } from '../../../words.ts';
import { code, identifier, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { groupedBy } from '../../../order.ts';
import { followPlan } from './follow.ts';
import type { FollowPlan } from './follow-plan.ts';
import { constDeclaration } from './print.ts';

/**
 * How the operations of a resource are followed: by a const that they share, or by entries of their own
 * plans.
 */
export interface SharedFollows {
  /** The consts of which a call is the first user. */
  declarations(call: Call): readonly Code[];
  /** The value of `follow` in an operation's plan. */
  reference(follow: FollowPlan): Code;
}

/** Finds the parts that several long-running operations share, to write them once. */
export function sharedFollows(calls: readonly Call[], context: OperationScope): SharedFollows {
  const followed = calls.flatMap((call): readonly Followed[] => {
    const follow = followPlan(call, context);
    return follow === null ? [] : [{ call, follow }];
  });
  const taken = new Set<string>();
  const shared = [...groupedBy(followed, ({ follow }) => keyOf(follow))].flatMap(
    ([key, [first, ...others]]) => {
      if (others.length === 0) return [];
      const name = nameOf(first, taken, context);
      taken.add(name);
      return [{ key, ...first, name }];
    },
  );
  const names = new Map(shared.map(({ key, name }) => [key, identifier(name)]));
  return {
    declarations: (user) =>
      shared
        .filter(({ call }) => call === user)
        .map(({ follow, name }) =>
          constDeclaration({
            name: identifier(name),
            docs: null,
            type: code`${follow.planType}['follow']`,
            value: follow.plan,
            isExported: false,
          }),
        ),
    reference: (follow) => names.get(keyOf(follow)) ?? follow.plan,
  };
}

interface Followed {
  readonly call: Call;
  readonly follow: FollowPlan;
}

function keyOf(follow: FollowPlan): string {
  return `${follow.planType.toString()} ${follow.plan.toString()}`;
}

/**
 * `followMachine` if the result is a machine. If there are two of those, the second is named after its first
 * operation.
 */
function nameOf({ call, follow }: Followed, taken: ReadonlySet<string>, context: OperationScope): string {
  const subject = [follow.result, follow.event].map(String).find((type) => /^[A-Z]\w*$/.test(type));
  const byType = context.privateName(`follow${subject ?? 'Work'}`);
  if (!taken.has(byType)) return byType;
  return context.privateName(`follow${pascalCase(words(call.name))}Work`);
}
