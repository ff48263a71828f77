import type { Code } from '../../escape/code.ts';
import type { Text } from '../../escape/text.ts';
import type { DocsView } from '../sdk/views/common.ts';

/** Version of the views. It changes when a field is removed or gets another meaning. */
export const DOCS_VIEW_VERSION = 1;

/** What every template of the reference can use, as `api`. */
export interface ApiView {
  readonly title: Text;
  /** The title for HTML. */
  readonly htmlTitle: Code;
  readonly version: Text;
  readonly docs: DocsView;
  /** npm name of the SDK. */
  readonly sdk: Text;
  /** Name of the command line; null without one. */
  readonly program: Text | null;
}

/** The view of `overlay.json.hbs`. */
export interface OverlayFileView {
  readonly api: ApiView;
  /** The whole object. */
  readonly content: Code;
}

/** The view of `index.html.hbs` and `page.js.hbs`. */
export interface PageFileView {
  readonly api: ApiView;
}

/** The view of `llms.txt.hbs`. */
export interface LlmsFileView {
  readonly api: ApiView;
  readonly resources: readonly LlmsResourceView[];
}

export interface LlmsResourceView {
  readonly title: Text;
  /** Its file, relative to the folder. */
  readonly file: Code;
  /** The summaries of its calls. */
  readonly summary: Text;
}

/** The view of `reference.md.hbs`: one file for each resource. */
export interface ReferenceFileView {
  readonly api: ApiView;
  readonly title: Text;
  readonly docs: DocsView;
  readonly operations: readonly ReferenceOperationView[];
}

export interface ReferenceOperationView {
  readonly title: Text;
  readonly route: Text;
  /** Its link on the page. */
  readonly link: Code;
  readonly docs: DocsView;
  readonly inputs: readonly ReferenceInputView[];
  readonly responses: readonly ReferenceResponseView[];
  readonly errors: readonly ReferenceResponseView[];
  /** Paragraphs of Markdown: its pages, or how to follow its work. */
  readonly notes: readonly Code[];
  readonly samples: readonly ReferenceSampleView[];
}

export interface ReferenceInputView {
  readonly name: Text;
  /** `path`, `query`, `header`, `cookie` or `body`. */
  readonly place: Code;
  readonly type: Text;
  readonly required: boolean;
  readonly summary: Text | null;
}

export interface ReferenceResponseView {
  /** `200`, `4XX` or `default`. */
  readonly status: Code;
  readonly type: Text | null;
  readonly description: Text | null;
}

export interface ReferenceSampleView {
  /** `curl`, `TypeScript` or `CLI`. */
  readonly label: Code;
  /** A fenced block. */
  readonly block: Code;
}
