import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a case. */
export interface CaseBlock {
  /** What the fence names: `yaml openapi.yaml`, `json target` or `sh`. */
  readonly info: string;
  readonly text: string;
}

/** The smallest input that causes a diagnostic. */
export interface DiagnosticCase {
  readonly code: string;
  /** What happens outside of the files, for people; empty if the blocks say everything. */
  readonly prose: string;
  readonly blocks: readonly CaseBlock[];
}

const folder = join(import.meta.dirname, 'cases');

/** All cases, by code. Each is a second-level heading of a file in `cases`. */
export function readCases(): ReadonlyMap<string, DiagnosticCase> {
  const files = readdirSync(folder).toSorted();
  const cases = files.flatMap((file) => casesIn(readFileSync(join(folder, file), 'utf8')));
  return new Map(cases.map((one) => [one.code, one]));
}

function casesIn(markdown: string): readonly DiagnosticCase[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [code = '', ...rest] = section.split('\n');
      const body = rest.join('\n');
      const blocks = [...body.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, info = '', text = '']) => ({
        info,
        text,
      }));
      return { code, blocks, prose: body.replaceAll(/^```.*\n[^]*?^```$/gm, '').trim() };
    });
}
