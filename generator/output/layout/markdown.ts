/** Words that Prettier does not touch: nothing in them has a meaning in Markdown where it stands. */
const words = String.raw`(?:[A-Za-z0-9,;:'"()/=?%.!]|[^\x00-\x7f]|&[a-z]+;|(?<=\w)[-_](?=\w)|(?<=\S)[- ](?=\S)|(?<= )-(?= ))+`;
const code = '`[^`\\n]+`';
const link = String.raw`\[[A-Za-z0-9.]+\]\([A-Za-z0-9./#-]+\)`;
const line = new RegExp(`^(?:#{1,3} |- )?(?:[A-Za-z(]|${code}|${link})(?:${words}|${code}|${link})*$`);

/** Whether Prettier would print a Markdown text as it is: headings, plain paragraphs and lists without levels. */
export function isPrettyMarkdown(text: string): boolean {
  if (!text.endsWith('\n') || text.includes('\n\n\n')) return false;
  const lines = text.slice(0, -1).split('\n');
  return lines.every((here, index) => {
    if (here === '') return index > 0;
    if (!line.test(here)) return false;
    const before = lines[index - 1] ?? '';
    return before === '' || (before.startsWith('- ') && here.startsWith('- '));
  });
}
