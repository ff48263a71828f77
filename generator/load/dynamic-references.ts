import { formatOrigin } from '../diagnostics/origin.ts';
import { at, elements, isObject, members, text, type Place } from './place.ts';
import { percentDecode, splitReference } from './pointer.ts';
import { addsToTarget, referenceOf } from './references.ts';
import type { Resolver } from './resolve.ts';

/** What dynamic anchors mean to the schemas that one refers to, by their name. */
export type Bindings = ReadonlyMap<string, Place>;

/** Tells what references mean to a schema that binds dynamic anchors. */
export class DynamicReferences {
  readonly #resolver: Resolver;

  constructor(resolver: Resolver) {
    this.#resolver = resolver;
  }

  /** Where the reference of a schema leads by itself; null if it has none, or leads nowhere. */
  target(place: Place): Place | null {
    const reference = referenceIn(place);
    return reference === null ? null : this.#resolver.resolve({ value: reference, origin: place.origin });
  }

  /** What a dynamic reference means other than where it stands alone; null if it means the same, or is none. */
  override(place: Place, bindings: Bindings): Place | null {
    const reference = text(place, '$dynamicRef');
    const binding =
      reference === null ? undefined : bindings.get(percentDecode(splitReference(reference).fragment));
    if (binding === undefined) return null;
    const usual = this.target(place);
    const meant = addsToTarget(binding.value) ? binding : this.#resolver.resolve(binding);
    return usual !== null && meant !== null && isSame(usual, meant) ? null : binding;
  }

  /** Whether the schema itself has a reference that means something else by the bindings. */
  isOpen(place: Place, bindings: Bindings): boolean {
    return (
      this.override(place, bindings) !== null || inner(place).some((each) => this.isOpen(each, bindings))
    );
  }

  /** Whether that is so of the schema, or of one that it refers to. */
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

/** The reference that a schema is or has, alone; null if there is none. */
export function referenceIn({ value }: Place): { readonly $ref: string } | null {
  const reference = referenceOf(value);
  return reference === null ? null : { $ref: reference };
}

function inner(place: Place): readonly Place[] {
  return [...elements(place), ...members(place).map(([, member]) => member)];
}

/** Whether two places are one. */
export function isSame(a: Place, b: Place): boolean {
  return formatOrigin(a.origin) === formatOrigin(b.origin);
}
