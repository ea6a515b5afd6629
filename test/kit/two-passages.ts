import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from './base-letter.ts';

/** Summary, rationale, and the title where it is another than the usual one. */
export type Case = readonly [summary: string, rationale: string, title?: string];

/** What the letters of cases have in common: how their summaries begin, and the usual title, which is the base letter's if none is given. */
export interface Frame {
  readonly told: string;
  readonly title?: string;
}

/** What can be asked of cases. */
export interface TwoPassages {
  /** Lists the rules that find something in the letter of a case. */
  readonly rulesOf: (one: Case) => string[];
  /** Holds that the first cases raise a rule, and that the others raise none of these. */
  readonly holds: (what: string, rule: string, wrong: readonly Case[], right: readonly Case[]) => void;
}

const verdict = 'The request is not medically necessary.';

/** Makes the questions about cases in a frame of their own. */
export function twoPassages({ told, title: titled }: Frame): TwoPassages {
  const rulesOf = ([summary, rationale, title = titled]: Case): string[] => {
    const issue = baseIssue({ rationale: `${rationale} ${verdict}`, ...(title && { title }) });
    const text = baseLetter({ summary: `${told} ${summary}`, issues: [issue] });
    return checkLetter(readLetter(text)).map(({ rule }) => rule);
  };
  return {
    rulesOf,
    holds: (what, rule, wrong, right) => {
      describe(what, () => {
        it.each(wrong.map((one) => [`${one[0]} ${one[1]}`, one] as const))('is found: %s', (_, one) => {
          expect(rulesOf(one)).toContain(rule);
        });
        it.each(right.map((one) => [`${one[0]} ${one[1]}`, one] as const))('is left: %s', (_, one) => {
          expect(rulesOf(one)).not.toContain(rule);
        });
      });
    },
  };
}

const usual = twoPassages({
  told: 'A 41-year-old roofer fell on 03/14/2016. He asked for 6 visits of physical therapy for the left knee.',
});

/** Lists the rules that find something in the letter of a case in the usual frame. */
export const rulesOf = usual.rulesOf;

/** Holds in the usual frame that the first cases raise a rule, and that the others raise none of these. */
export const holds = usual.holds;
