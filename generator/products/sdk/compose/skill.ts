import { kebabCase } from '../../../case.ts';
import { path } from '../../../escape/code.ts';
import { Text } from '../../../escape/text.ts';
import { words } from '../../../words.ts';
import type { PackageScope } from '../package-scope.ts';
import type { SkillFileView } from '../views/package.ts';
import { readmeFile } from './readme.ts';

/** `SKILL.md`: how to use the package, for language models (agentskills.io). */
export function skillFile(pkg: PackageScope): SkillFileView {
  const { name } = pkg.package;
  const { client } = pkg.contract;
  return {
    ...readmeFile(pkg),
    name: skillName(name),
    description: new Text(
      `How to call the ${client.name} API by the npm package ${name}. Use when code imports it.`,
    ),
  };
}

/**
 * The package's name without its scope, with only letters, digits and hyphens, as the specification of skills
 * requires.
 */
function skillName(name: string): SkillFileView['name'] {
  const own = words(name.slice(name.indexOf('/') + 1)).filter((word) => /^[a-z\d]+$/i.test(word));
  return path(kebabCase(own) || 'sdk');
}
