import { typeText } from '../../contract/type-text.ts';
import { valueType } from '../../contract/results.ts';
import type { Call, InputField, Resource, Response } from '../../contract/types.ts';
import { code, codeFence, literal, type Code } from '../../escape/code.ts';
import { Text } from '../../escape/text.ts';
import { fieldsOf } from '../samples/sample-input.ts';
import { docsView } from '../sdk/compose/docs.ts';
import { firstSentence } from '../sdk/prose.ts';
import type { DocsScope } from './docs-scope.ts';
import { pageLink, referencePath } from './link.ts';
import { notesOf } from './notes.ts';
import { samplesOf } from './overlay.ts';
import type {
  ReferenceFileView,
  ReferenceInputView,
  ReferenceOperationView,
  ReferenceResponseView,
} from './views.ts';

/** `reference/<resource>.md`: each of its calls with inputs, responses, notes and samples. */
export function referenceFile(resource: Resource, scope: DocsScope): ReferenceFileView {
  const toPage = '../'.repeat(referencePath(resource).split('/').length - 1);
  return {
    api: scope.view,
    title: new Text(resource.title),
    docs: docsView(resource.docs),
    operations: resource.calls.map((call) => operationView(call, toPage, scope)),
  };
}

/** @param toPage - the path from the file to the folder of the page */
function operationView(call: Call, toPage: string, scope: DocsScope): ReferenceOperationView {
  const { docs, method, path } = call;
  return {
    title: new Text(titleOf(call)),
    route: new Text(`${method} ${path}`),
    link: pageLink(call, toPage),
    docs: docsView({ ...docs, summary: null }),
    inputs: fieldsOf(call, scope).map(inputView),
    responses: call.responses.map(responseView),
    errors: call.errors.map(responseView),
    notes: notesOf(call, scope),
    samples: samplesOf(call, scope, scope.program).map(({ label, lang, source }) => ({
      label: labels[label] ?? code``,
      block: codeFence(source, lang === 'TypeScript' ? 'ts' : 'sh'),
    })),
  };
}

const labels: Readonly<Record<string, Code>> = {
  curl: code`curl`,
  TypeScript: code`TypeScript`,
  CLI: code`CLI`,
};

/** The title of a call: its summary, or its name. */
export function titleOf({ docs, id }: Call): string {
  return (docs.summary ?? firstSentence(docs)).trim().replace(/\.$/, '') || id;
}

function inputView({ name, in: place, type, required, docs }: InputField): ReferenceInputView {
  const summary = firstSentence(docs);
  return {
    name: new Text(name),
    place: places[place],
    type: new Text(typeText(type)),
    required,
    summary: summary === '' ? null : new Text(summary),
  };
}

const places: Readonly<Record<InputField['in'], Code>> = {
  path: code`path`,
  query: code`query`,
  header: code`header`,
  cookie: code`cookie`,
  body: code`body`,
};

function responseView({ status, contents, description }: Response): ReferenceResponseView {
  const [content] = contents;
  return {
    status: statusText(status),
    type: content === undefined ? null : new Text(typeText(valueType(content))),
    description: description === null || description.trim() === '' ? null : new Text(description),
  };
}

function statusText(status: Response['status']): Code {
  if (status === 'default') return code`default`;
  return typeof status === 'number' ? literal(status) : code`${literal(status.from / 100)}XX`;
}
