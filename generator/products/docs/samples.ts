import { code } from '../../escape/code.ts';
import { Text } from '../../escape/text.ts';
import { maybe } from '../../templates/nullable.ts';
import type { Sample } from '../sdk/views/samples.ts';
import type {
  ApiView,
  LlmsFileView,
  OverlayFileView,
  PageFileView,
  ReferenceFileView,
  ReferenceResponseView,
} from './views.ts';

const text = new Text('text');
const some = code`code`;
const docs = { summary: maybe(text), description: maybe(text), deprecated: true } as const;

const api: Sample<ApiView> = {
  ...{ title: text, htmlTitle: some, version: text, docs, sdk: text, program: maybe(text) },
};

const overlay: Sample<OverlayFileView> = { api, content: some };
const page: Sample<PageFileView> = { api };
const llms: Sample<LlmsFileView> = { api, resources: [{ title: text, file: some, summary: text }] };

const response: Sample<ReferenceResponseView> = {
  ...{ status: some, type: maybe(text), description: maybe(text) },
};

const reference: Sample<ReferenceFileView> = {
  ...{ api, title: text, docs },
  operations: [
    {
      ...{ title: text, route: text, link: some, docs, notes: [some] },
      inputs: [{ name: text, place: some, type: text, required: true, summary: maybe(text) }],
      responses: [response],
      errors: [response],
      samples: [{ label: some, block: some }],
    },
  ],
};

/** A sample of each template's view, by the template's name. */
export const docsSamples: ReadonlyMap<string, object> = new Map<string, object>([
  ['index.html', page],
  ['llms.txt', llms],
  ['overlay.json', overlay],
  ['page.js', page],
  ['reference.md', reference],
]);
