import { Diagnostics } from '../../diagnostics/report.ts';
import { markdown } from '../../escape/code.ts';
import { applyOverlay } from '../../load/overlay/apply.ts';
import type { LoadedDocuments, Source } from '../../load/types.ts';
import { apiNotes } from './api-notes.ts';
import { bundled } from './bundle.ts';
import type { DocsScope } from './docs-scope.ts';
import { notesOf } from './notes.ts';
import { operationTarget, samplesOverlay, type Overlay } from './overlay.ts';

/**
 * The document of the page, as JSON: all files in one, with samples, and with notes on errors, paging and
 * long-running work. Descriptions have no HTML.
 */
export function pageDocument(documents: LoadedDocuments, scope: DocsScope): string {
  const safe = withSafeText(bundled(documents), '');
  const root: Source = { url: 'file:///openapi.json', file: 'openapi.json', value: safe, json: null };
  const overlays = [colouredSamples(scope), notesOverlay(scope)];
  const whole = overlays.reduce<Source>(
    (document, value) => applyOverlay(document, { ...root, file: 'overlay.json', value }, new Diagnostics()),
    root,
  );
  return JSON.stringify(whole.value);
}

/** Adds samples. The page has no colours for TypeScript, but those for JavaScript fit. */
function colouredSamples(scope: DocsScope): Overlay {
  const overlay = samplesOverlay(scope, scope.program);
  const actions = overlay.actions.map(({ target, update }) => {
    const samples = update['x-codeSamples'].map((sample) =>
      sample.lang === 'TypeScript' ? { ...sample, lang: 'JavaScript' } : sample,
    );
    return { target, update: { 'x-codeSamples': samples } };
  });
  return { ...overlay, actions };
}

/** Adds notes to the descriptions of the API and of its operations. */
function notesOverlay(scope: DocsScope): object {
  const calls = scope.contract.resources.flatMap((resource) => resource.calls);
  const actions = calls.flatMap((call) => {
    const notes = notesOf(call, scope).map(String);
    const target = operationTarget(call);
    return notes.length === 0
      ? []
      : [{ target, update: { description: joined(call.docs.description, notes) } }];
  });
  const info = {
    target: '$.info',
    update: { description: joined(scope.contract.docs.description, [String(apiNotes(scope))]) },
  };
  return { overlay: '1.0.0', info: { title: 'Notes', version: '1' }, actions: [...actions, info] };
}

function joined(description: string | null, notes: readonly string[]): string {
  return [...(description === null ? [] : [markdown(description).toString()]), ...notes].join('\n\n');
}

/** Keys of data. Nothing inside is a description. */
const data: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'enum', 'const']);

/** Keys of maps, whose own keys are names that the document chose. */
const maps: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs', 'definitions']);

/**
 * Converts descriptions to Markdown without HTML, and large integers to numbers.
 *
 * @param parent - the key of the value
 */
function withSafeText(value: unknown, parent: string): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map((item) => withSafeText(item, ''));
  if (typeof value !== 'object' || value === null) return value;
  const isMap = maps.has(parent);
  const entries = Object.entries(value).map(([key, part]: [string, unknown]) => {
    if (!isMap && key === 'description' && typeof part === 'string') return [key, markdown(part).toString()];
    return [key, withSafeText(part, isMap || data.has(key) ? '' : key)];
  });
  return Object.fromEntries(entries);
}
