import type { Direction, Type } from '../../../contract/types.ts';
import { resolved, visibleProperties } from '../../../contract/visit.ts';
import type { FileScope } from '../file-scope.ts';
import { code, type Code } from '../../../escape/code.ts';

/** Where types are printed: their file, and the way the values travel. */
interface Context {
  readonly scope: Pick<FileScope, 'models' | 'global'>;
  readonly direction: Direction;
}

/** Whether values of a type have no keys on their way: the object lists none that travels, and admits no others. */
export function isKeyless(type: Type, context: Context): boolean {
  const seen = new Set<Type>();
  const waiting = [type];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const target = resolved(next, context.scope.models);
    if (seen.has(target)) continue;
    seen.add(target);
    if (target.kind === 'intersection') waiting.push(...target.members);
    else if (target.kind !== 'object' || target.extra !== null) return false;
    else if (visibleProperties(target.properties, context.direction).length > 0) return false;
  }
  return true;
}

/** The type of an object that takes no key. TypeScript lets `{}` take any. */
export function keylessCode({ scope }: Context): Code {
  return code`${scope.global('Record')}<string, never>`;
}
