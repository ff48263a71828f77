import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { describe, expect, inject, it } from 'vitest';

describe.each([...inject('packages'), inject('generator')])('$name', ({ folder, tarball }) => {
  it('has nothing that publint would correct', async () => {
    const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that are right for every resolution it supports', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    // ES modules only: what cannot load them is not supported.
    const relevant = analysis.types
      ? analysis.problems.filter(
          (problem) =>
            problem.kind !== 'CJSResolvesToESM' &&
            !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
        )
      : [];
    expect(analysis.types).not.toBe(false);
    expect(relevant).toEqual([]);
  });
});
