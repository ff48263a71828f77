/**
 * Matches a comment, a string or a template, whose content is not code; else a union with each member on its
 * own line, if no line after it belongs to its last member or is a comment.
 */
const parts =
  /\/\*[^]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[^])*`|(?<=\n)([ \t]+)\| .*(?:\n\1\| .*)*(?=\n(?!\1[\s/|]))/g;

/**
 * Joins unions that fit one line. This is the only difference between oxfmt 0.79 and Prettier 3.10 in
 * generated code: oxfmt breaks a union that does not fit the first line, Prettier only one that does not fit
 * a line of its own.
 *
 * @param code - formatted by oxfmt: a union of several lines stands below its declaration, and is indented
 */
export function joinUnions(code: string, width: number, tabWidth: number): string {
  return code.replace(parts, (part: string, indent: string | undefined, offset: number) => {
    if (indent === undefined || lineBefore(code, offset).startsWith(indent)) return part;
    const members = part.slice(indent.length + '| '.length).replaceAll(`\n${indent}| `, ' | ');
    const columns = indent.replaceAll('\t', ' '.repeat(tabWidth)).length + members.length;
    return columns > width ? part : indent + members;
  });
}

function lineBefore(code: string, offset: number): string {
  return code.slice(code.lastIndexOf('\n', offset - 2) + 1, offset - 1);
}
