import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from './base-letter.ts';

/** Summary, rationale, and the title where it is another than the base letter's. */
export type Case = readonly [summary: string, rationale: string, title?: string];

const told = 'A 41-year-old roofer fell on 03/14/2016. He asked for 6 visits of physical therapy for the left knee.';
const verdict = 'The request is not medically necessary.';

/** Lists the rules that find something in the letter of a case. */
export function rulesOf([summary, rationale, title]: Case): string[] {
  const issue = baseIssue({ rationale: `${rationale} ${verdict}`, ...(title && { title }) });
  const text = baseLetter({ summary: `${told} ${summary}`, issues: [issue] });
  return checkLetter(readLetter(text)).map(({ rule }) => rule);
}

/** Holds that the first cases raise a rule, and that the others raise none of these. */
export function holds(what: string, rule: string, wrong: readonly Case[], right: readonly Case[]): void {
  describe(what, () => {
    it.each(wrong.map((one) => [`${one[0]} ${one[1]}`, one] as const))('is found: %s', (_, one) => {
      expect(rulesOf(one)).toContain(rule);
    });
    it.each(right.map((one) => [`${one[0]} ${one[1]}`, one] as const))('is left: %s', (_, one) => {
      expect(rulesOf(one)).not.toContain(rule);
    });
  });
}
