import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { findingsOf } from '../kit/fixes.ts';
import { cleanLetters, inAllLayouts, publishedLetters } from '../kit/letters.ts';
import { citationKinds } from './citations.ts';
import { faultsOf } from './faults.ts';

/** With PLANT_ALL=1 every planting is tried; without it, so many of each kind, spread over all letters and layouts. */
const LIMIT = process.env.PLANT_ALL ? Infinity : 90;

const letters = inAllLayouts([...cleanLetters(), ...publishedLetters()]).map(({ name, layout, text }) => ({
  where: `${name} (${layout})`,
  text,
  letter: readLetter(text),
  findings: findingsOf(text),
}));

describe('a wrong citation planted in a letter is found where it stands, alone, and its fixes settle it', () => {
  it.each(citationKinds)(
    '$name',
    (kind) => {
      const plantings = letters
        .filter(({ findings }) => !findings.some(({ rule }) => rule === kind.rule))
        .flatMap((letter) => kind.plantings(letter.letter).map((planting) => ({ ...letter, planting })));
      const step = Math.max(1, plantings.length / LIMIT);
      const tried = plantings.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
      const faults = tried.flatMap(({ where, text, findings, planting }) => {
        const found = faultsOf(kind, text, planting, findings);
        return found.length > 0 ? [`${where}: ${found.join('; ')}`] : [];
      });
      console.log(
        `${kind.name}: ${tried.length.toString()} of ${plantings.length.toString()} planted, ${faults.length.toString()} with faults`,
      );
      expect(tried.length).toBeGreaterThan(0);
      if (process.env.PLANT_SHOW) console.log(faults.join('\n'));
      expect(faults.length / tried.length, faults.slice(0, 12).join('\n')).toBeLessThanOrEqual(0.03);
    },
    process.env.PLANT_ALL ? 600_000 : 60_000,
  );
});
