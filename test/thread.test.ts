import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { inOrder, Thread } from '../generator/thread.ts';

const threadOf = (name: string): Thread<string, string> =>
  new Thread(new URL(`./threads/${name}.mjs`, import.meta.url));

describe('a thread', () => {
  it('gives each response to the caller that requested it', async () => {
    const thread = threadOf('echo');
    const questions = ['a', 'b', 'c'];
    expect(await Promise.all(questions.map((text) => thread.call(text)))).toEqual(['a!', 'b!', 'c!']);
  });

  it('reports why it failed, also to later callers', async () => {
    const thread = threadOf('broken-at-second');
    const [first, second, third] = await Promise.allSettled(['a', 'b', 'c'].map((text) => thread.call(text)));
    expect(first).toEqual({ status: 'fulfilled', value: 'a' });
    expect([second?.status, third?.status]).toEqual(['rejected', 'rejected']);
    await expect(thread.call('d')).rejects.toThrow('cannot print this');
  });

  it('reports that it ended without a response', async () => {
    await expect(threadOf('ending').call('a')).rejects.toThrow('its thread ended early');
  });

  it('reports that it could not start', async () => {
    await expect(threadOf('missing').call('a')).rejects.toThrow(/missing\.mjs/);
  });
});

describe('a thread with several requests', () => {
  it('begins them at once and responds in their order', async () => {
    const begun: string[] = [];
    const responses: string[] = [];
    const third = new EventEmitter();
    const serve = async (text: string): Promise<string> => {
      begun.push(text);
      if (text === 'c') third.emit('begun');
      else await once(third, 'begun');
      return text;
    };
    await Promise.all(['a', 'b', 'c'].map(inOrder(serve, (text) => responses.push(text))));
    expect(begun).toEqual(['a', 'b', 'c']);
    expect(responses).toEqual(['a', 'b', 'c']);
  });

  it('begins them at once and fails with the first error', async () => {
    const responses: string[] = [];
    const serve = (text: string): string => {
      if (text === 'b') throw new Error('cannot print b');
      return text;
    };
    const take = inOrder(serve, (text) => responses.push(text));
    const [first, second, third] = await Promise.allSettled(['a', 'b', 'c'].map(take));
    expect(first?.status).toBe('fulfilled');
    expect([second, third]).toEqual([
      { status: 'rejected', reason: new Error('cannot print b') },
      { status: 'rejected', reason: new Error('cannot print b') },
    ]);
    expect(responses).toEqual(['a']);
  });
});
