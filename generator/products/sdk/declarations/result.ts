import { isStream, valueType } from '../../../contract/results.ts';
import type { Result } from '../../../contract/types.ts';
import type { FileScope } from '../file-scope.ts';
import { code, joinCode, type Code } from '../../../escape/code.ts';
import { typeCode, type TypeContext } from './type.ts';

/**
 * The type of a result: `void` without a body, `unknown` without a description, with `undefined` if only some
 * responses have a body.
 */
export function resultCode({ contents, mayBeEmpty, isOpen }: Result, scope: FileScope): Code {
  if (contents.length === 0) return isOpen ? code`unknown` : code`void`;
  const context: TypeContext = { scope, direction: 'response' };
  const printed = contents.map((content) => {
    const value = valueType(content);
    const type = value.kind === 'binary' ? scope.global('Blob') : typeCode(value, context);
    return isStream(content) ? code`${scope.global('AsyncIterable')}<${type}>` : type;
  });
  const all = [...printed, ...(mayBeEmpty ? [code`undefined`] : [])];
  return joinCode([...new Map(all.map((each) => [each.toString(), each])).values()], ' | ');
}
