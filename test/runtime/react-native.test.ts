import { expect, it } from 'vitest';
import { repository, readTree } from '../support/folders.ts';

// React Native lacks these. The tests of the modules that parse URLs and heed signals run here once more, without them.
Reflect.deleteProperty(URL, 'canParse');
Reflect.deleteProperty(AbortSignal.prototype, 'throwIfAborted');
for (const name of ['any', 'timeout']) Reflect.deleteProperty(AbortSignal, name);

await import('./abort.test.ts');
await import('./paging-url.test.ts');
await import('./long-running-header.test.ts');
await import('./retry.test.ts');

it('has none of the functions that React Native lacks', () => {
  expect([Reflect.get(URL, 'canParse'), Reflect.get(AbortSignal.prototype, 'throwIfAborted')]).toEqual([
    undefined,
    undefined,
  ]);
});

it('is not asked for functions that React Native lacks by any file of the runtime', () => {
  const lacking = /\b(canParse\(|throwIfAborted|AbortSignal\.(any|timeout)\(|structuredClone|withResolvers)/;
  const files = [...readTree(`${repository}/templates/runtime`)];
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(([path, text]) => (lacking.test(text) ? [path] : []))).toEqual([]);
});
