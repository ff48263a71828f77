import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Origin } from '../../diagnostics/origin.ts';

/** A path with plain slots, and the query parameters of its template. */
export interface PathTemplate {
  /** A path such as `/machines/{id}`, with only names of path parameters in braces. */
  readonly path: string;
  /**
   * The names of the slots, in order and each once. A slot may have text around it: `/v1/{name}:generate`.
   */
  readonly slots: readonly string[];
  /** Names of the query parameters that `{?page,size}` lists, in order. */
  readonly query: readonly string[];
}

/** The place of a template, and the names of its declared path parameters. */
interface Context {
  readonly declared: ReadonlySet<string>;
  readonly origin: Origin;
  readonly diagnostics: Diagnostics;
}

/**
 * Parses a path. OpenAPI has only `{name}` (section "Path Templating"), but many documents write URI
 * templates (RFC 6570). Their query expressions become query parameters. Other expressions become slots,
 * which is reported.
 *
 * @param path - the key under `paths`
 */
export function readTemplate(path: string, context: Context): PathTemplate {
  const query: string[] = [];
  const plain = path.replace(/\{([^{}]+)\}/g, (slot, inside: string) => {
    if (context.declared.has(inside)) return slot;
    if (/^[?&]/.test(inside)) {
      query.push(...namesIn(inside.slice(1)));
      return '';
    }
    const written = writeOut(inside, context.declared);
    if (written === null) return slot;
    context.diagnostics.report('path-expression', context.origin, { path, expression: slot, written });
    return written;
  });
  const slots = [...plain.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);
  return { path: plain, slots: [...new Set(slots)], query: [...new Set(query)] };
}

/** The text before and between the values of an expression, by its operator (RFC 6570, appendix A). */
const operators: Readonly<Record<string, { readonly first: string; readonly between: string }>> = {
  '+': { first: '', between: ',' },
  '#': { first: '', between: ',' },
  '.': { first: '.', between: '.' },
  '/': { first: '/', between: '/' },
  ';': { first: ';', between: ';' },
};

/** An expression as plain slots; null if it is only a name. */
function writeOut(inside: string, declared: ReadonlySet<string>): string | null {
  const operator = operators[inside.slice(0, 1)];
  const names = namesIn(operator === undefined ? inside : inside.slice(1));
  if (operator === undefined && !names.every((name) => declared.has(name))) return null;
  const { first, between } = operator ?? { first: '', between: ',' };
  const slots = names.map((name) => (first === ';' ? `${name}={${name}}` : `{${name}}`));
  return `${first}${slots.join(between)}`;
}

/** The names in a list, without modifiers and patterns: `ids*`, `id:3`, `name=a/*`. */
function namesIn(list: string): readonly string[] {
  return list.split(',').flatMap((each) => {
    const name = each.trim().replace(/[*]$|[:=].*$/, '');
    return name === '' ? [] : [name];
  });
}
