import { formatOrigin } from '../diagnostics/origin.ts';
import { Diagnostics } from '../diagnostics/report.ts';
import { nearest } from '../nearest.ts';
import { ReferenceEdges, type ReferenceEdge } from './reference-edges.ts';
import type { DocumentSet, LoadedFile } from './document-set.ts';
import { isObject, type Place } from './place.ts';
import { parsePointer, percentDecode, pointerTokens, splitReference, stepInto } from './pointer.ts';
import { resolveUrl } from './read/address.ts';
import { addsToTarget } from './references.ts';
import { Scopes } from './scopes.ts';

/**
 * Maximum depth of pointers through references whose pointers lead through references. Real documents need
 * less.
 */
const maxDepth = 100;

/** A failed lookup: the missing part, and the place where the search ended. */
interface Miss {
  readonly missing: string;
  readonly suggestion: string | null;
  /** Reports why the search could not continue there. */
  readonly because?: () => void;
}

/** Resolves references across all files of a document. `Documents.resolve` describes the rules. */
export class Resolver {
  readonly #documentSet: DocumentSet;
  readonly #diagnostics: Diagnostics;
  readonly #scopes: Scopes;
  readonly #edges: ReferenceEdges;
  #depth = 0;
  #other: Resolver | null = null;

  constructor(documentSet: DocumentSet, diagnostics: Diagnostics) {
    this.#documentSet = documentSet;
    this.#diagnostics = diagnostics;
    this.#scopes = new Scopes(documentSet);
    this.#edges = new ReferenceEdges(documentSet, this.#scopes);
  }

  /** Resolves the reference at a place, and reports one without a target. */
  resolve(place: Place): Place | null {
    const edge = this.#edges.from(place);
    if (edge === null) return place;
    const end = this.#endOf(edge);
    const { report } = edge;
    // Each reference is reported once.
    edge.report = undefined;
    report?.();
    return end;
  }

  /** Resolves a reference like {@link resolve}, without reports. */
  find(place: Place): Place | null {
    const edge = this.#edges.from(place);
    return edge === null ? place : this.#endOf(edge);
  }

  /** Finds a target like {@link find}. It does not decide at which of several references a fault is reported. */
  peek(place: Place): Place | null {
    this.#other ??= new Resolver(this.#documentSet, new Diagnostics());
    return this.#other.find(place);
  }

