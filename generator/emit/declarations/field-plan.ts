import { assertNever } from '../../model/assert-never.ts';
import type { InputField, ParameterStyle } from '../../model/types.ts';
import { code, stringLiteral, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import type { FileScope } from '../file-scope.ts';
import { objectLiteral } from './object-literal.ts';

/** Where a parameter stands (OpenAPI Parameter Object, `in`). */
export type Place = Exclude<InputField['in'], 'body'>;

/**
 * How a plan lists a parameter: by its name where it is written the default way of its place, else with its writer.
 * Null for a path parameter that the path template alone explains.
 */
export function fieldPlan(field: InputField, place: Place, { scope, symbols }: OperationScope): Code | null {
  const writer = writerCode(field, place, symbols.isTemporal(field.type), scope);
  const keepsReserved = field.style?.kind === 'style' && field.style.allowReserved;
  const hasOwnKey = field.key !== field.wireName;
  const name = stringLiteral(field.wireName);
  if (writer === null && !keepsReserved && !hasOwnKey) return place === 'path' ? null : name;
  return objectLiteral([
    ['name', name],
    ['key', hasOwnKey ? stringLiteral(field.key) : null],
    ['write', writer],
    ['encode', keepsReserved ? scope.runtime('keepReserved') : null],
  ]);
}

function writerCode({ style }: InputField, place: Place, isTemporal: boolean, scope: FileScope): Code | null {
  const own = style === null ? null : writerName(style, place);
  if (!isTemporal) return own === null ? null : scope.runtime(own);
  const usual = place === 'query' || place === 'cookie' ? 'formExploded' : 'simple';
  return code`${scope.runtime('writePlain')}(${scope.runtime(own ?? usual)})`;
}

/** The runtime's writer for a style (OpenAPI, "Style Values"); null for the default of the place. */
function writerName(style: ParameterStyle, place: Place): string | null {
  if (style.kind === 'content') return place === 'query' || place === 'cookie' ? 'jsonPair' : 'json';
  const { explode } = style;
  switch (style.style) {
    case 'simple':
      if (explode) return 'simpleExploded';
      return place === 'path' || place === 'header' ? null : 'simple';
    case 'cookie':
      return explode ? 'cookieExploded' : 'cookie';
    case 'form':
      if (!explode) return 'form';
      return place === 'query' || place === 'cookie' ? null : 'formExploded';
    case 'label':
      return explode ? 'labelExploded' : 'label';
    case 'matrix':
      return explode ? 'matrixExploded' : 'matrix';
    case 'spaceDelimited':
      return 'spaceDelimited';
    case 'pipeDelimited':
      return 'pipeDelimited';
    case 'deepObject':
      return 'deepObject';
    default:
      return assertNever(style.style);
  }
}
