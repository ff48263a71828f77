/** Code, links to nearby files, character references and the mark of what is deprecated: Prettier leaves them alone. */
const closed = /`[^`]+`|\[[\w. ]+\]\([\w./#-]+\)|&[a-z]+;|(?<= )_Deprecated\._$/g;

/** Characters that mean nothing in Markdown where they stand: letters, digits, marks of a sentence, arrows. */
const plain = /^(?:[\w ,.;:'"()/=?%!>\u00a1-\u024f\u2010-\u2027\u2190-\u21ff-])+$/;

/** What means something after all: emphasis, addresses, spaces that may be taken away. */
const special = /(?:^|\W)_|_(?:\W|$)|:\/\/|www\.| {2}| $/;

/** Whether Prettier would print a Markdown text as it is: headings, plain paragraphs and lists without levels. */
export function isPrettyMarkdown(text: string): boolean {
  if (!text.endsWith('\n') || text.includes('\n\n\n')) return false;
  const lines = text.slice(0, -1).split('\n');
  return lines.every((line, index) => {
    if (line === '') return index > 0 && index < lines.length - 1;
    const before = lines[index - 1] ?? '';
    return (before === '' || (isItem(before) && isItem(line))) && isPlain(line);
  });
}

function isItem(line: string): boolean {
  return line.startsWith('- ');
}

function isPlain(line: string): boolean {
  const content = line.replace(/^(?:#{1,3}|-) /, '').replace(closed, 'x');
  return /^[A-Za-z(]/.test(content) && plain.test(content) && !special.test(content);
}
