import { expect, it, vi } from 'vitest';
import { isTimeoutError } from '../../templates/runtime/errors/transport-errors.ts';
import { request } from '../../templates/runtime/request.ts';
import { repository, readTree } from '../support/folders.ts';
import { fakeClient, never } from './fake-fetch.ts';

// React Native lacks these. The tests of the modules that parse URLs and heed signals run here once more, without them.
Reflect.deleteProperty(URL, 'canParse');
Reflect.deleteProperty(AbortSignal.prototype, 'throwIfAborted');
for (const name of ['any', 'timeout']) Reflect.deleteProperty(AbortSignal, name);

await import('./abort.test.ts');
await import('./paging-url.test.ts');
await import('./long-running-header.test.ts');
await import('./retry.test.ts');

it('the runtime recognises a time-out although signals have no reason', async () => {
  class Signal extends EventTarget {
    aborted = false;
  }
  class Controller {
    readonly signal = new Signal();
    abort(): void {
      this.signal.aborted = true;
      this.signal.dispatchEvent(new Event('abort'));
    }
  }
  vi.stubGlobal('AbortController', Controller);
  const { client, clock } = fakeClient(never, { maxRetries: 0, timeoutMs: 500 });
  const call = clock.run(request(client, { id: 'get', method: 'GET', path: '/machines' }, {}));
  await expect(call).rejects.toSatisfy(isTimeoutError);
  vi.unstubAllGlobals();
});

it('the test platform lacks the functions that React Native lacks', () => {
  expect([Reflect.get(URL, 'canParse'), Reflect.get(AbortSignal.prototype, 'throwIfAborted')]).toEqual([
    undefined,
    undefined,
  ]);
});

it('no file of the runtime calls functions that React Native lacks', () => {
  const lacking = /\b(canParse\(|throwIfAborted|AbortSignal\.(any|timeout)\(|structuredClone|withResolvers)/;
  const files = [...readTree(`${repository}/templates/runtime`)];
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(([path, text]) => (lacking.test(text) ? [path] : []))).toEqual([]);
});
