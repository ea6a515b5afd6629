import type { Issue } from '../../../letter/letter.ts';
import { plainVerdict } from '../../../letter/plain-verdict.ts';
import type { Verdict } from '../../../reading/verdicts.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds conclusions in the words of utilization review or of everyday medicine, and those that only “seem” so. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/conclusion-wording',
    summary: 'The conclusion does not use the words “medically necessary”.',
    severity: 'warning',
    waits: 'later',
    messages: {
      wording: 'The conclusion of issue {number} says “{written}”. The question is medical necessity: write “{words}”.',
      hedged: 'The conclusion of issue {number} is hedged: “{written}”. State it plainly: “{words}”.',
      unsure:
        'The conclusion of issue {number} says only that this is likely. State it plainly: “The request {words}.”',
      rewrite: 'Change to “{words}”',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const verdict = ownVerdict(issue);
      if (!verdict || (verdict.wording === 'review' && verdict.grounded)) continue;
      const { words, fits, said } = plainVerdict(letter.tokens, verdict);
      const range = said
        ? { start: letter.tokens.starts[verdict.sentence.first]!, end: verdict.range.end }
        : verdict.range;
      const values = {
        ...nameOf(issue),
        written: letter.text.slice(range.start, range.end),
        words: said ? words.replace('are', 'is') : words,
      };
      report({
        message: said ? 'unsure' : verdict.wording === 'law' ? 'hedged' : 'wording',
        values,
        range,
        fixes: fits ? [{ title: 'rewrite', values, safe: false, edits: [{ range, newText: words }] }] : [],
      });
    }
  },
};

/** The verdict that is hedged or in other words than the law's, and the rationale's own: its conclusion, or its very last sentence. */
function ownVerdict({ argument }: Issue): Verdict | undefined {
  const conclusion = argument?.conclusion?.verdict;
  if (conclusion && (conclusion.wording === 'review' || conclusion.hedged)) return conclusion;
  const last = argument?.verdicts.at(-1);
  if (last?.wording !== 'review' || last.sentence !== argument?.sentences.at(-1)) return undefined;
  // After a conclusion in the words of the law, “exercise is appropriate” is a remark, and “the request is denied” is none.
  const isRemark = conclusion !== undefined && !(last.ofRequest && last.necessary === conclusion.necessary);
  return isRemark ? undefined : last;
}
