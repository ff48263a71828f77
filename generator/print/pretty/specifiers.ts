const specifier = /^(type )?[\w$]+( as [\w$]+)?$/;

/** `import { … } from '…';` and `export { … };`: on one line, or each name on a line. */
export function printSpecifiers(text: string, width: number): string | null {
  const [, head, inside, rest] =
    /^((?:import|export)(?: type)?) \{ ([^{}]+) \}( from '[^'\\"]+')?;$/.exec(text) ?? [];
  if (head === undefined || inside === undefined) return null;
  const names = inside.split(', ');
  if (!names.every((name) => specifier.test(name))) return null;
  if (text.length <= width || names.length === 1) return text;
  return `${head} {\n${names.map((name) => `  ${name},\n`).join('')}}${rest ?? ''};`;
}

/** `import * as name from '…';`, which has nowhere to break. */
export function printNamespaceImport(text: string): string | null {
  return /^import \* as [\w$]+ from '[^'\\"]+';$/.test(text) ? text : null;
}
