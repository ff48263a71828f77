import CodeBlockWriter from 'code-block-writer';
import type {
  AliasTree,
  DeclarationTree,
  InterfaceTree,
  MemberTree,
} from '../products/sdk/declarations/declaration.ts';

/** A declaration as TypeScript. */
export function printDeclaration(tree: DeclarationTree): string {
  const writer = new CodeBlockWriter({ indentNumberOfSpaces: 2, useSingleQuote: true });
  writeDocs(writer, tree.docs);
  if (tree.kind === 'alias') writeAlias(writer, tree);
  else writeInterface(writer, tree);
  return writer.toString();
}

function writeAlias(writer: CodeBlockWriter, { name, type }: AliasTree): void {
  writer.write(`export type ${name} = `).hangingIndent(() => writer.write(type));
  writer.write(';');
}

function writeInterface(writer: CodeBlockWriter, tree: InterfaceTree): void {
  const { name, members, index } = tree;
  writer.write(`export interface ${name} `);
  if (tree.extends !== null) writer.write(`extends ${tree.extends} `);
  writer.inlineBlock(() => {
    if (index !== null)
      writeMember(writer, { key: '[key: string]', type: index, optional: false, docs: null });
    for (const member of members) writeMember(writer, member);
  });
}

function writeMember(writer: CodeBlockWriter, { key, type, optional, docs }: MemberTree): void {
  writeDocs(writer, docs);
  writer.write(`${key}${optional ? '?' : ''}: `).hangingIndent(() => writer.write(type));
  writer.write(';').newLine();
}

/** A comment of several lines has them below each other, whatever is on them. */
function writeDocs(writer: CodeBlockWriter, docs: string | null): void {
  if (docs === null) return;
  const lines = docs.split('\n').map((line) => (line === '' ? ' *' : ` * ${line}`));
  writer.write(lines.length === 1 ? `/** ${docs} */` : ['/**', ...lines, ' */'].join('\n')).newLine();
}
