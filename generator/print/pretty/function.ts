import { group, ifBroken, indent, join, line, printDoc, softLine, type Doc } from './doc.ts';
import { flat, split } from './flat.ts';
import { tokenize, type Token } from './tokens.ts';
import { layoutOfType } from './type.ts';
import { indexAtTop, printValue } from './value.ts';

/** The most common heads and statements by far, made of plain names. They need no closer look. */
const plainHead =
  /^((?:export )?function [\w$]+)\(((?:[\w$]+\??: [\w$]+(?: = \{\})?(?:, (?=[\w$])|(?=\))))*)\): ([\w$]+(?:<[\w$]+(?:\[\])?(?:, [\w$]+(?:\[\])?)*>)?) \{$/;
const plainCall =
  /(?!(?:async|await|class|delete|function|import|new|super|typeof|void|yield)\b)[\w$]+\((?:[\w$]+|'[\w-]*')(?:, (?:[\w$]+|'[\w-]*'))*\)/
    .source;
const plainStatement = new RegExp(`^ +return ${plainCall}(?: && ${plainCall})*;$`);

/** The name, its type parameter if there is one, and what follows them. */
const functionHead =
  /^((?:export )?function [\w$]+)(?:<([\w$]+ extends keyof [\w$]+ = '[\x20!#-&(-[\]-~]*')>)?(\([^]+) \{$/;

/** `function name(…): Type {`: parameters on one line, or each on a line. */
export function printFunctionHead(text: string, width: number): string | null {
  return printPlainHead(text, width) ?? printOtherHead(text, width);
}

function printPlainHead(text: string, width: number): string | null {
  const [, name, parameters, result] = plainHead.exec(text) ?? [];
  if (name === undefined || parameters === undefined || result === undefined) return null;
  if (text.length <= width) return text;
  const end = `): ${result} {`;
  if (!parameters.includes(', ') || end.length > width) return null;
  const lines = parameters.split(', ').map((parameter) => `  ${parameter},\n`);
  return `${name}(\n${lines.join('')}${end}`;
}

function printOtherHead(text: string, width: number): string | null {
  const [, name, typeParameter, rest] = functionHead.exec(text) ?? [];
  const tokens = rest === undefined ? null : tokenize(rest);
  if (name === undefined || tokens?.[0]?.text !== '(') return null;
  const head = typeParameterDoc(typeParameter, width);
  const whole = typeParameter === undefined ? name : `${name}<${typeParameter}>`;
  const end = tokens[0].partner;
  const parameters = split(tokens, 1, end, ',').map((part) => parameterDoc(tokens, ...part));
  const result = resultDoc(tokens, end + 1);
  // Prettier hugs an object that is the only parameter, and looks ahead to one in what such a function returns.
  const isHugged =
    parameters.length === 1 &&
    tokens.some(({ text }, index) => text === '{' && (index > end || index === 3 || index === 4));
  if (isHugged) return printFittingHead(whole, tokens, width);
  const known = parameters.filter((parameter) => parameter !== null);
  if (head === null || result === null || known.length < parameters.length)
    return printFittingHead(whole, tokens, width);
  const doc = group([
    '(',
    known.length === 0 ? '' : [indent([softLine, join(known, [',', line])]), ifBroken(','), softLine],
    '): ',
    result,
  ]);
  return printDoc([name, head, doc, ' {'], { indent: 0, column: 0, width });
}

/** A type parameter, which breaks before the parameters do; null if it is too wide for a line of its own. */
function typeParameterDoc(parameter: string | undefined, width: number): Doc | null {
  if (parameter === undefined) return '';
  if ('  ,'.length + parameter.length > width) return null;
  return group(['<', indent([softLine, parameter]), ifBroken(','), softLine, '>']);
}

/** The head of a function where it fits: then there is only one way to print it. */
function printFittingHead(name: string, tokens: readonly Token[], width: number): string | null {
  const rest = flat(tokens, 1, tokens.length);
  return rest !== null && name.length + rest.length + 3 <= width ? `${name}(${rest} {` : null;
}

/** `name?: Type = value` */
function parameterDoc(tokens: readonly Token[], from: number, to: number): Doc | null {
  const colon = tokens[from + 1]?.text === '?' ? from + 2 : from + 1;
  if (tokens[from]?.kind !== 'word' || tokens[colon]?.text !== ':') return null;
  const equals = indexAtTop(tokens, from, to, '=');
  const type = layoutOfType(tokens, colon + 1, equals === -1 ? to : equals, 'alone');
  const value = equals === -1 ? '' : flat(tokens, equals + 1, to);
  if (type === null || value === null || !/^(\w+|\{\})?$/.test(value)) return null;
  return [tokens[from].text, colon > from + 1 ? '?: ' : ': ', type, equals === -1 ? '' : ` = ${value}`];
}

/** What follows the parameters: `: Type` or `: name is Type`. */
function resultDoc(tokens: readonly Token[], from: number): Doc | null {
  if (tokens[from]?.text !== ':') return null;
  const isTest = tokens[from + 1]?.kind === 'word' && tokens[from + 2]?.text === 'is';
  const type = layoutOfType(tokens, isTest ? from + 3 : from + 1, tokens.length, 'alone');
  if (type === null) return null;
  return isTest ? [`${tokens[from + 1]!.text} is `, type] : type;
}

/** A statement in a function, indented by so many columns: a call, an assignment of one, or what is returned. */
export function printStatement(text: string, indent: number, width: number): string | null {
  if (text.length <= width && text.search(/\S/) === indent && plainStatement.test(text)) return text;
  const [, space, keyword = '', expression] =
    /^( +)(return |const [\w$]+ = |this\.[\w$]+ = )?([^ ].*);$/.exec(text) ?? [];
  const tokens = expression === undefined ? null : tokenize(expression);
  if (space?.length !== indent || tokens === null) return null;
  const isCall = tokens.at(-1)?.text === ')' && indexAtTop(tokens, 0, tokens.length, '=') === -1;
  if (!keyword.startsWith('return') && !isCall) return null;
  const column = indent + keyword.length;
  const value = printValue(tokens, 0, tokens.length, { indent, column, tail: 1, width });
  return value === null ? null : `${space}${keyword}${value};`;
}
