/** The text for an unlimited number of characters of a class. */
const filler = 'example';

/** A part of a pattern: the allowed characters, and their number. */
interface Part {
  readonly allowed: RegExp;
  /** The character, if the part allows only one; else null. */
  readonly literal: string | null;
  readonly least: number;
  readonly most: number;
}

/**
 * A text that a pattern of JSON Schema allows: the plain text, the plain text with `_` for other characters,
 * or a text made from the pattern.
 *
 * Parses sequences of characters, classes and groups without alternatives. Such patterns backtrack little, so
 * testing a text is safe even for an untrusted pattern.
 *
 * @returns null for other patterns
 */
export function sampleOfPattern(pattern: string, plain: string): string | null {
  try {
    const parts = partsOf(pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, ''));
    if (parts === null || parts.filter(({ least, most }) => most > least).length > mostChoices) return null;
    const whole = new RegExp(pattern);
    const candidates = [plain, plain.replaceAll(/\W+/g, '_'), parts.map(textOf).join('')];
    return candidates.find((text) => whole.test(text)) ?? null;
  } catch {
    // Not a valid pattern, or one of another dialect.
    return null;
  }
}

/** Maximum number of parts of variable length. Each of them multiplies the time of a test. */
const mostChoices = 4;

const part =
  /(?:\\(?<escaped>[^\w\s]|[dw])|(?<set>\[\^?(?:\\.|[^\]\\])+\])|(?<character>[^\\[\](){}|*+?^$.]))(?<count>[*+?]|\{\d{1,3}(?:,\d{0,3})?\})?/y;

function partsOf(body: string): readonly Part[] | null {
  const flat = body.replaceAll(/(?<!\\)\((?:\?:)?([^()|\\]*(?:\\.[^()|\\]*)*)(?<!\\)\)(?![*+?{])/g, '$1');
  const parts: Part[] = [];
  const next = new RegExp(part);
  while (next.lastIndex < flat.length) {
    const groups = next.exec(flat)?.groups;
    if (groups === undefined || parts.length > 100) return null;
    const { escaped, set, character, count } = groups;
    const literal = character ?? (escaped === 'd' || escaped === 'w' ? undefined : escaped) ?? null;
    parts.push({ allowed: allowedBy(set ?? `\\${escaped}`, literal), literal, ...countOf(count) });
  }
  return parts;
}

function allowedBy(source: string, literal: string | null): RegExp {
  return literal === null ? new RegExp(`^${source}$`) : /^$/;
}

function countOf(count = '{1}'): Pick<Part, 'least' | 'most'> {
  if (count === '*') return { least: 0, most: Infinity };
  if (count === '+') return { least: 1, most: Infinity };
  if (count === '?') return { least: 0, most: 1 };
  const [least = 1, most] = count
    .slice(1, -1)
    .split(',')
    .map((digits) => (digits === '' ? Infinity : Number(digits)));
  return { least, most: most ?? least };
}

/** The filler for an unlimited number of characters, else the minimum number. */
function textOf({ allowed, literal, least, most }: Part): string {
  if (literal !== null) return literal.repeat(least);
  const character = ['a', 'e', '1', 'A', '-', '_', ' '].find((each) => allowed.test(each)) ?? '';
  const isFilled =
    most >= filler.length && least <= filler.length && Array.from(filler).every((each) => allowed.test(each));
  return isFilled ? filler : character.repeat(Math.max(least, Math.min(most, 1)));
}
