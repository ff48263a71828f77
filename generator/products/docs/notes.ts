import type { Call, ListOutput, Paging, Polling, Waiter } from '../../contract/types.ts';
import { code, joinCode, markdownCode, type Code } from '../../escape/code.ts';
import type { SampleScope } from '../samples/sample-scope.ts';

/** Notes on a call that its document lacks, each a paragraph of Markdown. */
export function notesOf(call: Call, scope: SampleScope): readonly Code[] {
  const { behaviour } = call;
  switch (behaviour.kind) {
    case 'list':
      return [code`**Pages.** ${pagingNote(behaviour.paging, scope)}`];
    case 'work':
      return [code`**Long-running.** ${pollingNote(behaviour.polling, scope)}`];
    case 'waitable':
      return [code`**States.** ${waiterNote(behaviour.waiter)}`];
    case 'call':
      return [];
  }
}

function pagingNote({ scheme }: Paging, scope: SampleScope): Code {
  switch (scheme.kind) {
    case 'cursor':
      return code`The response has one page. Send ${output(scheme.next)} of a page as ${span(scheme.input)} to get the next one.`;
    case 'itemCursor':
      return code`The response has one page. Send ${span(keysOf(scheme.itemKey))} of its last item as ${span(scheme.input)} to get the next one.`;
    case 'offset':
      return code`The response has one page. ${span(scheme.input)} is the number of items to skip${sized(scheme.size)}.`;
    case 'page':
      return code`The response has one page. ${span(scheme.input)} says which${sized(scheme.size)}.`;
    case 'nextUrl':
      return code`The response has one page. ${span(keysOf(scheme.next))} is the URL of the next one.`;
    case 'operation':
      return code`The response has one page. Send ${span(keysOf(scheme.next))} of it to ${route(scheme.call, scope)} to get the next one.`;
    case 'linkHeader':
      return code`The response has one page. Its header \`Link\` holds the URL of the next one, with \`rel="next"\`.`;
  }
}

function sized(size: readonly string[] | null): Code {
  return size === null ? code`` : code`, and ${span(size)} how many items a page has`;
}

function output(next: ListOutput): Code {
  return next.kind === 'header' ? code`the header ${markdownCode(next.name)}` : span(keysOf(next.access));
}

function pollingNote({ poll, succeeded, failed, cancelled, result }: Polling, scope: SampleScope): Code {
  if (poll.kind === 'header')
    return code`The service accepts the request and works on. A header of the response tells where to ask for the state.`;
  const ends = [
    code`${values(succeeded)} says that it is done`,
    ...(failed.length === 0 ? [] : [code`${values(failed)} that it failed`]),
    ...(cancelled.length === 0 ? [] : [code`${values(cancelled)} that it was cancelled`]),
  ];
  const after =
    result.kind === 'read' ? code` Then read the result by ${route(result.step.call, scope)}.` : code``;
  return code`The service accepts the request and works on. Ask ${route(poll.step.call, scope)} for ${span(keysOf(poll.state))}: ${joinCode(ends, ', ')}.${after}`;
}

function waiterNote({ state, transitional, final, preferred }: Waiter): Code {
  const parts = [
    code`${span(keysOf(state))} tells the state.`,
    ...(transitional.length === 0 ? [] : [code`${values(transitional)} lead to another state.`]),
    ...(final.length === 0 ? [] : [code`No state follows ${values(final)}.`]),
    ...(preferred === null ? [] : [code`Most callers wait for ${markdownCode(preferred)}.`]),
  ];
  return joinCode(parts, ' ');
}

function route(id: string, { lookup }: SampleScope): Code {
  const { method, path } = lookup.call(id).call;
  return markdownCode(`${method} ${path}`);
}

function values(all: readonly (string | boolean)[]): Code {
  return joinCode(
    all.map((each) => markdownCode(String(each))),
    ', ',
  );
}

function span(path: readonly string[]): Code {
  return markdownCode(path.join('.'));
}

function keysOf({ steps }: { readonly steps: readonly { readonly key: string }[] }): readonly string[] {
  return steps.map(({ key }) => key);
}
