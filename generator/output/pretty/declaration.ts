import { flat, split } from './flat.ts';
import { tokenize } from './tokens.ts';
import { printType } from './type.ts';
import { indexAtTop, printValue } from './value.ts';

const specifier = /^(type )?[\w$]+( as [\w$]+)?$/;

/** `import { … } from '…';` and `export { … };`: on one line, or each name on a line. */
export function printSpecifiers(line: string, width: number): string | null {
  const [, head, inside, rest] =
    /^((?:import|export)(?: type)?) \{ ([^{}]+) \}( from '[^'\\"]+')?;$/.exec(line) ?? [];
  if (head === undefined || inside === undefined) return null;
  const names = inside.split(', ');
  if (!names.every((name) => specifier.test(name))) return null;
  if (line.length <= width || names.length === 1) return line;
  return `${head} {\n${names.map((name) => `  ${name},\n`).join('')}}${rest ?? ''};`;
}

/** `import * as name from '…';`, which has nowhere to break. */
export function printNamespaceImport(line: string): string | null {
  return /^import \* as [\w$]+ from '[^'\\"]+';$/.test(line) ? line : null;
}

/** `type Name = …;` */
export function printAlias(line: string, width: number): string | null {
  const [, head, type] = /^((?:export )?type [\w$]+ =) (.+);$/.exec(line) ?? [];
  const tokens = type === undefined ? null : tokenize(type);
  if (head === undefined || tokens === null) return null;
  const place = { indent: 0, column: head.length, tail: 1, width };
  const printed = printType(tokens, 0, tokens.length, place);
  return printed === null ? null : `${head}${printed};`;
}

/** `const name: Type = value;` */
export function printConstant(line: string, width: number): string | null {
  const [, keyword, rest] = /^((?:export )?const) (.+);$/.exec(line) ?? [];
  const tokens = rest === undefined ? null : tokenize(rest);
  if (keyword === undefined || tokens === null) return null;
  const equals = indexAtTop(tokens, 0, tokens.length, '=');
  const left = equals < 1 ? null : flat(tokens, 0, equals + 1);
  if (left === null || left.includes('{') || /[,;]/.test(left.replace(/<.*>/, ''))) return null;
  const head = `${keyword} ${left} `;
  const place = { indent: 0, column: head.length, tail: 1, width };
  const value = printValue(tokens, equals + 1, tokens.length, place);
  return value === null ? null : `${head}${value};`;
}

/** `function name(…): Type {`: parameters on one line, or each on a line. */
export function printFunctionHead(line: string, width: number): string | null {
  const [, head, rest] = /^((?:export )?function [\w$]+)(\(.+) \{$/.exec(line) ?? [];
  const tokens = rest === undefined ? null : tokenize(rest);
  if (head === undefined || tokens === null) return null;
  const whole = flat(tokens, 1, tokens.length);
  if (whole === null || tokens[0]?.text !== '(') return null;
  const one = `${head}(${whole} {`;
  if (one.length <= width) return one;
  const end = tokens[0].partner;
  const parameters = split(tokens, 1, end, ',').map(([from, to]) => flat(tokens, from, to) ?? '');
  const result = flat(tokens, end, tokens.length) ?? '';
  if (parameters.some((text) => 2 + text.length + 1 > width || /\{(?!\})|^\.\.\./.test(text))) return null;
  if (result.length + 2 > width || result.includes('{') || parameters.length === 0) return null;
  return `${head}(\n${parameters.map((text) => `  ${text},\n`).join('')}${result} {`;
}

/** A statement in a function, indented by so many columns: a call, an assignment of one, or what is returned. */
export function printStatement(line: string, indent: number, width: number): string | null {
  const [, space, keyword = '', expression] =
    /^( +)(return |const [\w$]+ = |this\.[\w$]+ = )?([^ ].*);$/.exec(line) ?? [];
  const tokens = expression === undefined ? null : tokenize(expression);
  if (space?.length !== indent || tokens === null) return null;
  const isCall = tokens.at(-1)?.text === ')' && indexAtTop(tokens, 0, tokens.length, '=') === -1;
  if (!keyword.startsWith('return') && !isCall) return null;
  const column = indent + keyword.length;
  const value = printValue(tokens, 0, tokens.length, { indent, column, tail: 1, width });
  return value === null ? null : `${space}${keyword}${value};`;
}
