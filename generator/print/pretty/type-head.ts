import { besideOrBelow, group, indent, join, line, printDoc } from './doc.ts';
import { split } from './flat.ts';
import { tokenize } from './tokens.ts';
import { hugs, typeDoc } from './type-doc.ts';
import { layoutOfType } from './type.ts';
import { readType } from './read-type.ts';

/** `type Name = …;` */
export function printAlias(text: string, width: number): string | null {
  const [, head, type] = /^((?:export )?type [\w$]+ =) ([^]+);$/.exec(text) ?? [];
  const tokens = type === undefined ? null : tokenize(type);
  const tree = tokens === null ? null : readType(tokens, 0, tokens.length);
  if (head === undefined || tree === null) return null;
  const doc = typeDoc(tree, 'bare');
  const isUnion = tree.kind === 'union' && !hugs(tree.types);
  const right = isUnion ? group(indent([line, doc])) : besideOrBelow(doc);
  return printDoc(group([head, right, ';']), { indent: 0, column: 0, width });
}

/** `interface Name extends Other {` */
export function printInterfaceHead(text: string, width: number): string | null {
  const [, head, rest] = /^((?:export )?interface [\w$]+)(?: extends ([\w$].*))? \{$/.exec(text) ?? [];
  if (head === undefined) return null;
  if (rest === undefined) return text;
  const tokens = tokenize(rest);
  const bases =
    tokens === null
      ? []
      : split(tokens, 0, tokens.length, ',').map((part) => layoutOfType(tokens, ...part, 'bare'));
  const known = bases.filter((base) => base !== null);
  if (known.length === 0 || known.length < bases.length) return null;
  const list = join(known, [',', line]);
  const doc =
    known.length === 1
      ? [head, ' extends ', list]
      : group([head, indent([line, 'extends', group(indent([line, list]))])]);
  return printDoc([doc, ' {'], { indent: 0, column: 0, width });
}
