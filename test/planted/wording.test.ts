import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { findingsOf } from '../kit/fixes.ts';
import { cleanLetters, inAllLayouts, publishedLetters } from '../kit/letters.ts';
import { faultsOf } from './faults.ts';
import { privacyKinds } from './privacy-kinds.ts';
import { wordingKinds } from './wording-kinds.ts';

/** How many of each kind are planted, spread over all letters and layouts. */
const LIMIT = Number(process.env.PLANT_WORDING ?? 30);
/** The least part that has to be found where it stands, alone, and settled by its fixes; PLANT_LEAST=1 lists every other one. */
const LEAST = Number(process.env.PLANT_LEAST ?? 0.95);

const letters = inAllLayouts([...cleanLetters(), ...publishedLetters()]).map(({ name, layout, text }) => ({
  where: `${name} (${layout})`,
  text,
  letter: readLetter(text),
  findings: findingsOf(text),
}));

describe('a wording or privacy defect planted in a letter is found where it stands, alone', () => {
  it.each([...wordingKinds, ...privacyKinds])(
    '$name',
    (kind) => {
      const plantings = letters
        // A letter that has the defect already shows nothing.
        .filter(({ findings }) => !findings.some(({ rule }) => rule === kind.rule))
        .flatMap((letter) => kind.plantings(letter.letter).map((planting) => ({ ...letter, planting })));
      const step = Math.max(1, plantings.length / LIMIT);
      const tried = plantings.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
      const faulty = tried.flatMap(({ where, text, findings, planting }) => {
        const faults = faultsOf(kind, text, planting, findings);
        return faults.length > 0 ? [`${where}: ${faults.join('; ')}`] : [];
      });
      expect(tried.length).toBeGreaterThan(2);
      expect(1 - faulty.length / tried.length, faulty.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(LEAST);
    },
    process.env.PLANT_WORDING ? 600_000 : 60_000,
  );
});
