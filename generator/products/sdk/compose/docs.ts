import type { Docs } from '../../../contract/types.ts';
import { Text } from '../../../escape/text.ts';
import type { DocsView } from '../views/common.ts';

/** The docs of a node for templates. */
export function docsView({ summary, description, deprecated }: Docs): DocsView {
  return {
    summary: summary === null ? null : new Text(summary),
    description: description === null ? null : new Text(description),
    deprecated,
  };
}
