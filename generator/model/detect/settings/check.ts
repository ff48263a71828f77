import { listed } from '../../../diagnostics/sentence.ts';
import type { Diagnostics } from '../../../diagnostics/report.ts';
import type { Origin } from '../../../diagnostics/origin.ts';
import { isHeader } from '../../list-output.ts';
import type { Scalar } from '../../scalar.ts';
import type { InputField, ListOutput, Type, ValuePath } from '../../types.ts';
import { inputAt, type ListInput } from '../paging/inputs.ts';
import { memberAt, propertiesOf, scalarOf, typeAt } from '../shape.ts';
import { routesOf, type Subject, type Surface } from '../surface.ts';
import { showPath } from '../words.ts';
import { nearest } from '../../../nearest.ts';
import { pointerPath } from '../extensions/expression.ts';
import { routeOf } from '../../route.ts';

/** A declared setting, and the place of each of its keys in the document or the configuration. */
export interface Declared<T> {
  /** The name of the declaration as it is written there: `x-ms-pageable`. */
  readonly extension: string;
  readonly setting: T;
  readonly originOf: (...keys: readonly (string | number)[]) => Origin;
}

/** Types of the values that paging needs. */
const scalars: Readonly<Record<'token' | 'text' | 'number' | 'flag', readonly Scalar[]>> = {
  token: ['string', 'number'],
  text: ['string'],
  number: ['number'],
  flag: ['boolean'],
};

/** Checks the names in a setting against the operation, and reports those that do not exist. */
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

  /** The input with that name in `subject`; null if there is none, which is reported. */
  input(name: string, origin: Origin, subject: Subject = this.subject): InputField | null {
    const found = subject.inputs.find((field) => field.key === name || field.wireName === name);
    if (found !== undefined) return found;
    const valid = subject.inputs.map(({ key }) => key);
    this.#unknownInput(name, origin, { valid: listed(valid), suggestion: nearest(name, valid) }, subject);
    return null;
  }

  #unknownInput(
    input: string,
    origin: Origin,
    known: { readonly valid: string; readonly suggestion: string | null },
    { operation } = this.subject,
  ): void {
    const extension = this.#extension;
    this.#diagnostics.report('behaviour-input-unknown', origin, {
      extension,
      input,
      operation: routeOf(operation),
      ...known,
    });
  }

  /** The input at a name or a path into a structured input; null if there is none, which is reported. */
  inputPath(name: string | ValuePath, origin: Origin): ListInput | null {
    const [first = '', ...inner] = this.#inputSteps(name);
    const field = this.input(first, origin);
    if (field === null || inner.length === 0) return field && inputAt(field, [], field);
    const property = memberAt(this.surface.models, field.type, inner);
    if (property !== null) return inputAt(field, inner, property);
    const valid = propertiesOf(this.surface.models, field.type).map(({ wireName }) => wireName);
    const suggestion = nearest(inner[0] ?? '', valid);
    this.#unknownInput([first, ...inner].join('/'), origin, { valid: listed(valid), suggestion });
    return null;
  }

  /** The name of an input may start with `/`. Any other such string is a JSON Pointer. */
  #inputSteps(name: string | ValuePath): ValuePath {
    if (typeof name !== 'string') return name;
    const named = this.subject.inputs.some(({ key, wireName }) => key === name || wireName === name);
    return named || !name.startsWith('/') ? [name] : pointerPath(name);
  }

  /** Whether a place in the response or a header has a value of the given type. If not, reports it. */
  listOutput(output: ListOutput, kind: keyof typeof scalars, origin: Origin): boolean {
    return isHeader(output) ? output.header !== '' : this.value(output, kind, origin);
  }

  /** Whether a path, by default in the response, leads to a value of the given type. If not, reports it. */
  value(path: ValuePath, kind: keyof typeof scalars, origin: Origin, type?: Type): boolean {
    const found = type === undefined ? this.output(path, origin) : this.output(path, origin, type);
    if (found === null) return false;
    const scalar = scalarOf(this.surface.models, found);
    if (scalar !== null && scalars[kind].includes(scalar)) return true;
    this.problem(`${showPath(path)} holds no ${scalars[kind].join(' or ')}`, origin);
    return false;
  }

  /**
   * The type at a path in `type`, by default in the response; null if the path leads nowhere, which is
   * reported.
   */
  output(
    path: ValuePath,
    origin: Origin,
    type: Type | null = this.subject.response?.type ?? null,
  ): Type | null {
    const found = type === null ? null : typeAt(this.surface.models, type, path);
    if (found === null) {
      this.#diagnostics.report('behaviour-property-unknown', origin, {
        extension: this.#extension,
        path: showPath(path),
        ...this.#nearestPath(type, path),
      });
    }
    return found;
  }

  /** The operation with that `operationId` or `METHOD /path`; null if there is none, which is reported. */
  operation(name: string, origin: Origin): Subject | null {
    const found = this.surface.named.get(name);
    if (found !== undefined) return found;
    const suggestion = nearest(name, this.surface.named.keys());
    this.#diagnostics.report('behaviour-operation-unknown', origin, {
      extension: this.#extension,
      operation: name,
      valid: listed(routesOf(this.surface)),
      suggestion,
    });
    return null;
  }

  /** Reports a state that the status does not have. */
  state(value: string, valid: readonly string[], origin: Origin): void {
    this.#diagnostics.report('behaviour-status-unknown', origin, {
      extension: this.#extension,
      value,
      valid: listed(valid),
      suggestion: nearest(value, valid),
    });
  }

  /** Reports any other fault, with its text. */
  problem(problem: string, origin: Origin): null {
    this.#diagnostics.report('behaviour-invalid', origin, {
      extension: this.#extension,
      problem,
      suggestion: null,
    });
    return null;
  }

  /** The path with its first wrong name replaced by the nearest one, and the names that are valid there. */
  #nearestPath(
    type: Type | null,
    path: ValuePath,
  ): { readonly valid: string; readonly suggestion: string | null } {
    for (const [index, name] of path.entries()) {
      const before = path.slice(0, index);
      const outer = type === null ? null : typeAt(this.surface.models, type, before);
      const valid =
        outer === null ? [] : propertiesOf(this.surface.models, outer).map(({ wireName }) => wireName);
      if (valid.includes(name)) continue;
      const right = nearest(name, valid);
      const suggestion = right === null ? null : `/${[...before, right, ...path.slice(index + 1)].join('/')}`;
      return { valid: listed(valid), suggestion };
    }
    return { valid: '', suggestion: null };
  }
}
