import { assembled, type Code } from '../../../escape/code.ts';

/**
 * A declaration of a type, told but not printed yet. `Piece` is {@link Code} where one is made, and text where it is printed.
 *
 * Printing takes the compiler, which is slow to load and is loaded on a thread of its own. So a declaration passes through
 * the templates as one line of JSON between two marks, and the printer puts TypeScript in its place.
 */
export type Declaration<Piece = string> = InterfaceDeclaration<Piece> | AliasDeclaration<Piece>;

export interface InterfaceDeclaration<Piece = string> {
  readonly kind: 'interface';
  readonly name: Piece;
  /** Text of its doc comment, without delimiters. */
  readonly docs: Piece | null;
  readonly extends: Piece | null;
  readonly members: readonly MemberDeclaration<Piece>[];
  /** Type of all properties that are not declared. */
  readonly index: Piece | null;
}

/** A property of an interface. */
export interface MemberDeclaration<Piece = string> {
  readonly key: Piece;
  readonly type: Piece;
  readonly optional: boolean;
  /** Text of its doc comment, without delimiters. */
  readonly docs: Piece | null;
}

export interface AliasDeclaration<Piece = string> {
  readonly kind: 'alias';
  readonly name: Piece;
  readonly docs: Piece | null;
  readonly type: Piece;
}

/** No text has it: the gate lets no control character pass, and JSON escapes them. */
const mark = '\u0000';

/** A declaration as it passes through the templates. */
export function declared(declaration: Declaration<Code>): Code {
  return assembled(`${mark}${JSON.stringify(declaration)}${mark}`);
}

/** Whether a text has declarations to print. */
export function hasDeclarations(text: string): boolean {
  return text.includes(mark);
}

/** A text's parts: the declarations in it, and what stands between them. */
export function declarationsIn(text: string): readonly (string | Declaration)[] {
  return text.split(mark).map((part, index) => (index % 2 === 0 ? part : readDeclaration(part)));
}

function readDeclaration(json: string): Declaration {
  // oxlint-disable-next-line typescript/no-unsafe-return -- `declared` wrote it
  return JSON.parse(json);
}
