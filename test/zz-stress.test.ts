import { test, expect } from 'vitest';
import { readLetter } from '../server/src/letter/read.ts';
import { inAllLayouts, publishedLetters } from './kit/letters.ts';
import { rangesAt, rangesOfLetter } from './service/features/every-feature.ts';
test('stress', { timeout: 400000 }, () => {
  const all = inAllLayouts(publishedLetters()); let n = 0; let bad = 0; const end = Date.now() + 150000;
  const ok = (t: string, rs: any) => { for (const [, r] of rs) { n++; if (!(r.start >= 0 && r.start <= r.end && r.end <= t.length)) bad++; } };
  let k = 0, points = 0;
  while (Date.now() < end) {
    const { text } = all[k++ % all.length]!;
    const cut = Math.random() < 0.5 ? text : text.slice(0, Math.floor(Math.random() * text.length));
    const mid = Math.floor(Math.random() * cut.length);
    const t = Math.random() < 0.5 ? cut : cut.slice(0, mid) + ['\n', 'x', ':', ' Upheld\n', '(', '12'][k % 6] + cut.slice(mid + (k % 9));
    const l = readLetter(t); ok(t, rangesOfLetter(l));
    for (let j = 0; j < 30; j++) { points++; ok(t, rangesAt(l, Math.floor(Math.random() * (t.length + 1)))); }
  }
  console.log({ letters: k, points, ranges: n, bad }); expect(bad).toBe(0);
});
