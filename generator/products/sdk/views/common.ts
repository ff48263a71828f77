import type { Code } from '../../../escape/code.ts';
import type { Text } from '../../../escape/text.ts';

/**
 * Version of the views: what templates may count on. It changes when a field is removed or changes its meaning; a team's
 * template made for another version (`{{!-- sdkwright: views=2 --}}` on its first line) is refused, and told what `changes.ts` says.
 */
export const VIEW_VERSION = 2;

/** What every template of a package can use, as `package`. */
export interface PackageView {
  /** npm name. */
  readonly name: Text;
  readonly version: Text;
  /** One line that says what the package is. */
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

/** Prose of the document about something. Print it through a helper: `{{doc docs.summary}}`. */
export interface DocsView {
  readonly summary: Text | null;
  readonly description: Text | null;
  readonly deprecated: boolean;
}
