import { it } from 'vitest';
import { documentOf } from './document.ts';
import { createMaker } from './make.ts';
import { hostileVoice } from './voice.ts';
it('one', async () => {
  const maker = await createMaker();
  const shape = JSON.parse(process.env['SHAPE']!);
  const texts = JSON.parse(process.env['TEXTS']!);
  const made = await maker.make(documentOf(shape, hostileVoice(texts)), shape.resources);
  for (const f of made.files)
    if (!/runtime\//.test(f.path) && new RegExp(process.env['F'] ?? '.').test(f.path))
      console.log(`--- ${f.path}\n${f.text}`);
  console.log(
    JSON.stringify(documentOf(shape, hostileVoice(texts)), null, 1).slice(0, Number(process.env['D'] ?? 0)),
  );
  console.log(made.diagnostics.map((d) => d.message));
});
