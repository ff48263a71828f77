import type { Poller } from './poller.js';

/**
 * The answer to a call that starts an operation, with a poller besides. Where both have a member of one name it is the
 * poller's; `answer` has the other.
 */
export type Started<Answer, Event, Result, Follower = Poller<Answer, Event, Result>> = FieldsOf<
  Answer,
  Follower
> &
  Follower;

type FieldsOf<Answer, Follower> = Answer extends readonly unknown[]
  ? unknown
  : Answer extends object
    ? keyof Answer & keyof Follower extends never
      ? Answer
      : { [Key in keyof Answer as Exclude<Key, keyof Follower>]: Answer[Key] }
    : unknown;

/**
 * Joins an answer and its poller. The poller's members cannot be enumerated: printed or as JSON, the result is the answer.
 */
export function joinStarted<Answer, Event, Result, Follower extends Poller<Answer, Event, Result>>(
  answer: Answer,
  poller: Follower,
): Started<Answer, Event, Result, Follower> {
  const fields = typeof answer === 'object' && !Array.isArray(answer) ? { ...answer } : {};
  const shown = { toJSON: () => answer, [Symbol.for('nodejs.util.inspect.custom')]: () => answer };
  for (const source of [poller, shown]) {
    for (const key of Reflect.ownKeys(source)) {
      Object.defineProperty(fields, key, {
        ...Object.getOwnPropertyDescriptor(source, key),
        enumerable: false,
      });
    }
  }
  // TypeScript cannot follow what defineProperty adds.
  return fields as Started<Answer, Event, Result, Follower>;
}
