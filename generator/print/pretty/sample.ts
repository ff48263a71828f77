import { printNamespaceImport, printSpecifiers } from './specifiers.ts';
import { tokenize } from './tokens.ts';
import { printValue, type Place } from './value.ts';

/** A sample of code in a README, exactly as Prettier would print it; null if that is for Prettier to say. */
export function printSample(code: string, width: number): string | null {
  if (/^\n|\n$|\n\n\n|\{\n\n|\n\n *\}/.test(code)) return null;
  const printed: string[] = [];
  let depth = 0;
  for (const line of code.split('\n')) {
    if (line.startsWith('}')) depth -= 1;
    const text = line === '' ? '' : printLine(line, depth * 2, width);
    if (text === null) return null;
    printed.push(text);
    if (line.endsWith('{')) depth += 1;
  }
  return depth === 0 ? printed.join('\n') : null;
}

function printLine(line: string, indent: number, width: number): string | null {
  if (indent < 0 || indent > 2 || line.search(/\S/) !== indent) return null;
  if (/^(try \{|\}|\} catch \(error\) \{| {2}else throw error;)$/.test(line)) return line;
  if (line.startsWith('import *')) return line.length <= width ? printNamespaceImport(line) : null;
  if (line.startsWith('import ')) return printSpecifiers(line, width);
  if (/^ *(else )?if /.test(line)) return printCondition(line, indent, width);
  return printCallStatement(line, indent, width);
}

/** `if (test(name)) call(…);`: the call on the line below if it does not fit beside the test. */
function printCondition(line: string, indent: number, width: number): string | null {
  const [, head, call] = /^( *(?:else )?if \(\w+\(\w+\)\)) (.+)$/.exec(line) ?? [];
  if (head === undefined || call === undefined || head.length > width) return null;
  const below = ' '.repeat(indent + 2);
  const printed = printCallStatement(below + call, indent + 2, width);
  if (printed === null || printed.includes('\n') || !/^[\w.]+\(/.test(call)) return null;
  return line.length <= width ? `${head} ${printed.trim()}` : `${head}\n${printed}`;
}

/** A call, which may be awaited and kept, or looped over. */
function printCallStatement(line: string, indent: number, width: number): string | null {
  const [, space = '', keyword = '', call = '', end = ''] =
    /^( *)((?:const \w+ = )?(?:await |new )?|for await \(const \w+ of )([\w$.]+\(.*\))(;|\) \{)$/.exec(
      line,
    ) ?? [];
  const tokens = tokenize(call);
  if (call === '' || space.length !== indent || tokens?.at(-1)?.text !== ')') return null;
  if (keyword.startsWith('for') !== (end !== ';')) return null;
  const place: Place = { indent, column: indent + keyword.length, tail: end.length, width };
  const printed = printValue(tokens, 0, tokens.length, place);
  return printed === null ? null : `${space}${keyword}${printed}${end}`;
}
