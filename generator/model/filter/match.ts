import picomatch from 'picomatch';
import type { OperationMatch } from '../../config/types.ts';

/** What a filter looks at in an operation. */
export interface Candidate {
  readonly operationId: string | null;
  readonly method: string;
  readonly path: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
}

/** One rule of a {@link OperationMatch}, for one thing that it lists. */
export interface Rule {
  /** As the configuration writes it. */
  readonly text: string;
  /** What could have been meant, for people who mistype. */
  candidates(operation: Candidate): readonly string[];
  matches(operation: Candidate): boolean;
}

/** All that an {@link OperationMatch} lists: of each list one rule must match an operation. */
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

/** In templates of paths, braces hold the names of parameters: they are letters like others. */
function glob(pattern: string): (text: string) => boolean {
  return picomatch(pattern, { nobrace: true, dot: true });
}
