import { describe, expect, it } from 'vitest';
import {
  camelCase,
  kebabCase,
  pascalCase,
  spelledWords,
  upperSnakeCase,
  words,
} from '../../generator/names/case.ts';

describe('words', () => {
  it.each([
    ['machineEvents', ['machine', 'Events']],
    ['machine-events', ['machine', 'events']],
    ['getHTTPLog2', ['get', 'HTTP', 'Log2']],
    ['v0alpha1', ['v0', 'alpha1']],
    ['requests_duration_seconds_1m', ['requests', 'duration', 'seconds', '1m']],
    ['x-git-host', ['x', 'git', 'host']],
    ['größe der Datei', ['größe', 'der', 'Datei']],
    ['', []],
    ['--', []],
    ['PageWrapper`1[[A]]', ['Page', 'Wrapper', '1', 'A']],
  ])('splits %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('spells symbols out where that is all there is', () => {
    expect(spelledWords('!=')).toEqual(['not', 'equal']);
    expect(spelledWords('a-b')).toEqual(['a', 'minus', 'b']);
    expect(spelledWords('\u0001')).toEqual(['u1']);
  });
});

describe('cases', () => {
  it('join words', () => {
    expect(pascalCase(['machine', 'EVENT'])).toBe('MachineEvent');
    expect(camelCase(['Machine', 'event'])).toBe('machineEvent');
    expect(kebabCase(['Machine', 'Event'])).toBe('machine-event');
    expect(upperSnakeCase(['Machine', 'Event'])).toBe('MACHINE_EVENT');
  });

  it('do not split a character outside the basic plane', () => {
    expect(pascalCase(['𝒜bc'])).toBe('𝒜bc');
  });
});
