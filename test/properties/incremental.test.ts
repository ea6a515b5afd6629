import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { partedLetter } from '../../server/src/letter/open-letter.ts';
import type { Letter } from '../../server/src/letter/letter.ts';
import { readLetter, readLetterInParts, standardKnowledge } from '../../server/src/letter/read.ts';
import { rules } from '../../server/src/rules/index.ts';
import { optionsOf } from '../../server/src/rules/options.ts';
import type { PartRule, Report } from '../../server/src/rules/rule.ts';
import { lex } from '../../server/src/text/lexer.ts';
import type { Tokens } from '../../server/src/text/tokens.ts';
import { cleanLetters, inAllLayouts, lettersUnderTest } from '../kit/letters.ts';
import { runs, sample } from '../kit/sample.ts';
import { Mover } from '../kit/moved.ts';
import { plainLetter } from '../kit/plain-letter.ts';
import { changed, editedText, long, mutatedLetter } from './letters.ts';

/** As `toEqual`, which takes long for equal readings: it looks through all that the library knows. */
function same(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}

const RUNS = runs(60);

describe('a letter that is read again after an edit', () => {
  it('says what it says when it is read for the first time, and has the same findings', () => {
    fc.assert(
      fc.property(editedText, ({ text, changes }) => {
        let letter = readLetterInParts(text);
        checkLetter(letter);
        for (const change of changes) {
          const edited = changed(letter.frame.text, change);
          // In one piece, as everywhere but in the editor.
          const afresh = readLetter(edited);
          letter = readLetterInParts(edited, standardKnowledge(), undefined, letter);
          same(plainLetter(letter), plainLetter(partedLetter(afresh)));
          same(letter.whole.issues, afresh.issues);
          same(checkLetter(letter), checkLetter(afresh));
        }
      }),
      { numRuns: RUNS },
    );
    // Each run reads and checks a letter a dozen times: a busy machine takes more than a minute.
  }, 180_000);

  it('keeps the parts that an edit leaves as they were', () => {
    for (const { text } of cleanLetters().filter(({ name }) => !name.startsWith('clean-2013'))) {
      const letter = readLetterInParts(long(text));
      const issues = letter.frame.tree.issues;
      const rationale = issues.at(-1)!.fields.find(({ field }) => field.id === 'rationale')!;
      const at = rationale.value.start + 1;
      const edited = letter.text.slice(0, at) + 'x' + letter.text.slice(at);
      const again = readLetterInParts(edited, standardKnowledge(), undefined, letter);
      expect(letter.parts).toHaveLength(issues.length + 1);
      const kept = again.parts.filter((part, index) => part.letter === letter.parts[index]!.letter);
      expect(kept).toHaveLength(letter.parts.length - 1);
    }
  });

  it('is read anew where the knowledge is another', () => {
    const { text } = cleanLetters()[0]!;
    const letter = readLetterInParts(text);
    const other = { ...standardKnowledge(), citations: { ...standardKnowledge().citations } };
    const again = readLetterInParts(text, other, undefined, letter);
    expect(again.parts.some((part, index) => part.letter === letter.parts[index]!.letter)).toBe(false);
  });
});

/** The columns of tokens as text: to compare arrays of numbers one by one takes very long. */
const columnsOf = ({ count, kinds, starts, ends, values, cues }: Tokens): string[] =>
  [kinds, starts, ends, values, cues.of].map((column) => column.subarray(0, count).join());

describe('the parts of a letter', () => {
  it('are its whole text, and each has the tokens of its own text', () => {
    fc.assert(
      fc.property(editedText, ({ text }) => {
        const { parts, text: asRead } = readLetterInParts(text);
        expect(parts.map(({ letter }) => letter.text).join('')).toBe(asRead);
        for (const { letter } of parts) expect(columnsOf(letter.tokens)).toEqual(columnsOf(lex(letter.text)));
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it('hold no place in what the library knows: it is not copied when they move', () => {
    const { forms, citations } = standardKnowledge();
    const mover = new Mover({ tokens: 1, offset: 1 });
    for (const { form } of forms.forms) expect(mover.move(form)).toBe(form);
    for (const guideline of citations.library.guidelines) expect(mover.move(guideline)).toBe(guideline);
    for (const { text } of cleanLetters())
      for (const term of readLetter(text).terms) {
        const moved = mover.move(term);
        expect(moved.range.start).toBe(term.range.start + 1);
        expect(Object.values(moved).filter((value) => Object.values(term).includes(value))).not.toHaveLength(0);
      }
  });
});

describe('a rule whose scope is the part', () => {
  /** What a rule says of a letter as a whole. */
  const said = (letter: Letter, rule: PartRule): Report[] => {
    const reports: Report[] = [];
    rule.check(letter, (report) => reports.push(report), optionsOf(rule));
    return reports;
  };
  const byPlace = (reports: readonly Report[]): string[] => reports.map((report) => JSON.stringify(report)).sort();

  const holds = (text: string): void => {
    const letter = readLetterInParts(text);
    for (const rule of rules) {
      if (rule.scope !== 'part') continue;
      const ofParts = letter.parts.flatMap((part) => {
        const mover = new Mover(part.at);
        return said(part.letter, rule).map((report) => mover.move(report));
      });
      expect(byPlace(ofParts), rule.meta.id).toEqual(byPlace(said(letter.whole, rule)));
    }
  };

  it('says of a letter what it says of its parts', () => {
    for (const { text } of sample(inAllLayouts(lettersUnderTest()), 60)) holds(long(text));
    fc.assert(
      fc.property(mutatedLetter, (text) => holds(long(text))),
      { numRuns: RUNS },
    );
    // Some sixty rules are asked of a hundred long letters, and of their parts.
  }, 180_000);
});
