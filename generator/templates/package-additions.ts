import * as v from 'valibot';
import type { Diagnostics } from '../diagnostics/report.ts';
import { describeValue, expectedBy } from '../diagnostics/schema-issue.ts';
import { listed } from '../diagnostics/sentence.ts';
import { parseJson } from '../json.ts';
import type { OtherFile } from './sources.ts';

/** Name of the file in a folder of templates that adds to the package's `package.json`. */
const additionsFile = 'package-additions.json';

const versions = v.optional(v.record(v.string(), v.string()), {});

const schema = v.strictObject({
  dependencies: versions,
  peerDependencies: versions,
  peerDependenciesMeta: v.optional(v.record(v.string(), v.strictObject({ optional: v.boolean() })), {}),
  devDependencies: versions,
  exports: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^\.\/[\w@$.-]+(?:\/[\w@$.-]+)*$/, 'a subpath such as ./mocks')),
      source(),
    ),
    {},
  ),
});

/** A TypeScript source of the package, for example `./src/mocks/index.ts`. */
function source() {
  return v.pipe(
    v.string(),
    v.regex(
      /^\.\/src\/(?:[\w@$][\w.@$-]*\/)*[\w@$][\w.@$-]*\.ts$/,
      'a TypeScript source such as ./src/mocks/index.ts',
    ),
  );
}

/** The additions of a team's templates to `package.json`: packages by kind, and subpaths by source. */
export type PackageAdditions = v.InferOutput<typeof schema>;

/** A file of additions with its place. */
export interface FoundAdditions {
  readonly file: string;
  readonly additions: PackageAdditions;
}

/** Reads the additions among a team's files that are not templates. Reports invalid ones. */
export function readAdditions(
  files: readonly OtherFile[],
  diagnostics: Diagnostics,
): readonly FoundAdditions[] {
  const found = files.filter(({ path }) => path === additionsFile);
  return found.flatMap(({ file, read }) => {
    const content = parseJson(read());
    const result = v.safeParse(schema, content);
    if (result.success) return [{ file, additions: result.output }];
    const [issue] = result.issues;
    const reason = content === undefined ? 'it is not JSON' : reasonOf(issue);
    diagnostics.report('package-addition', null, { file, reason });
    return [];
  });
}

function reasonOf(issue: v.InferIssue<typeof schema>): string {
  const where = v.getDotPath(issue);
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
  if (isUnknown) return `there is no key "${where}". Valid keys: ${listed(Object.keys(schema.entries))}`;
  return `${where === null ? 'it' : `"${where}"`} must be ${expectedBy(issue)}, but is ${describeValue(issue.input)}`;
}
