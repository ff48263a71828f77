import { describe, expect, it } from 'vitest';
import { markdownOfHtml } from '../../../generator/model/build/html-prose.ts';

describe('HTML in descriptions', () => {
  it.each([
    [
      '<p>Opens the <b>gate</b>.</p><p>Closes it<i> later </i>.</p>',
      'Opens the **gate**.\n\nCloses it *later* .',
    ],
    ['First.<br/>Second.<BR>Third.', 'First.\n\nSecond.\n\nThird.'],
    ['One of:<ul><li>red</li><li>blue</li></ul>', 'One of:\n\n- red\n- blue'],
    [
      '<h2>Gates</h2>See <a class="x" href="https://zoo.example.com/a?b=c">the plan</a>.',
      '### Gates\n\nSee [the plan](https://zoo.example.com/a?b=c).',
    ],
    ['Send <code>a &lt; b</code> &amp; wait.', 'Send `a < b` & wait.'],
    ['<pre>x = 1</pre>Done.', '```\nx = 1\n```\nDone.'],
    ['<span style="color: red">Careful</span>', 'Careful'],
    ['<a href="javascript:alert(1)">Here</a> and <a name="there">there</a>', 'Here and there'],
  ])('becomes Markdown: %s', (html, markdown) => {
    expect(markdownOfHtml(html)).toBe(markdown);
  });

  it.each([
    'GET /pets/<id> with <petId>.',
    'a < b and c > d & e',
    'Write `<b>` as it is, and ```\n<p>this</p>\n``` too.',
    'Plain, with **Markdown**\nof its own.',
  ])('stays unchanged if it only looks like HTML: %s', (text) => {
    expect(markdownOfHtml(text)).toBe(text);
  });

  it('ignores tags that are never closed, or never opened', () => {
    expect(markdownOfHtml('<b>Loud, <i>and</b> long</em>')).toBe('Loud, and long');
  });
});
