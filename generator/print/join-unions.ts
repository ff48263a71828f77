/**
 * A comment, a string or a template, which may look like anything; else a union with each member on one line of its own: no line
 * that follows belongs to its last member or is a comment.
 */
const parts =
  /\/\*[^]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[^])*`|(?<=\n)([ \t]+)\| .*(?:\n\1\| .*)*(?=\n(?!\1[\s/|]))/g;

/**
 * Puts unions that fit into one line on one line: the only thing in generated code that oxfmt 0.79 lays out otherwise than
 * Prettier 3.10, by which a union is broken if it does not fit into a line of its own either.
 *
 * @param code - as oxfmt gives it: a union of several lines stands below what it belongs to, and is indented
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
