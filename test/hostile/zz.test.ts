import { it } from 'vitest';
import { documentOf } from './document.ts';
import { createMaker } from './make.ts';
import { hostileVoice } from './voice.ts';
it('one', async () => {
  const maker = await createMaker();
  const [shape, texts] = JSON.parse(process.env['CASE']!);
  const made = await maker.make(documentOf(shape, hostileVoice(texts)), shape);
  for (const f of made.files) if (!/runtime\//.test(f.path) && new RegExp(process.env['F'] ?? '.').test(f.path)) console.log(`--- ${f.path}\n${f.text}`);
  console.log(made.diagnostics.map(d => d.message));
});
