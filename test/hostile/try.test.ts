import fc from 'fast-check';
import { it, expect } from 'vitest';
import { anyShape, documentOf } from './document.ts';
import { createMaker } from './make.ts';
import { statementsOf } from './statements.ts';
import { hostileText } from './texts.ts';
import { hostileVoice, tameVoice } from './voice.ts';

it('tries', async () => {
  const maker = await createMaker();
  const cases = fc.sample(fc.tuple(anyShape, fc.array(hostileText, { minLength: 1, maxLength: 20 })), { numRuns: Number(process.env['N'] ?? 20), seed: Number(process.env['S'] ?? 1) });
  const seen = new Map<string, number>();
  const note = (key: string, detail: string): void => {
    if (!seen.has(key)) console.log(key, '\n   ', detail.slice(0, 600));
    seen.set(key, (seen.get(key) ?? 0) + 1);
  };
  const start = performance.now();
  for (const [index, [shape, texts]] of cases.entries()) {
    let made, twin;
    try {
      made = await maker.make(documentOf(shape, hostileVoice(texts)), shape.resources);
      twin = await maker.make(documentOf(shape, tameVoice(hostileVoice(texts))), shape.resources);
    } catch (error) {
      note('throws ' + String((error as Error).message).slice(0, 40), `${index} ${(error as Error).stack?.slice(0, 500)} `);
      continue;
    }
    for (const d of made.diagnostics) if (d.severity === 'error') note(`error ${d.code}`, `${index} ${d.message}`);
    for (const d of twin.diagnostics) if (d.severity !== 'info' && !made.diagnostics.some(m => m.code === d.code)) note(`twin alone ${d.code}`, `${index} ${d.message}`);
    if (made.files.length === 0) continue;
    const a = statementsOf(made.files), b = statementsOf(twin.files);
    for (const p of a.problems) note('problem ' + p.replace(/^\S+/, '').slice(0, 30), `${index} ${p}`);
    for (const p of b.problems) note('TWIN problem ' + p.replace(/^\S+/, '').slice(0, 30), `${index} ${p}`);
    const diff = [...a.structures.filter((x, i) => !b.structures.includes(x)).map((x) => `+${x}`), ...b.structures.filter((x) => !a.structures.includes(x)).map((x) => `-${x}`)];
    if (JSON.stringify(a.structures) !== JSON.stringify(b.structures)) note('structure', `${index} ${a.structures.length} ${b.structures.length} ${diff.join('\n')}\n${made.diagnostics.filter(d=>d.severity!=='info').map((d) => d.code)} ${twin.diagnostics.filter(d=>d.severity!=='info').map((d) => d.code)}`);
  }
  console.log((performance.now() - start) / cases.length, 'ms a case', seen);
  maker.close();
}, 600000);
