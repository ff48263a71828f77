import { ts } from 'ts-morph';
import type { BareProperty } from '../../generator/contract/types.ts';
import type { Shape } from '../../generator/changes/surface.ts';

/** A type as the contract has it, from a type as TypeScript writes it. */
export function shape(text: string): Shape {
  const source = ts.createSourceFile('type.ts', `type T = ${text};`, ts.ScriptTarget.Latest);
  const [statement] = source.statements;
  if (statement === undefined || !ts.isTypeAliasDeclaration(statement)) throw new Error(`No type: ${text}`);
  return shapeOfNode(statement.type, source);
}

/** A union of types as TypeScript writes them; the one type where there is one. */
export function unionOf(texts: readonly string[]): Shape {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return shape(only);
  return { kind: 'union', members: texts.map(shape), discriminator: null };
}

const words: Readonly<Record<string, Shape>> = {
  string: { kind: 'primitive', name: 'string', format: null },
  number: { kind: 'primitive', name: 'number', format: null },
  boolean: { kind: 'primitive', name: 'boolean', format: null },
  null: { kind: 'primitive', name: 'null', format: null },
  unknown: { kind: 'unknown' },
  never: { kind: 'never' },
};

function shapeOfNode(node: ts.TypeNode, source: ts.SourceFile): Shape {
  const inner = (each: ts.TypeNode): Shape => shapeOfNode(each, source);
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type);
  if (ts.isUnionTypeNode(node)) return { kind: 'union', members: node.types.map(inner), discriminator: null };
  if (ts.isIntersectionTypeNode(node)) return { kind: 'intersection', members: node.types.map(inner) };
  if (ts.isArrayTypeNode(node)) return { kind: 'array', items: inner(node.elementType) };
  if (ts.isTupleTypeNode(node)) return tupleOf(node, source);
  if (ts.isTypeLiteralNode(node)) return objectOf(node, source);
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal))
    return { kind: 'literal', value: node.literal.text };
  const text = node.getText(source);
  if (ts.isTypeReferenceNode(node)) {
    const [, values] = node.typeArguments ?? [];
    return text.startsWith('Record<') && values !== undefined
      ? { kind: 'record', values: inner(values) }
      : { kind: 'ref', model: text };
  }
  const word = words[text];
  if (word === undefined) throw new Error(`Not a type of these tests: ${text}`);
  return word;
}

function tupleOf({ elements }: ts.TupleTypeNode, source: ts.SourceFile): Shape {
  const required = elements.filter((element) => !ts.isOptionalTypeNode(element)).length;
  const items = elements.map((element) =>
    shapeOfNode(
      ts.isOptionalTypeNode(element) ? element.type : ts.isNamedTupleMember(element) ? element.type : element,
      source,
    ),
  );
  return { kind: 'tuple', items, required, rest: null };
}

function objectOf({ members }: ts.TypeLiteralNode, source: ts.SourceFile): Shape {
  const index = members.find((member) => ts.isIndexSignatureDeclaration(member));
  const properties = members.flatMap((member): readonly BareProperty[] => {
    if (!ts.isPropertySignature(member) || member.type === undefined) return [];
    const name = ts.isStringLiteral(member.name) ? member.name.text : member.name.getText(source);
    const required = member.questionToken === undefined;
    return [{ name, required, access: 'both', type: shapeOfNode(member.type, source) }];
  });
  const extra = index === undefined ? null : shapeOfNode(index.type, source);
  return { kind: 'object', properties, extra };
}
