import { describe, expect, it } from 'vitest';
import { PrintThread } from '../../generator/print/print-thread.ts';

const threadOf = (name: string): PrintThread =>
  new PrintThread(new URL(`./threads/${name}.mjs`, import.meta.url));

describe('the thread that prints', () => {
  it('gives back each text to whoever asked for it', async () => {
    const thread = threadOf('echo');
    const texts = ['a', 'b', 'c'];
    expect(await Promise.all(texts.map((text) => thread.print(text)))).toEqual(['a!', 'b!', 'c!']);
  });

  it('tells why it broke, and to those who come later too', async () => {
    const thread = threadOf('broken-at-second');
    const [first, second, third] = await Promise.allSettled(
      ['a', 'b', 'c'].map((text) => thread.print(text)),
    );
    expect(first).toEqual({ status: 'fulfilled', value: 'a' });
    expect([second?.status, third?.status]).toEqual(['rejected', 'rejected']);
    await expect(thread.print('d')).rejects.toThrow('cannot print this');
  });

  it('tells that it could not start', async () => {
    await expect(threadOf('missing').print('a')).rejects.toThrow(/missing\.mjs/);
  });
});
