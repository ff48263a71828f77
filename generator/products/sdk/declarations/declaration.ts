import type { Code } from '../../../escape/code.ts';

/**
 * A type that a file declares, as a tree. It travels in a view, and the worker that lays out the view prints it: templates
 * see it as {@link Code}.
 */
export class Declaration {
  readonly tree: DeclarationTree<Code>;

  constructor(tree: DeclarationTree<Code>) {
    this.tree = tree;
  }
}

/** What is declared. `Piece` is {@link Code}, and text once the view has been packed. */
export type DeclarationTree<Piece = string> = InterfaceTree<Piece> | AliasTree<Piece>;

export interface InterfaceTree<Piece = string> {
  readonly kind: 'interface';
  readonly name: Piece;
  /** Text of its doc comment, without delimiters. */
  readonly docs: Piece | null;
  readonly extends: Piece | null;
  readonly members: readonly MemberTree<Piece>[];
  /** Type of all properties that are not declared. */
  readonly index: Piece | null;
}

/** A property of an interface. */
export interface MemberTree<Piece = string> {
  readonly key: Piece;
  readonly type: Piece;
  readonly optional: boolean;
  /** Text of its doc comment, without delimiters. */
  readonly docs: Piece | null;
}

export interface AliasTree<Piece = string> {
  readonly kind: 'alias';
  readonly name: Piece;
  readonly docs: Piece | null;
  readonly type: Piece;
}
