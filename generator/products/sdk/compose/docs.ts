import type { Docs } from '../../../contract/types.ts';
import { Text } from '../../../escape/text.ts';
import type { DocsView } from '../views/common.ts';

/** A node's prose as templates see it. */
export function docsView({ summary, description, deprecated }: Docs): DocsView {
  return {
    summary: summary === null ? null : new Text(summary),
    description: description === null ? null : new Text(description),
    deprecated,
  };
}