  #endOf(edge: ReferenceEdge): Place | null {
    return edge.end === undefined ? this.#followFrom(edge) : edge.end;
  }

  /** Follows a chain to its end, and stores the end for every edge on the way. */
  #followFrom(first: ReferenceEdge): Place | null {
    const passed = new Set<ReferenceEdge>();
    let last = first;
    let end: Place | null = null;
    for (let edge: ReferenceEdge | null = first; edge !== null;) {
      last = edge;
      if (passed.has(edge)) {
        edge.report = this.#cycleDiagnostic([...passed], edge);
        end = null;
        break;
      }
      passed.add(edge);
      end = edge.end === undefined ? this.#next(edge) : edge.end;
      edge = end === null || addsToTarget(end.value) ? null : this.#edges.from(end);
    }
    const { report } = last;
    for (const edge of passed) {
      edge.end = end;
      if (end === null && report !== undefined) edge.report = report;
    }
    return end;
  }

  #next(edge: ReferenceEdge): Place | null {
    if (edge.next !== undefined) return edge.next;
    // If the search returns to this edge, there is no target.
    edge.next = null;
    edge.next = this.#look(edge);
    return edge.next;
  }

  #look(edge: ReferenceEdge): Place | null {
    const { reference, from, loadedFile } = edge;
    const { address } = splitReference(reference);
    let miss: Miss = { missing: `file "${address}"`, suggestion: null };
    for (const { place, uri } of this.#bases(address, from, loadedFile)) {
      const found = this.#inside(place, uri, edge);
      if ('value' in found) return found;
      miss = found;
    }
    const url = resolveUrl(address, loadedFile.url);
    const problem = url === null ? undefined : this.#documentSet.problems.get(url);
    const diagnostics = this.#diagnostics;
    edge.report = () => {
      miss.because?.();
      if (problem !== undefined) problem.report(diagnostics, from.origin);
      else diagnostics.report('unresolved-reference', from.origin, { ref: reference, ...miss });
    };
    return null;
  }

  /**
   * The places that the address of a reference may mean; the most likely comes last.
   *
   * By the specification, an enclosing `$id` decides. Many documents set one by accident, so the file is
   * tried too.
   */
  *#bases(address: string, from: Place, loadedFile: LoadedFile): Iterable<{ place: Place; uri: string }> {
    const scope = this.#scopes.around(loadedFile, from.origin.pointer);
    if (address === '') {
      if (scope !== null) yield scope;
      yield { place: loadedFile.place, uri: loadedFile.url };
      return;
    }
    for (const base of [scope?.uri, loadedFile.url]) {
      const uri = resolveUrl(address, base ?? loadedFile.url);
      const claimed = uri === null ? null : this.#scopes.claimed(uri);
      if (uri !== null && claimed !== null) yield { place: claimed, uri };
    }
    for (const base of [scope?.uri, loadedFile.url]) {
      const url = resolveUrl(address, base ?? loadedFile.url);
      const target = url === null ? undefined : this.#documentSet.byUrl.get(url);
      if (target !== undefined) yield { place: target.place, uri: target.url };
    }
  }

  #inside(base: Place, uri: string, { reference, from }: ReferenceEdge): Place | Miss {
    const { fragment } = splitReference(reference);
    const tokens = pointerTokens(fragment);
    if (tokens === null) {
      const name = percentDecode(fragment);
      return this.#scopes.anchor(uri, name) ?? { missing: `anchor "${name}"`, suggestion: null };
    }
    const found = this.#walk(base, tokens);
    if ('value' in found) return found;
    // Some documents do not encode the percent signs of a key a second time.
    const asWritten = fragment.includes('%') ? this.#walk(base, parsePointer(fragment)) : found;
    if ('value' in asWritten) return asWritten;
    const elsewhere = this.#walk(base, fromOtherVersion(tokens));
    if ('value' in elsewhere) {
      this.#diagnostics.report('reference-elsewhere', from.origin, {
        ref: reference,
        found: formatOrigin(elsewhere.origin),
      });
      return elsewhere;
    }
    if (tokens.at(-1) !== '') return found;
    // A slash at the end names a member with an empty name, which is rarely intended.
    const meant = this.#walk(base, tokens.slice(0, -1));
    if ('value' in meant) this.#diagnostics.report('reference-with-slash', from.origin, { ref: reference });
    return meant;
  }

  /** Resolves a pointer, including references on its path. */
  #walk(base: Place, tokens: readonly string[]): Place | Miss {
    let current = base;
    for (const token of tokens) {
      const next = stepInto(current, token) ?? this.#stepThrough(current, token);
      if (next === null) return this.#missOf(current, token);
      current = next;
    }
    return current;
  }

  #stepThrough(place: Place, token: string): Place | null {
    if (this.#depth === maxDepth) return null;
    this.#depth += 1;
    const target = this.find(place);
    this.#depth -= 1;
    return target === null ? null : stepInto(target, token);
  }

  #missOf(place: Place, token: string): Miss {
    const miss = { missing: `"${token}" in ${describe(place)}`, suggestion: nearestKey(place, token) };
    return this.find(place) === null ? { ...miss, because: () => void this.resolve(place) } : miss;
  }

  /**
   * Creates the report of a cycle, at its first place by name, so that each path into the cycle gives the
   * same finding.
   *
   * @param start - the edge that occurred twice
   */
  #cycleDiagnostic(passed: readonly ReferenceEdge[], start: ReferenceEdge): () => void {
    const cycle = passed.slice(passed.indexOf(start)).flatMap(({ next }) => next ?? []);
    const names = cycle.map(({ origin }) => formatOrigin(origin));
    const first = names.indexOf(names.toSorted()[0] ?? '');
    const turned = [...names.slice(first), ...names.slice(0, first + 1)];
    return () =>
      this.#diagnostics.report('reference-cycle', cycle[first]?.origin ?? null, {
        cycle: turned.join(' → '),
      });
  }
}

/**
 * The tokens of the same section in Swagger 2.0 instead of OpenAPI 3, or the reverse. Converted documents mix
 * both.
 */
function fromOtherVersion(tokens: readonly string[]): readonly string[] {
  const [first, second, ...rest] = tokens;
  if (first === 'components' && second === 'schemas') return ['definitions', ...rest];
  return first === 'definitions' ? ['components', 'schemas', ...tokens.slice(1)] : tokens;
}

function describe(place: Place): string {
  return `${place.origin.file}#${place.origin.pointer || '/'}`;
}

/** The member most similar to `token`, if one is similar enough. */
function nearestKey(place: Place, token: string): string | null {
  if (!isObject(place.value)) return null;
  return nearest(token, Object.keys(place.value).slice(0, 2_000));
}
