import { expect, it } from 'vitest';
import { lastSegment } from '../../templates/runtime/polling/last-segment.ts';

it.each([
  ['operations/123', '123'],
  ['projects/a/operations/123', '123'],
  ['123', '123'],
  ['', ''],
])('the id of %j is %j', (name, id) => {
  expect(lastSegment(name)).toBe(id);
});
