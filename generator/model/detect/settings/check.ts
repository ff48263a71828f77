import type { Diagnostics } from '../../../diagnostics/report.ts';
import type { Origin } from '../../../diagnostics/origin.ts';
import type { InputField, Type, ValuePath } from '../../types.ts';
import { propertiesOf, typeAt } from '../shape.ts';
import type { Subject, Surface } from '../surface.ts';
import { showPath } from '../words.ts';
import { nearest } from '../../../nearest.ts';
import { routeOf } from '../../route.ts';

/** A declared setting, and where each of its keys stands in the document or the configuration. */
export interface Declared<T> {
  /** What declares it, as it is written there: `x-ms-pageable`. */
  readonly extension: string;
  readonly setting: T;
  readonly originOf: (...keys: readonly (string | number)[]) => Origin;
}

/** Checks what a setting names against what the operation has, and reports what is not there. */
export class Check {
  readonly surface: Surface;
  readonly subject: Subject;
  readonly #extension: string;
  readonly #diagnostics: Diagnostics;

  constructor(surface: Surface, subject: Subject, extension: string, diagnostics: Diagnostics) {
    this.surface = surface;
    this.subject = subject;
    this.#extension = extension;
    this.#diagnostics = diagnostics;
  }

  /** The input of that name in `subject`; reported and null if it has none. */
  input(name: string, origin: Origin, subject: Subject = this.subject): InputField | null {
    const found = subject.inputs.find((field) => field.key === name || field.wireName === name);
    if (found !== undefined) return found;
    const guess = nearest(
      name,
      subject.inputs.map(({ key }) => key),
    );
    this.#diagnostics.report('behaviour-input-unknown', origin, {
      extension: this.#extension,
      input: name,
      operation: routeOf(subject.operation),
      guess,
    });
    return null;
  }

  /** The type at a path of `type`, by default of the answer; reported and null if the path leads nowhere. */
  output(
    path: ValuePath,
    origin: Origin,
    type: Type | null = this.subject.answer?.type ?? null,
  ): Type | null {
    const found = type === null ? null : typeAt(this.surface.models, type, path);
    if (found === null) {
      const extension = this.#extension;
      const guess = this.#nearestPath(type, path);
      this.#diagnostics.report('behaviour-property-unknown', origin, {
        extension,
        path: showPath(path),
        guess,
      });
    }
    return found;
  }

  /** The operation of that `operationId` or `METHOD /path`; reported and null if there is none. */
  operation(name: string, origin: Origin): Subject | null {
    const found = this.surface.named.get(name);
    if (found !== undefined) return found;
    const guess = nearest(name, this.surface.named.keys());
    this.#diagnostics.report('behaviour-operation-unknown', origin, {
      extension: this.#extension,
      operation: name,
      guess,
    });
    return null;
  }

  /** Reports a state that the status does not have. */
  state(value: string, guess: string | null, origin: Origin): void {
    this.#diagnostics.report('behaviour-status-unknown', origin, {
      extension: this.#extension,
      value,
      guess,
    });
  }

  /** Reports anything else that is wrong, in plain words. */
  problem(problem: string, origin: Origin): null {
    this.#diagnostics.report('behaviour-invalid', origin, { extension: this.#extension, problem });
    return null;
  }

  /** The path with its first wrong name put right. */
  #nearestPath(type: Type | null, path: ValuePath): string | null {
    if (type === null) return null;
    for (const [index, name] of path.entries()) {
      const outer = typeAt(this.surface.models, type, path.slice(0, index));
      const names =
        outer === null ? [] : propertiesOf(this.surface.models, outer).map(({ wireName }) => wireName);
      if (names.includes(name)) continue;
      const right = nearest(name, names);
      return right === null ? null : showPath([...path.slice(0, index), right, ...path.slice(index + 1)]);
    }
    return null;
  }
}
