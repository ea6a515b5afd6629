import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import endings from './partial-grants.json' with { type: 'json' };

type Table = Readonly<Record<string, readonly string[]>>;

/**
 * By title, ends of rationales that decide a part of what it asks for one way and the rest the other (`parted`); that do so, and one part is only
 * called reasonable, or the whole is set against it (`offered`); and that part nothing (`whole`): what a guideline has, what utilization review or
 * the provider did, what is not asked for, what only might be.
 */
const { parted, offered, whole } = endings as Record<'parted' | 'offered' | 'whole', Table>;

const decisions = ['Upheld', 'Overturned'];

/** What the rules find of partial decisions in a letter of one issue whose rationale ends so: the rule, its severity and the words it is on. */
function partialOf(title: string, decision: string, ending: string): string[] {
  const text = baseLetter({
    summary: `A gardener hurt the back at work. The request is for ${title}.`,
    issues: [baseIssue({ title: `${title}: ${decision}`, rationale: `The claimant is a gardener. ${ending}` })],
  });
  return checkLetter(readLetter(text), { only: ['decision/contradiction', 'decision/claim-against-decision'] })
    .filter(({ message }) => /part of (?:the request|what is requested)/.test(message))
    .map(({ rule, severity, range }) => `${severity} ${rule}: ${text.slice(range.start, range.end)}`);
}

function each(table: Table): (readonly [title: string, ending: string])[] {
  return Object.entries(table).flatMap(([title, ends]) => ends.map((ending) => [title, ending] as const));
}

describe('a rationale that grants a part and refuses the rest', () => {
  test.each(each(parted))('%s: %s', (title, ending) => {
    for (const decision of decisions)
      expect(partialOf(title, decision, ending)).toEqual([expect.stringMatching(/^error decision\/contradiction/)]);
  });

  test.each(each(offered))('%s, less surely: %s', (title, ending) => {
    for (const decision of decisions)
      expect(partialOf(title, decision, ending)).toEqual([expect.stringMatching(/^warning decision\/contradiction/)]);
  });

  test('is marked where it goes against the decision', () => {
    const ending = 'Four visits are certified. The remaining six are denied.';
    const of = (decision: string): string[] => partialOf('Acupuncture, 10 visits', decision, ending);
    expect(of('Upheld')).toEqual(['error decision/contradiction: Four visits are certified']);
    expect(of('Overturned')).toEqual(['error decision/contradiction: The remaining six are denied']);
  });

  test.each(['Modified', 'Partially Overturned', 'Upheld in part'])('%s says so itself', (decision) => {
    expect(partialOf('Acupuncture, 10 visits', decision, 'Four visits are certified. The rest is denied.')).toEqual([]);
  });

  test('does not contradict a decision on the whole that follows, and is pointed out', () => {
    const ending = 'Naproxen is warranted, but omeprazole is not. The request is therefore not medically necessary.';
    const of = (decision: string): string[] =>
      partialOf('Naproxen 550mg #60 and omeprazole 20mg #30', decision, ending);
    expect(of('Upheld')).toEqual(['information decision/claim-against-decision: Naproxen is warranted']);
  });
});

describe('a rationale that decides the whole', () => {
  test.each(each(whole))('%s: %s', (title, ending) => {
    for (const decision of decisions)
      expect(partialOf(title, decision, ending).filter((finding) => !finding.startsWith('information'))).toEqual([]);
  });
});
