import { typeText } from '../../contract/type-text.ts';
import type { Behaviour, Call } from '../../contract/types.ts';
import { code, joinCode, markdownCode, markdownLine, type Code } from '../../escape/code.ts';
import type { DocsScope } from './docs-scope.ts';
import { pageLink } from './link.ts';
import { titleOf } from './reference.ts';

/** Notes on the whole API as Markdown: its errors, its lists and its long-running work. */
export function apiNotes(scope: DocsScope): Code {
  const sections = [
    errorNotes(scope),
    callNotes(
      'list',
      code`# Lists\n\nThese operations return one page at a time. The SDK loads the next ones while you iterate.`,
      scope,
    ),
    callNotes(
      'work',
      code`# Long-running work\n\nThese operations respond before their work is done. The SDK polls until it ends.`,
      scope,
    ),
  ];
  return joinCode(
    sections.filter((section) => section !== null),
    '\n\n',
  );
}

function errorNotes({ contract: { errors } }: DocsScope): Code | null {
  if (errors.types.length === 0) return null;
  const types = joinCode(
    errors.types.map((type) => markdownCode(typeText(type))),
    ', ',
  );
  const where =
    errors.statuses.length === 0
      ? code`A response outside 2xx`
      : code`A response with status ${statuses(errors.statuses)}`;
  return code`# Errors\n\n${where} holds ${types}.`;
}

function statuses(all: readonly (number | string)[]): Code {
  return joinCode(
    all.map((status) => markdownCode(String(status))),
    ', ',
  );
}

function callNotes(kind: Behaviour['kind'], heading: Code, { contract }: DocsScope): Code | null {
  const calls = contract.resources.flatMap((resource) => resource.calls);
  const lines = calls.filter(({ behaviour }) => behaviour.kind === kind).map(linkTo);
  return lines.length === 0 ? null : code`${heading}\n\n${joinCode(lines, '\n')}`;
}

function linkTo(call: Call): Code {
  return code`- [${markdownLine(titleOf(call))}](${pageLink(call, '')})`;
}
