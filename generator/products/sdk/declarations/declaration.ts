import type { Code } from '../../../escape/code.ts';

/**
 * A type declaration as a tree. It is part of a view, and the worker that renders the view prints it. In
 * templates it is {@link Code}.
 */
export class Declaration {
  readonly tree: DeclarationTree<Code>;

  constructor(tree: DeclarationTree<Code>) {
    this.tree = tree;
  }
}

/** The tree of a declaration. `Piece` is {@link Code}, and text after the view was packed. */
export type DeclarationTree<Piece = string> = InterfaceTree<Piece> | AliasTree<Piece>;

export interface InterfaceTree<Piece = string> {
  readonly kind: 'interface';
  readonly name: Piece;
  /** Text of its doc comment, without delimiters. */
  readonly docs: Piece | null;
  readonly extends: Piece | null;
  readonly members: readonly MemberTree<Piece>[];
  /** Type of additional properties. */
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

/** The tree with the text of its pieces, as plain data. */
export function plainTree(tree: DeclarationTree<Code>): DeclarationTree {
  const { name, docs } = tree;
  const common = { name: name.toString(), docs: textOf(docs) };
  if (tree.kind === 'alias') return { kind: 'alias', ...common, type: tree.type.toString() };
  return {
    kind: 'interface',
    ...common,
    extends: textOf(tree.extends),
    members: tree.members.map(({ key, type, optional, docs: told }) => ({
      key: key.toString(),
      type: type.toString(),
      optional,
      docs: textOf(told),
    })),
    index: textOf(tree.index),
  };
}

function textOf(piece: Code | null): string | null {
  return piece === null ? null : piece.toString();
}
