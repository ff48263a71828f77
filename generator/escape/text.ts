/**
 * Text of the document in a view, unescaped. It cannot be rendered: converting it to a string throws. So a
 * template without the helper fails and injects no code.
 */
export class Text {
  readonly #raw: string;

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** The text itself, only for the functions that escape it. */
  static raw(text: Text | string): string {
    return typeof text === 'string' ? text : text.#raw;
  }

  get isEmpty(): boolean {
    return this.#raw.trim() === '';
  }

  [Symbol.toPrimitive](): never {
    throw new RawTextError();
  }

  toString(): never {
    throw new RawTextError();
  }

  toHTML(): never {
    throw new RawTextError();
  }

  toJSON(): never {
    throw new RawTextError();
  }
}

/** A template, or code of ours, printed untrusted text without escaping it. */
export class RawTextError extends Error {
  override readonly name = 'RawTextError';

  constructor() {
    super(
      'Text of the document cannot be printed as it is: use {{doc x}}, {{string x}}, {{comment x}} or {{markdown x}}.',
    );
  }
}
