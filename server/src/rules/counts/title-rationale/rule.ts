import { explain } from '../../../reading/quantities/compare.ts';
import { held } from '../../counts.ts';
import { nameOf } from '../../issues.ts';
import { quantityFixes } from '../../quantity-fixes.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that speak of the request with another number of visits than the title. */
export const rule: Rule = {
  meta: {
    id: 'counts/title-rationale',
    summary: 'The rationale speaks of the request with another number of visits than the title.',
    severity: 'warning',
    messages: {
      differs:
        'The rationale of issue {number} speaks of a request for {argued}, but the title requests {requested}. Argue about the number in dispute, or say what the other number is.',
      title: 'The title requests {requested} here.',
      rationale: "Write the title's number in the rationale: {newText}",
      intoTitle: "Write the rationale's number in the title: {newText}",
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const concluding = issue.argument?.conclusion?.verdict.sentence;
      for (const mention of issue.mentions) {
        if (mention.sentence === concluding || mention.role !== 'requested') continue;
        // The original request may be argued about as long as what remains is decided.
        const { requests, agrees } = held(issue, mention, ['requested', 'remaining', 'original']);
        const request = requests.find(({ role }) => role !== 'original') ?? requests[0];
        if (agrees || !request?.quantity) continue;
        const values = { ...nameOf(issue), argued: explain(mention.quantity), requested: explain(request.quantity) };
        report({
          message: 'differs',
          values,
          range: mention.quantity.range,
          related: [{ message: 'title', values, range: request.quantity.range }],
          fixes: quantityFixes(letter, mention.quantity, request.quantity, 'rationale', 'intoTitle'),
        });
      }
    }
  },
};
