import { assertNever } from '../../assert-never.ts';
import { group, hardLine, ifBroken, indent, join, line, softLine, type Doc } from './doc.ts';
import type { Member, Type } from './type-tree.ts';

/**
 * Where a type stands: parentheses and indentation depend on it. It is bare where what is around it breaks and indents: after
 * an equals sign and between `<` and `>`.
 */
export type Position = 'alone' | 'bare' | 'in-list' | 'in-array' | 'in-operator';

/** The layout that Prettier gives a type. */
export function typeDoc(type: Type, position: Position): Doc {
  switch (type.kind) {
    case 'word':
      return type.text;
    case 'reference':
      return [type.name, parametersDoc(type.parameters)];
    case 'object':
      return objectDoc(type.members, type.isOnLines);
    case 'tuple': {
      const elements = type.elements.map((element) => typeDoc(element, 'bare'));
      return group(['[', indent([softLine, join(elements, [',', line])]), ifBroken(','), softLine, ']']);
    }
    case 'array':
      return [typeDoc(type.element, 'in-array'), '[]'];
    case 'indexed':
      return [typeDoc(type.object, 'in-array'), '[', typeDoc(type.index, 'alone'), ']'];
    case 'operator': {
      const doc = [type.operator, ' ', typeDoc(type.type, 'in-operator')];
      const isEnclosed =
        position === 'in-array' || (position === 'in-operator' && type.operator !== 'typeof');
      return isEnclosed ? ['(', doc, ')'] : doc;
    }
    case 'union':
      return unionDoc(type.types, position);
    case 'intersection': {
      const doc = intersectionDoc(type.types);
      return isEnclosed(position) ? ['(', doc, ')'] : doc;
    }
    default:
      return assertNever(type);
  }
}

/** Whether a union or an intersection needs parentheses in a position. */
function isEnclosed(position: Position): boolean {
  return position === 'in-list' || position === 'in-array' || position === 'in-operator';
}

function unionDoc(types: readonly Type[], position: Position): Doc {
  const isHugged = hugs(types);
  const docs = types.map((type) => typeDoc(type, 'in-list'));
  if (isHugged) {
    const doc = join(docs, ' | ');
    return isEnclosed(position) ? ['(', doc, ')'] : doc;
  }
  const doc = group([
    ifBroken('| '),
    docs.map((part, index) => (index === 0 ? indent(part) : [line, '| ', indent(part)])),
  ]);
  if (isEnclosed(position)) return ['(', group([indent([softLine, doc]), softLine]), ')'];
  return position === 'bare' ? doc : group(indent([softLine, doc]));
}

/** Whether Prettier keeps a union on one line, as long as it is: one object type or named type, and `null`. */
export function hugs(types: readonly Type[]): boolean {
  const first = types.find(({ kind }) => kind === 'object' || kind === 'reference');
  return first !== undefined && types.every((type) => type === first || isVoid(type));
}

function isVoid(type: Type): boolean {
  return type.kind === 'word' && (type.text === 'null' || type.text === 'void');
}

/** Objects begin on the line of what stands before them, and other types on a line of their own. */
function intersectionDoc(types: readonly Type[]): Doc {
  let wasMixed = false;
  const docs = types.map((type, index): Doc => {
    const doc = typeDoc(type, 'in-list');
    if (index === 0) return doc;
    const [isObject, followsObject] = [type.kind === 'object', types[index - 1]!.kind === 'object'];
    if (isObject && followsObject) return [' & ', wasMixed ? indent(doc) : doc];
    if (!isObject && !followsObject) return indent([' &', line, doc]);
    wasMixed ||= index > 1;
    return [' & ', index > 1 ? indent(doc) : doc];
  });
  return group(docs);
}

function parametersDoc(parameters: readonly Type[]): Doc {
  const [first] = parameters;
  if (first === undefined) return '';
  const docs = parameters.map((type) => typeDoc(type, 'bare'));
  if (parameters.length === 1 && isSimple(first)) return ['<', ...docs, '>'];
  return group(['<', indent([softLine, join(docs, [',', line])]), softLine, '>']);
}

/** Types that Prettier does not give a line of their own between `<` and `>`. */
function isSimple(type: Type): boolean {
  switch (type.kind) {
    case 'word':
    case 'object':
      return true;
    case 'reference':
      return type.parameters.length === 0;
    case 'union':
      return hugs(type.types);
    default:
      return false;
  }
}

function objectDoc(members: readonly Member[], isOnLines: boolean): Doc {
  if (members.length === 0) return '{}';
  const docs = members.map(memberDoc);
  return group(['{', indent([line, join(docs, [';', line])]), ifBroken(';'), line, '}'], isOnLines);
}

/** A property with its comments above it. */
export function memberDoc({ comments, name, type }: Member): Doc {
  const above = comments.map((comment) => [commentDoc(comment), hardLine]);
  return [above, group([nameDoc(name), ' ', typeDoc(type, 'alone')])];
}

/** Prettier breaks lines even between the brackets of `[key: string]`. */
function nameDoc(name: string): Doc {
  const [, before, inside] = /^(readonly )?\[(.+)\]:$/.exec(name) ?? [];
  if (inside === undefined) return name;
  return [before ?? '', '[', group([indent([softLine, inside]), softLine]), ']:'];
}

/** The lines of a comment, one below the other. */
function commentDoc(comment: string): Doc {
  const lines = comment.split('\n').map((text, index) => (index === 0 ? text.trim() : ` ${text.trim()}`));
  return join(lines, hardLine);
}
