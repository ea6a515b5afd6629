import type { KnownStatement } from '../../../knowledge/guidelines/statements.ts';
import type { SaidStatement } from '../../../letter/known-statements.ts';
import type { Sentence } from '../../../reading/sentences.ts';
import { type GuidelineField, guidelineFields, titleOf } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds sentences that say the contrary of what the cited guideline is known to say. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/turned-statement',
    summary: 'The rationale says the opposite of what the cited guideline says.',
    severity: 'warning',
    messages: {
      recommended:
        'The rationale of issue {number}, “{title}”, says that the guideline supports this, but {cited} does not: {says} Check the sentence.',
      refused:
        'The rationale of issue {number}, “{title}”, says that the guideline opposes this, but {cited} does not: {says} Check the sentence.',
      citation: 'This guideline is cited.',
    },
  },
  check(letter, report) {
    for (const field of guidelineFields(letter)) {
      const { own, issue, node } = field;
      if (!own) continue;
      const seen = new Set<Sentence>();
      const told = new Set<Sentence>();
      for (const said of issue.knownStatements) {
        const { statement, recommends, range, sentence, isAdvice, isTurned } = said;
        const cited = (isAdvice ? seen : told).has(sentence) ? undefined : citedFor(field, statement);
        // The first advice of a cited guideline is what the sentence is held against, and whatever else it is known to say.
        if (cited === undefined) continue;
        if (isAdvice) seen.add(sentence);
        if (!isTurned) continue;
        // What the reviewer allows is the reviewer's own advice, unless it is said in a guideline's words.
        const mayBeOwn = isOwnDecision(field, said);
        if (mayBeOwn && (isAdvice ? !statement.words : statement.keys)) continue;
        told.add(sentence);
        report({
          message: recommends ? 'recommended' : 'refused',
          values: { ...nameOf(issue), cited, says: statement.says },
          range,
          related: [{ message: 'citation', range: node.value }],
          ...(mayBeOwn || isOfState(said) || statement.standing === 'unverified' || statement.once
            ? { atMost: 'information' as const }
            : {}),
        });
      }
    }
  },
};

/** Whether a sentence says whom a treatment is for, and does not say that a guideline says so. */
function isOfState({ isAdvice, isGuidelines, statement }: SaidStatement): boolean {
  return !isAdvice && !isGuidelines && statement.keys === undefined;
}

/** Whether a sentence may be the reviewer's own advice: a treatment that is allowed, in a sentence that names no guideline. */
function isOwnDecision({ issue: { decision } }: GuidelineField, { isGuidelines }: SaidStatement): boolean {
  return decision?.upholds === false && !isGuidelines;
}

/** The cited guideline that a statement is of, as messages write it. */
function citedFor({ cites }: GuidelineField, { families }: KnownStatement): string | undefined {
  for (const { editions, guideline } of cites.citations) {
    const own = [...(guideline ? [guideline] : []), ...editions].find(({ family }) => families.includes(family));
    if (own) return titleOf(own);
  }
  return undefined;
}
