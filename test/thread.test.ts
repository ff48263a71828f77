import { describe, expect, it } from 'vitest';
import { Thread } from '../generator/thread.ts';

const threadOf = (name: string): Thread<string, string> =>
  new Thread(new URL(`./threads/${name}.mjs`, import.meta.url));

describe('a thread', () => {
  it('gives each response to whoever asked', async () => {
    const thread = threadOf('echo');
    const questions = ['a', 'b', 'c'];
    expect(await Promise.all(questions.map((text) => thread.call(text)))).toEqual(['a!', 'b!', 'c!']);
  });

  it('reports why it broke, and to those who come later too', async () => {
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
