/** Every character that ends a line somewhere: in JavaScript (ECMA-262, 12.3), in Unicode, or in an editor. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Characters that are invisible or reorder what is around them (CVE-2021-42574, "Trojan Source"). */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** What most texts are made of alone: lines of printable ASCII. */
const plain = /^[\n\x20-\x7e]*$/;

/** The text with one kind of line break and nothing invisible but `\n` and, as a space, the tab. */
export function visible(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(lineBreaks, '\n')
    .replaceAll('\t', ' ')
    .replace(invisible, (character) =>
      character === '\n' ? character : isJoiner(character) ? character : '',
    );
}

/** The text on one line. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** Escapes, as `\\u` sequences, what must not stand in source code as it is. Keeps everything else. */
export function escapeInvisible(text: string): string {
  return text.replace(invisible, (character) =>
    isJoiner(character) ? character : Array.from(units(character), escapeUnit).join(''),
  );
}

/** The zero-width joiner, which emoji are made with. */
function isJoiner(character: string): boolean {
  return character === '\u200D';
}

function* units(text: string): Generator<number> {
  for (let index = 0; index < text.length; index += 1) yield text.charCodeAt(index);
}

function escapeUnit(unit: number): string {
  const short = shortEscapes.get(unit);
  return short ?? `\\u${unit.toString(16).padStart(4, '0')}`;
}

const shortEscapes: ReadonlyMap<number, string> = new Map([
  [0x08, '\\b'],
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0c, '\\f'],
  [0x0d, '\\r'],
]);
