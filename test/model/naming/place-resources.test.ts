import { describe, expect, it } from 'vitest';
import { placeResources } from '../../../generator/model/naming/place-resources.ts';
import type { CallName } from '../../../generator/model/naming/call-name.ts';

/** `a b.c.list d` is the method `list d` of the resource `c` below `a b`. */
function nameOf(text: string): CallName {
  const levels = text.split('.').map((level) => level.split(' '));
  return { resource: levels.slice(0, -1), method: levels.at(-1) ?? [] };
}

function placed(nesting: 'nested' | 'flat', ...names: readonly string[]): readonly string[] {
  const found = placeResources(new Map(names.map((name) => [name, nameOf(name)])), nesting);
  return [...found.values()].map(({ resource, method }) =>
    [...resource, method].map((words) => words.join(' ')).join('.'),
  );
}

describe('resources', () => {
  it('lie below others, unless the configuration wants them flat', () => {
    expect(placed('nested', 'chats.completions.create')).toEqual(['chats.completions.create']);
    expect(placed('flat', 'chats.completions.create')).toEqual(['chat completions.create']);
  });

  it('have the same name for all of their operations', () => {
    expect(placed('nested', 'chat completions.create', 'chat.completions.get')).toEqual([
      'chat completions.create',
      'chat completions.get',
    ]);
  });

  it('join their parent where it has a method of their name', () => {
    expect(
      placed('nested', 'files.content', 'files.content.versions.get', 'files.content.list parts'),
    ).toEqual(['files.content', 'files.content versions.get', 'files.list content parts']);
  });
});
