import { expect, it } from 'vitest';
import { frameworkHints } from '../../../generator/model/naming/framework-hints.ts';

const clean = frameworkHints(['read_notes_api_v1_notes_get', null, 'Users_list']);
const hints = { pinned: null, component: null, title: null };

it('offers no title and no component that repeats an operationId', () => {
  expect(clean({ ...hints, title: 'Response Read Notes Api V1 Notes Get' })).toEqual(hints);
  expect(clean({ ...hints, component: 'Body_read_notes_api_v1_notes_get' })).toEqual(hints);
});

it('keeps names that a person chose', () => {
  for (const title of ['Response', 'Response Time', 'Read Notes Api V1 Notes Get', 'Body'])
    expect(clean({ ...hints, title })).toEqual({ ...hints, title });
  expect(clean({ pinned: 'Note', component: 'BodyPart', title: null }).component).toBe('BodyPart');
});
