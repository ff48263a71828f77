import { formatOrigin } from '../diagnostics/origin.ts';
import { at, elements, isObject, members, text, type Place } from './place.ts';
import { percentDecode, splitReference } from './pointer.ts';
import { addsToTarget, referenceOf } from './references.ts';
import type { Resolver } from './resolve.ts';

/** The schemas that dynamic anchors are bound to, by the name of the anchor. */
export type Bindings = ReadonlyMap<string, Place>;

/** Resolves the references of a schema under bindings of dynamic anchors. */
export class DynamicReferences {
  readonly #resolver: Resolver;

  constructor(resolver: Resolver) {
    this.#resolver = resolver;
  }

  /** The target of a schema's reference without bindings; null without a reference or a target. */
  target(place: Place): Place | null {
    const reference = referenceIn(place);
    return reference === null ? null : this.#resolver.resolve({ value: reference, origin: place.origin });
  }

  /**
   * The target of a dynamic reference under the bindings; null if the bindings do not change it, or if it is
   * not a dynamic reference.
   */
  override(place: Place, bindings: Bindings): Place | null {
    const reference = text(place, '$dynamicRef');
    const binding =
      reference === null ? undefined : bindings.get(percentDecode(splitReference(reference).fragment));
    if (binding === undefined) return null;
    const usual = this.target(place);
    const meant = addsToTarget(binding.value) ? binding : this.#resolver.resolve(binding);
    return usual !== null && meant !== null && isSame(usual, meant) ? null : binding;
  }

  /** Whether the bindings change the target of the schema's own reference. */
  isOpen(place: Place, bindings: Bindings): boolean {
    return (
      this.override(place, bindings) !== null || inner(place).some((each) => this.isOpen(each, bindings))
    );
  }

  /** Whether the bindings change a target of the schema, or of one that it refers to. */
  reaches(start: Place, bindings: Bindings): boolean {
    const seen = new Set<string>();
    const waiting = [start];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const name = formatOrigin(place.origin);
      if (seen.has(name)) continue;
      seen.add(name);
      if (this.override(place, bindings) !== null) return true;
      const target = this.target(place);
      for (const each of inner(place)) waiting.push(each);
      if (target !== null) waiting.push(target);
    }
    return false;
  }
}

/** The dynamic anchors of a schema: its own, and those of its `$defs`. */
export function anchorsIn(place: Place): readonly (readonly [string, Place])[] {
  const own = [place, ...members(at(place, '$defs')).map(([, definition]) => definition)];
  return own.flatMap((each) => {
    const name = isObject(each.value) ? text(each, '$dynamicAnchor') : null;
    return name === null ? [] : [[name, each] as const];
  });
}

/** The reference of a schema; null without one. */
export function referenceIn({ value }: Place): { readonly $ref: string } | null {
  const reference = referenceOf(value);
  return reference === null ? null : { $ref: reference };
}

function inner(place: Place): readonly Place[] {
  return [...elements(place), ...members(place).map(([, member]) => member)];
}

/** Whether two places are equal. */
export function isSame(a: Place, b: Place): boolean {
  return formatOrigin(a.origin) === formatOrigin(b.origin);
}
