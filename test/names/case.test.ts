import { describe, expect, it } from 'vitest';
import { kebabCase, spelledWords, upperSnakeCase } from '../../generator/case.ts';
import { camelCase, pascalCase } from '../../generator/words.ts';

describe('words', () => {
  it('spell out symbols if a name has only symbols', () => {
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
