import { describe, expect, it } from 'vitest';
import { meaningsOf, mostWanted, isWorkStatus } from '../../../generator/model/detect/vocabulary.ts';
import { spaced } from '../../../generator/model/detect/words.ts';

describe('the words of a name', () => {
  it.each([
    ['nextPageToken', 'next page token'],
    ['next_page_token', 'next page token'],
    ['page[after]', 'page after'],
    ['@odata.nextLink', 'odata next link'],
    ['HTTPStatus', 'http status'],
    ['publicIPs', 'public ips'],
    ['größe', 'größe'],
  ])('of %s are "%s"', (name, words) => {
    expect(spaced(name)).toBe(words);
  });
});

describe('the meaning of states', () => {
  it('distinguishes success, failure, cancellation and movement', () => {
    expect(meaningsOf(['new', 'in progress', 'done', 'error', 'cancelled'])).toEqual({
      succeeded: ['done'],
      failed: ['error'],
      cancelled: ['cancelled'],
      moving: ['new', 'in progress'],
      resting: [],
    });
  });

  it('reads "running" as movement of a job and as rest of a machine', () => {
    expect(meaningsOf(['RUNNING', 'SUCCEEDED']).moving).toEqual(['RUNNING']);
    expect(meaningsOf(['running', 'stopping', 'stopped']).resting).toEqual(['running', 'stopped']);
  });

  it('does not treat "completed with errors", "unsuccessful" or "not done" as success', () => {
    const { succeeded, failed, moving } = meaningsOf(['CompletedWithErrors', 'unsuccessful', 'not_done']);
    expect({ succeeded, failed, moving }).toEqual({
      succeeded: [],
      failed: ['CompletedWithErrors', 'unsuccessful'],
      moving: ['not_done'],
    });
  });

  it('distinguishes failed states from states that lead to a failure', () => {
    const { moving, failed } = meaningsOf(['provisioning_failed', 'cancel_requested', 'cancelling']);
    expect({ moving, failed }).toEqual({
      moving: ['cancel_requested', 'cancelling'],
      failed: ['provisioning_failed'],
    });
  });

  it('does not treat every word in -ing as movement', () => {
    expect(meaningsOf(['trialing', 'missing', 'archived']).moving).toEqual([]);
  });
});

describe('states of work', () => {
  it.each([
    [['queued', 'completed', 'failed'], true],
    [['processing', 'completed'], true],
    [['off', 'starting', 'ready'], false],
    [['draft', 'open', 'paid', 'void'], false],
    [['succeeded', 'failed'], false],
  ])('%j: %s', (values, expected) => {
    expect(isWorkStatus(meaningsOf(values))).toBe(expected);
  });
});

describe('the state that is waited for', () => {
  it.each([
    ['succeeded', ['failed', 'succeeded', 'cancelled']],
    ['ready', ['off', 'ready', 'archived']],
    ['running', ['error', 'stopped', 'running']],
    ['archived', ['failed', 'archived', 'deleted']],
    ['failed', ['failed', 'expired']],
    [undefined, []],
  ])('is %s of %j', (wanted, states) => {
    expect(mostWanted(states)).toBe(wanted);
  });
});
