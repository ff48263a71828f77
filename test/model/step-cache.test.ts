import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { ReadCache } from '../../generator/model/build/read-cache.ts';
import { EqualValues } from '../../generator/model/equal-values.ts';
import { ReportingStepCache, StepCache } from '../../generator/model/step-cache.ts';

describe('what a run keeps for the next one', () => {
  it('is reused if all facts are the same', () => {
    const cache = new StepCache<string, object>();
    const first = cache.of('a', [1, 'x'], () => ({}));
    cache.begin();
    expect(cache.of('a', [1, 'x'], () => ({}))).toBe(first);
    expect(cache.of('a', [1, 'y'], () => ({}))).not.toBe(first);
    expect(cache.of('b', [1, 'x'], () => ({}))).not.toBe(first);
  });

  it('is dropped after a run that does not use it', () => {
    const steps = new StepCache<string, object>();
    const values = new EqualValues<string, object>();
    const step = steps.of('a', [], () => ({}));
    const value = values.keep('a', { b: 1 });
    for (const each of [steps, steps, values, values]) each.begin();
    expect(steps.of('a', [], () => ({}))).not.toBe(step);
    expect(values.keep('a', { b: 1 })).not.toBe(value);
  });

  it('is the last value if the new one is equal', () => {
    const values = new EqualValues<string, object>();
    const first = values.keep('a', { b: [1] });
    values.begin();
    expect(values.keep('a', { b: [1] })).toBe(first);
    expect(values.keep('a', { b: [2] })).toEqual({ b: [2] });
  });

  it('has the findings of its making', () => {
    const cache = new ReportingStepCache<string, number>();
    for (const _ of [1, 2]) {
      const diagnostics = new Diagnostics();
      cache.begin();
      cache.of('a', [], diagnostics, (found) => {
        found.report('discriminator-malformed', null, {});
        return 1;
      });
      expect(diagnostics.all).toHaveLength(1);
    }
  });

  it('are the readings of the last run, without older ones', () => {
    const cache = new ReadCache();
    const part = { kind: 'types', key: 'a', inputs: [] } as const;
    const trace = { references: [], events: [], components: null, searches: null, isVolatile: false };
    cache.begin([]);
    cache.add(part, trace, { kind: 'unknown', origin: { file: 'a', pointer: '' } });
    cache.begin([]);
    expect(cache.get(part)).toBeDefined();
    cache.begin([]);
    expect(cache.get(part)).toBeUndefined();
  });
});
