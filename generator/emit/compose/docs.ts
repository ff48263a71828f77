import type { Docs } from '../../model/types.ts';
import { Text } from '../text.ts';
import type { DocsView } from '../views/common.ts';

/** A node's prose as templates see it. */
export function docsView({ summary, description, deprecated }: Docs): DocsView {
  return {
    summary: summary === null ? null : new Text(summary),
    description: description === null ? null : new Text(description),
    deprecated,
  };
}

/** Words as a title: `Machine events`. */
export function titleOf(words: readonly string[]): string {
  const joined = words.join(' ').toLowerCase();
  return joined === '' ? '' : `${joined[0]?.toUpperCase()}${joined.slice(1)}`;
}
