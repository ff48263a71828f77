import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../support/folders.ts';
import { createProject } from '../support/project.ts';

const page = readFileSync(join(repository, 'docs/names.md'), 'utf8');
const block = (kind: string): string => new RegExp(`\`\`\`${kind}\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';

it('docs/names.md shows the output of inspect --names for its document', async () => {
  const project = createProject();
  project.put('openapi.yaml', block('yaml'));
  const { out } = await project.run('inspect', '--names', '--spec', 'openapi.yaml');
  expect(out.trimEnd()).toBe(block('text').trimEnd());
});
