import type { Paging, Polling, Waiter } from '../../../generator/contract/types.ts';
import type { Calling } from './calling.ts';
import type { Check } from './check.ts';
import type { TypeSource } from './type-source.ts';

/** Lines that use what calling sets going: items of a list, the progress and end of work, states to wait for. */
export function useBehaviour(calling: Calling): readonly Check[] {
  const { behaviour } = calling.call;
  switch (behaviour.kind) {
    case 'call':
      return [];
    case 'list':
      return useItems(calling, behaviour.paging);
    case 'work':
      return useWork(calling, behaviour.polling);
    case 'waitable':
      return useWaiter(calling, behaviour.waiter);
  }
}

function useItems({ line, usual, source }: Calling, { item }: Paging): readonly Check[] {
  const each = (code: string): Check => line(`for await (const item of ${usual}) ${code};`, 'void');
  return [
    each(`((each: ${source.print(item, 'response')}) => each)(item)`),
    ...source.readings(item, 'item').map((reading) => each(`void ${reading}`)),
  ];
}

function useWork({ line, usual, source }: Calling, { poll, result, cancel }: Polling): readonly Check[] {
  const event = poll.kind === 'call' ? source.result(poll.event) : 'unknown';
  const started = `(await ${usual})`;
  const [only] = poll.kind === 'call' && poll.event.contents.length === 1 ? poll.event.contents : [];
  const readings = only === undefined ? [] : source.readings(only.type, 'event');
  return [
    ...readings.map((reading) =>
      line(`const { event } = await ${started}.poll(); return ${reading};`, 'unknown'),
    ),
    line(`return ${started}.wait();`, endOf(result, source)),
    line(`return (await ${started}.poll()).event;`, `${event} | null`),
    ...(cancel === null ? [] : [line(`return (await ${started}.cancel()).event;`, `${event} | null`)]),
  ];
}

function endOf(result: Polling['result'], source: TypeSource): string {
  switch (result.kind) {
    case 'none':
      return 'void';
    case 'value':
      return (
        source.print(result.access.type, 'response') + (result.access.mayBeMissing ? ' | undefined' : '')
      );
    case 'read':
    case 'response':
      return source.result(result.result);
  }
}

function useWaiter(
  { line, resource, call, source }: Calling,
  { name, statesName, targets }: Waiter,
): readonly Check[] {
  return targets.map((target) => {
    const state = `((state: New.${statesName}) => state)('${target}')`;
    return line(`return ${resource}.${name}(input, ${state});`, source.result(call.result), statesName);
  });
}
