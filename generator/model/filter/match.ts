import picomatch from 'picomatch';
import type { OperationMatch } from '../../config/types.ts';

/** The facts of an operation that filters read. */
export interface Candidate {
  readonly operationId: string | null;
  readonly method: string;
  readonly path: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
}

/** One value in a list of an {@link OperationMatch}. */
export interface Rule {
  /** As the configuration writes it. */
  readonly text: string;
  /** Values of an operation that could have been meant, for a suggestion. */
  candidates(operation: Candidate): readonly string[];
  matches(operation: Candidate): boolean;
}

/** The rules of an {@link OperationMatch}, by list. One rule of each list must match an operation. */
export function rulesOf({
  tags,
  operationIds,
  paths,
  methods,
  deprecated,
}: OperationMatch): readonly (readonly Rule[])[] {
  return [
    ...(tags === undefined ? [] : [tags.map(tagRule)]),
    ...(operationIds === undefined ? [] : [operationIds.map(idRule)]),
    ...(paths === undefined ? [] : [paths.map(pathRule)]),
    ...(methods === undefined ? [] : [methods.map(methodRule)]),
    ...(deprecated === undefined ? [] : [[deprecatedRule(deprecated)]]),
  ];
}

function tagRule(text: string): Rule {
  return { text, candidates: ({ tags }) => tags, matches: ({ tags }) => tags.includes(text) };
}

function idRule(text: string): Rule {
  const matches = glob(text);
  return {
    text,
    candidates: ({ operationId }) => (operationId === null ? [] : [operationId]),
    matches: ({ operationId }) => operationId !== null && (operationId === text || matches(operationId)),
  };
}

function pathRule(text: string): Rule {
  const matches = glob(text);
  return { text, candidates: ({ path }) => [path], matches: ({ path }) => path === text || matches(path) };
}

function methodRule(text: string): Rule {
  return {
    text,
    candidates: ({ method }) => [method],
    matches: ({ method }) => method.toLowerCase() === text.toLowerCase(),
  };
}

function deprecatedRule(wanted: boolean): Rule {
  return { text: String(wanted), candidates: () => [], matches: ({ deprecated }) => deprecated === wanted };
}

/** Braces are plain characters, because they enclose parameters in the templates of paths. */
function glob(pattern: string): (text: string) => boolean {
  return picomatch(pattern, { nobrace: true, dot: true });
}
