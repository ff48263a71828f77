import { secretHeader } from '../../generator/products/sdk/declarations/field-plan.ts';

/** Who speaks in a document: fills each place for text. Asked in one order, it says the same each time. */
export interface Voice {
  /** Text of any kind: prose, a default, a value. */
  text(): string;
  /** A name that nothing else in `space` has. */
  name(space: string): string;
  /** A name that can stand in a path, alone or in braces. */
  segment(space: string): string;
  /** A name that a header can have: others are left out, which is reported. */
  header(): string;
  /** A media type that is JSON. */
  media(): string;
  /** Names that the document pins for a schema or an operation. */
  pin(): object;
}

/**
 * A voice that takes turns among hostile texts. Where a name must differ from others, letters are added to it.
 *
 * @param texts - at least one
 */
export function hostileVoice(texts: readonly string[]): Voice {
  let turn = 0;
  const spaces = new Map<string, Set<string>>();
  const next = (): string => texts[turn++ % texts.length] ?? '';
  const unique = (space: string, wanted: string): string => {
    const used = spaces.get(space) ?? new Set();
    const name = used.has(wanted) ? `${wanted}${letters(turn)}` : wanted;
    spaces.set(space, used.add(name));
    return name;
  };
  return {
    text: next,
    name: (space) => unique(space, next()),
    segment(space) {
      // A path of more than 4,096 characters is refused: this is a part of one.
      const text =
        next()
          .slice(0, 1000)
          .replace(/[{}/?#:]/g, '') || 'empty';
      // A plan tells of parameters of a path only where their key is not their name.
      // And settings of polling cannot name a parameter `prototype`, which their parser drops: that is reported.
      return unique(space, text in {} || text === 'prototype' ? `${text}X` : text);
    },
    header: () => next().replace(/[^\w!#$%&'*+.^`|~-]/g, '') || 'empty',
    media: () => `application/json; x=${next()}`,
    pin: () => ({}),
  };
}

/** A hostile voice without regard for what a document can be read by: it may well be refused. */
export function wildVoice(texts: readonly string[]): Voice {
  const voice = hostileVoice(texts);
  return {
    ...voice,
    segment: (space) => voice.name(space),
    header: () => voice.text(),
    media: () => voice.text(),
    pin() {
      // What is no identifier is refused, and with it the document: one such pin in a while will do.
      const name = voice.text();
      return /^[\w$]+$/.test(name) || name.length % 9 === 1 ? { 'x-sdkwright-name': name } : {};
    },
  };
}

/** What the other voice says, word for word, in harmless words: two texts are equal here where they are there. */
export function tameVoice(hostile: Voice): Voice {
  const words = new Map<string, string>();
  const tame = (text: string): string => {
    // A header that sounds secret is not sent to another origin, so its name sounds so here too.
    const end = secretHeader.test(text) ? 'Secret' : '';
    const known = words.get(text) ?? `tame${letters(words.size)}x${end}`;
    words.set(text, known);
    return known;
  };
  return {
    text() {
      // Blanks stay as they are: a blank name is none.
      const text = hostile.text();
      return text.trim() === '' ? text : tame(text);
    },
    name: (space) => tame(hostile.name(space)),
    segment: (space) => tame(hostile.segment(space)),
    header: () => tame(hostile.header()),
    media: () => `application/json; x=${tame(hostile.media())}`,
    pin: () => ({}),
  };
}

/** 0 is a, 25 is z, 26 is ba. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26))}${last}`;
}
