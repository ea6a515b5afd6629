import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import type { LetterPart } from '../../server/src/letter/letter.ts';
import { after, type LetterRange, type PassageRange, upTo } from '../../server/src/letter/place.ts';
import { readLetter, readLetterInParts } from '../../server/src/letter/read.ts';
import type { LetterRule } from '../../server/src/rules/rule.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const text = baseLetter({ issues: [baseIssue(), baseIssue({ title: 'Massage for the left knee, 4 visits: Upheld' })] });
const open = readLetterInParts(text);
const last = open.parts.at(-1)!;

describe('a place in a letter that is read in parts', () => {
  it('is that of the part, so far into the letter', () => {
    const [issue] = last.letter.issues;
    const { start, end } = last.place(issue!.titleRange);
    expect(text.slice(start, end)).toBe('Massage for the left knee, 4 visits');
    expect(start).toBeGreaterThan(issue!.titleRange.start);
  });

  it('is not taken for one in a part, nor one in a part for it', () => {
    const own: PassageRange = { start: 0, end: 1 };
    const place = (part: LetterPart): LetterRange => part.place(own);
    // @ts-expect-error a place in the letter is brought there once
    const twice = (part: LetterPart): LetterRange => part.place(place(part));
    // @ts-expect-error a place in a part is none in the letter
    const bare: LetterRange = own;
    const check: LetterRule['check'] = ({ parts: [part] }, report) => {
      // @ts-expect-error a rule on parts next to each other says of each place in which part it is
      report({ message: 'found', range: part!.letter.issues[0]!.titleRange });
    };
    expect([twice(last), bare, check]).toHaveLength(3);
  });

  it('goes on after it, and up to the next', () => {
    const [first, second] = [last.place({ start: 2, end: 4 }), last.place({ start: 8, end: 9 })];
    expect(after(first)).toEqual({ start: first.end, end: first.end });
    expect(upTo(first, second)).toEqual({ start: first.start, end: second.start });
  });

  it('is where the findings are, in parts as in one piece', () => {
    const faulty = text.replace('4 visits', '4 times a week for 3 weeks, 10 visits');
    const findings = checkLetter(readLetterInParts(faulty));
    expect(findings.map(({ rule }) => rule)).toContain('counts/total-mismatch');
    expect(findings).toEqual(checkLetter(readLetter(faulty)));
  });
});
