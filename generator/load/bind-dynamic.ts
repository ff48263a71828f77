import { Diagnostics } from '../diagnostics/report.ts';
import { anchorsIn, DynamicReferences, isSame, referenceIn, type Bindings } from './dynamic-references.ts';
import type { DocumentSet, LoadedFile } from './document-set.ts';
import { elements, isObject, members, text, type Place } from './place.ts';
import { Resolver } from './resolve.ts';

/**
 * Expands the templates of a document where they are used. A template is a schema that leaves a part open
 * with `$dynamicRef`. A schema that refers to it fills that part with its own `$dynamicAnchor` (JSON Schema
 * 2020-12, section 8.2.3.2).
 *
 * The remaining dynamic references have their default meaning. If a schema fills a template through a third
 * schema, any value is accepted, which is reported.
 */
export function bindDynamicReferences(documentSet: DocumentSet, diagnostics: Diagnostics): DocumentSet {
  const loadedFiles = [...documentSet.byUrl.values()];
  const names = loadedFiles.flatMap(({ referenceIndex }) =>
    referenceIndex.anchors.filter(({ dynamic }) => dynamic),
  );
  // An anchor that is defined once has one meaning everywhere.
  if (new Set(names.map(({ name }) => name)).size === names.length) return documentSet;
  const binder = new Binder(documentSet, diagnostics);
  const byUrl = new Map(
    loadedFiles.map((loadedFile) => [loadedFile.url, withValue(loadedFile, binder.bind(loadedFile.place))]),
  );
  return { ...documentSet, byUrl, root: byUrl.get(documentSet.root.url) ?? documentSet.root };
}

function withValue(loadedFile: LoadedFile, value: unknown): LoadedFile {
  return { ...loadedFile, value, place: { ...loadedFile.place, value } };
}

class Binder {
  readonly #references: DynamicReferences;
  readonly #urls: ReadonlyMap<string, string>;
  readonly #diagnostics: Diagnostics;

  constructor(documentSet: DocumentSet, diagnostics: Diagnostics) {
    // Other code reports references without a target when it reads the schema.
    this.#references = new DynamicReferences(new Resolver(documentSet, new Diagnostics()));
    this.#urls = new Map([...documentSet.byUrl.values()].map(({ file, url }) => [file, url]));
    this.#diagnostics = diagnostics;
  }

  /**
   * A value of a file with its templates expanded. `outer` has the bindings of the schemas around it, which
   * have priority.
   */
  bind(place: Place, outer: Bindings = new Map()): unknown {
    if (Array.isArray(place.value)) return elements(place).map((element) => this.bind(element, outer));
    if (!isObject(place.value)) return place.value;
    const bindings: Bindings = new Map([...anchorsIn(place), ...outer]);
    const bound = Object.fromEntries(
      members(place).map(([key, member]) => [key, this.bind(member, bindings)]),
    );
    const target = bindings.size === 0 ? null : this.#references.target(place);
    if (target === null || !this.#references.reaches(target, bindings)) return bound;
    const { $ref: _, allOf = [], ...rest } = bound;
    const written = this.#references.isOpen(target, bindings)
      ? this.#write(target, { bindings, template: target, user: place })
      : this.#anything(place);
    const others: readonly unknown[] = Array.isArray(allOf) ? allOf : [];
    return { ...rest, allOf: [written, ...others] };
  }

  /** A part of a template, expanded for one use. */
  #write(place: Place, use: Use): unknown {
    const { bindings, template, user } = use;
    if (Array.isArray(place.value)) return elements(place).map((element) => this.#write(element, use));
    if (!isObject(place.value)) return place.value;
    const isWhole = place === template;
    const rest = Object.fromEntries(
      members(place)
        .filter(([key]) => !references.has(key) && !(isWhole && identities.has(key)))
        .map(([key, member]) => [key, this.#write(member, use)]),
    );
    const binding = this.#references.override(place, bindings);
    if (binding !== null) return { ...rest, $ref: this.#address(binding, user) };
    const target = this.#references.target(place);
    if (target === null) return { ...rest, ...referenceIn(place) };
    if (isSame(target, template)) return { ...rest, $ref: this.#address(user, user) };
    return this.#references.reaches(target, bindings)
      ? this.#anything(place)
      : { ...rest, $ref: this.#address(target, user) };
  }

  /** The reference to a place, from the file of another place. */
  #address({ origin: { file, pointer } }: Place, from: Place): string {
    const url = file === from.origin.file ? '' : (this.#urls.get(file) ?? '');
    return `${url}#${pointer.replaceAll('%', '%25')}`;
  }

  /** A schema that allows every value, for one that types cannot express. */
  #anything(place: Place): object {
    const ref = text(place, '$ref') ?? text(place, '$dynamicRef') ?? '';
    this.#diagnostics.report('open-dynamic-reference', place.origin, { ref });
    return {};
  }
}

/** A template that is being expanded. */
interface Use {
  readonly bindings: Bindings;
  readonly template: Place;
  /** The schema that refers to it. */
  readonly user: Place;
}

const references: ReadonlySet<string> = new Set(['$ref', '$dynamicRef']);

/** Keywords that identify a schema but do not describe values. */
const identities: ReadonlySet<string> = new Set(['$id', '$anchor', '$dynamicAnchor', '$defs', '$schema']);
