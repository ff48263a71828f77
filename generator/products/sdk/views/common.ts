import type { Code } from '../../../escape/code.ts';
import type { Text } from '../../../escape/text.ts';

/**
 * Version of the views. It changes when a field is removed or gets another meaning. A template of a team for
 * another version (`{{!-- sdkwright: views=2 --}}` on its first line) is rejected with the changes of
 * `changes.ts`.
 */
export const VIEW_VERSION = 2;

/** Fields for all templates of a package, as `package`. */
export interface PackageView {
  /** npm name. */
  readonly name: Text;
  readonly version: Text;
  /** A description of the package in one line. */
  readonly description: Text;
  /** Name of the client class, for example `Paperspace`. */
  readonly client: Code;
  /** The property that examples hold the client in, for example `paperspace`. */
  readonly variable: Code;
  /** Title of the document. */
  readonly title: Text;
  /** Version of the document. */
  readonly apiVersion: Text;
}

/** Descriptions of the document. Print them with a helper: `{{doc docs.summary}}`. */
export interface DocsView {
  readonly summary: Text | null;
  readonly description: Text | null;
  readonly deprecated: boolean;
}
