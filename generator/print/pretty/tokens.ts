/** A token of TypeScript, of the few kinds that {@link tokenize} knows. */
export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'mark' | 'comment';
  readonly text: string;
  /** Whether a line ends between the token before and this one. */
  readonly onNewLine: boolean;
  /** Whether an empty line stands before this one. */
  readonly afterGap: boolean;
  /** For a bracket: the index of its partner. Otherwise -1. */
  partner: number;
}

/**
 * Words and marks that Prettier prints as they are written, and strings. Whatever it might rewrite otherwise is left out:
 * numbers in need of tidying, templates, regular expressions, operators with a precedence.
 */
const pattern =
  /(\s*)(?:([A-Za-z_$][\w$]*)|(-?(?:0|[1-9]\d*(?:_\d+)*)(?:\.\d*[1-9])?(?![\w.]))|('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|(\/\*\*[^]*?\*\/)|(=>|\?\?|\?\.|\.\.\.|===|[{}()[\]<>,;:?.=|&])|$)/y;

const partners: ReadonlyMap<string, string> = new Map([
  ['}', '{'],
  [')', '('],
  [']', '['],
  ['>', '<'],
]);

/** The tokens of a text; null if it holds anything else, or brackets without partner. */
export function tokenize(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const open: number[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) return null;
    const [, space = '', word, number, string, comment, mark] = match;
    const end = space.indexOf('\n');
    const place = { onNewLine: end !== -1, afterGap: space.lastIndexOf('\n') > end, partner: -1 };
    if (word !== undefined) tokens.push({ kind: 'word', text: word, ...place });
    else if (mark !== undefined) {
      const token: Token = { kind: 'mark', text: mark, ...place };
      if (!pair(token, tokens, open)) return null;
      tokens.push(token);
    } else if (string !== undefined) {
      const quoted = quote(string);
      if (quoted === null) return null;
      tokens.push({ kind: 'string', text: quoted, ...place });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number, ...place });
    else if (comment !== undefined) tokens.push({ kind: 'comment', text: comment, ...place });
  }
  return open.length === 0 ? tokens : null;
}

/** A string in the quotes that need fewer escapes, the single ones if both are alike; null if it is wider than long. */
function quote(string: string): string | null {
  if (!/^[\x20-\x7e\u00a1-\u02ff\u2010-\u2027]*$/.test(string)) return null;
  const inside = string.slice(1, -1);
  if (!/['"\\]/.test(inside)) return `'${inside}'`;
  const mark = count(inside, "'") > count(inside, '"') ? '"' : "'";
  const other = mark === '"' ? "'" : '"';
  const escaped = inside.replace(/\\(.)|(['"])/g, (found, after?: string, plain?: string) => {
    if (after === other) return other;
    return plain === mark ? `\\${mark}` : found;
  });
  return mark + escaped + mark;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Connects a closing bracket, about to be added, to its partner. False if that is not the last one open. */
function pair(token: Token, tokens: readonly Token[], open: number[]): boolean {
  if ('{([<'.includes(token.text)) open.push(tokens.length);
  const opening = partners.get(token.text);
  if (opening === undefined) return true;
  const index = open.pop();
  const partner = index === undefined ? undefined : tokens[index];
  if (index === undefined || partner?.text !== opening) return false;
  partner.partner = tokens.length;
  token.partner = index;
  return true;
}

/** Whether a key in quotes would do without them: Prettier takes them away. */
export function isUnquotable(text: string): boolean {
  return /^['"][\p{ID_Start}_$][\p{ID_Continue}$]*['"]$/u.test(text);
}
