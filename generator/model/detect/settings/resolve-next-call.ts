import type { InputField, Paging } from '../../types.ts';
import type { Subject } from '../surface.ts';
import { spaced } from '../words.ts';
import type { Check, Declared } from './check.ts';
import type { PaginationSetting } from './schema.ts';

type Setting = Extract<PaginationSetting, { type: 'operation' }>;
type Scheme = Extract<Paging['scheme'], { kind: 'operation' }>;

/** The operation that reads the next page, and its input for the value in the response. */
export function resolveNextCall(
  check: Check,
  { operation, input, next }: Setting,
  originOf: Declared<unknown>['originOf'],
): Scheme | null {
  const target = check.operation(operation, originOf('operation'));
  const isFound = check.value(next, 'token', originOf('next'));
  if (target === null || !isFound) return null;
  const field =
    input === undefined
      ? inputFor(check.subject, target, next.at(-1) ?? '')
      : check.input(input, originOf('input'), target);
  if (field !== null) return { kind: 'operation', operation: target.operation.id, input: field.key, next };
  if (input !== undefined) return null;
  return check.problem(
    `the input of "${operation}" that takes the next page is not known; set "input"`,
    originOf(),
  );
}

/** The input with the name of the value in the response, else the only input that the list does not have. */
function inputFor({ inputs }: Subject, target: Subject, next: string): InputField | null {
  const own = target.inputs.filter(({ key }) => !inputs.some((field) => field.key === key));
  const named = own.find(({ wireName }) => spaced(wireName) === spaced(next));
  const needed = own.filter(({ required }) => required);
  const [only, ...others] = needed.length > 0 ? needed : own;
  return named ?? (others.length === 0 ? (only ?? null) : null);
}
