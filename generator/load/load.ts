import type { Diagnostics } from '../diagnostics/report.ts';
import { bindDynamicReferences } from './bind-dynamic.ts';
import { checkDocuments } from './checks.ts';
import { collect, toLoadedFile, type DocumentSet } from './document-set.ts';
import { success, type Outcome } from './outcome.ts';
import type { Place } from './place.ts';
import { Reader } from './read/reader.ts';
import { Resolver } from './resolve.ts';
import type { LoadedDocuments, LoadRequest, SpecVersion } from './types.ts';
import { versionOf } from './version.ts';

/** All files as they were read, with overlays applied. */
interface Files {
  readonly documentSet: DocumentSet;
  readonly declared: SpecVersion | '2.0';
  readonly watchable: readonly string[];
}

/**
 * Reads a complete document: all of its files, with overlays applied and Swagger 2.0 upgraded. References are
 * kept.
 *
 * @returns null if nothing can be generated; an error says why
 */
export async function load(request: LoadRequest, diagnostics: Diagnostics): Promise<LoadedDocuments | null> {
  const files = await readFiles(request, diagnostics);
  if (!files.ok) {
    files.problem.report(diagnostics, null);
    return null;
  }
  const documents = await toDocuments(files.value, diagnostics);
  const named = new Set(Object.keys(request.names?.operations ?? {}));
  return checkDocuments(documents, named, diagnostics) ? documents : null;
}

async function readFiles(request: LoadRequest, diagnostics: Diagnostics): Promise<Outcome<Files>> {
  const reader = await Reader.create(request, diagnostics);
  if (!reader.ok) return reader;
  const read = await reader.value.named(request.spec);
  if (!read.ok) return read;
  const declared = versionOf(read.value);
  if (!declared.ok) return declared;
  let root = toLoadedFile(read.value, reader.value);
  if (!root.ok) return root;
  for (const spec of request.overlays ?? []) {
    const { applyOverlay } = await import('./overlay/apply.ts');
    const overlay = await reader.value.named(spec);
    if (!overlay.ok) return overlay;
    root = toLoadedFile(applyOverlay(root.value, overlay.value, diagnostics), reader.value);
    if (!root.ok) return root;
  }
  const documentSet = await collect(root.value, reader.value);
  if (!documentSet.ok) return documentSet;
  return success({ documentSet: documentSet.value, declared: declared.value, watchable: reader.value.local });
}

async function toDocuments(files: Files, diagnostics: Diagnostics): Promise<LoadedDocuments> {
  const { documentSet, declared, watchable } = files;
  const { leavesFile, hasLargeIntegers } = documentSet.root.referenceIndex;
  const opened =
    declared === '2.0' ? await upgrade(documentSet, diagnostics) : open(documentSet, diagnostics);
  const sources = [...documentSet.byUrl.values()];
  return {
    root: opened.root,
    version: declared === '2.0' ? '3.0' : declared,
    leavesFile,
    extensions: new Set(sources.flatMap(({ referenceIndex }) => [...referenceIndex.extensions])),
    resolve: (place) => opened.resolver.resolve(place),
    find: (place) => opened.resolver.find(place),
    peek: (place) => opened.resolver.peek(place),
    sources,
    standsAlone: declared !== '2.0' && documentSet.byUrl.size === 1 && !leavesFile && !hasLargeIntegers,
    watchable,
  };
}

interface Opened {
  readonly root: Place;
  readonly resolver: Resolver;
}

function open(documentSet: DocumentSet, diagnostics: Diagnostics): Opened {
  const bound = bindDynamicReferences(documentSet, diagnostics);
  return { root: bound.root.place, resolver: new Resolver(bound, diagnostics) };
}

async function upgrade(documentSet: DocumentSet, diagnostics: Diagnostics): Promise<Opened> {
  const [{ modernLibrary }, { upgradeSwagger }] = await Promise.all([
    import('./swagger2/library.ts'),
    import('./swagger2/upgrade.ts'),
  ]);
  const modern = modernLibrary(documentSet);
  const resolver = new Resolver(modern, diagnostics);
  return { root: upgradeSwagger(modern.root.place, resolver, diagnostics), resolver };
}
