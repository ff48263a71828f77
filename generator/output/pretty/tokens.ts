/** A token of TypeScript, of the few kinds that {@link tokenize} knows. */
export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'mark';
  readonly text: string;
  /** Whether a line ends between the token before and this one. */
  readonly onNewLine: boolean;
  /** For a bracket: the index of its partner. Otherwise -1. */
  partner: number;
}

/**
 * Words and marks that Prettier prints as they are written. Whatever it might rewrite is left out: quotes in strings,
 * numbers that are no plain integers, templates, regular expressions, comments, operators with a precedence.
 */
const pattern =
  /(\s+)|([A-Za-z_$][\w$]*)|(0|[1-9]\d*(?![\w.]))|('[^'"\\\n]*'|"[^"\\\n]*'[^"\\\n]*")|(=>|\?\?|\?\.|\.\.\.|===|[{}()[\]<>,;:?.=|&])/y;

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
  let onNewLine = false;
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) return null;
    const [found, space, word, number, string] = match;
    if (space !== undefined) {
      onNewLine ||= space.includes('\n');
      continue;
    }
    const kind =
      word !== undefined
        ? 'word'
        : number !== undefined
          ? 'number'
          : string !== undefined
            ? 'string'
            : 'mark';
    const token: Token = { kind, text: found, onNewLine, partner: -1 };
    if (kind === 'mark' && !pair(token, tokens, open)) return null;
    tokens.push(token);
    onNewLine = false;
  }
  return open.length === 0 ? tokens : null;
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
