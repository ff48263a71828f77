import type { Direction, Type } from '../../../contract/types.ts';
import { resolved, visibleProperties } from '../../../contract/visit.ts';
import type { FileScope } from '../file-scope.ts';
import { code, type Code } from '../../../escape/code.ts';

/** The context of printed types: their file, and the direction of values. */
interface Context {
  readonly scope: Pick<FileScope, 'models' | 'global'>;
  readonly direction: Direction;
}

/**
 * Whether values of a type have no keys in their direction: the object lists no such property, and allows no
 * others.
 */
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

/** The type of an object without keys. TypeScript accepts any keys for `{}`. */
export function keylessCode({ scope }: Context): Code {
  return code`${scope.global('Record')}<string, never>`;
}
