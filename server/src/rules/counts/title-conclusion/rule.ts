import { decidedRoles } from '../../../letter/requests/decided.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import type { Issue, Letter } from '../../../letter/letter.ts';
import { explain } from '../../../reading/quantities/compare.ts';
import type { Mention } from '../../../letter/mentions.ts';
import { type Quantity, total } from '../../../reading/quantities/quantity.ts';
import { held } from '../../../letter/requests/mentioned.ts';
import { nameOf } from '../../issues.ts';
import { quantityFixes } from '../../quantity-fixes.ts';
import { inOneLine, overlaps } from '../../../text/range.ts';
import type { Report, Rule } from '../../rule.ts';

/** Finds conclusions about another number of visits than the title's. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/title-conclusion',
    summary: 'The conclusion decides a different number of visits than the title requests.',
    severity: 'error',
    messages: {
      differs:
        'The conclusion of issue {number} decides {concluded}, but the title requests {requested}. Use the same number in both.',
      original:
        'The conclusion of issue {number} decides the original {concluded}, but only {requested} remains in dispute. Decide what remains.',
      title: 'The title requests {requested} here.',
      conclusion: "Use the title's number in the conclusion: {newText}",
      intoTitle: "Use the conclusion's number in the title: {newText}",
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const conclusion = issue.argument?.conclusion;
      // What it grants or refuses is a part of what the title requests.
      if (!conclusion || issue.partialGrant) continue;
      for (const mention of issue.mentions) {
        if (mention.sentence !== conclusion.verdict.sentence || mention.role !== 'requested') continue;
        const { requests, agrees } = held(issue, mention, decidedRoles);
        const request = requests[0];
        if (agrees || !request?.quantity || isLeft(mention, request.quantity)) continue;
        const original = held(issue, mention, ['original']);
        const values = { ...nameOf(issue), concluded: explain(mention.quantity), requested: explain(request.quantity) };
        report({
          message: original.requests.length > 0 && original.agrees && total(mention.quantity) ? 'original' : 'differs',
          values,
          range: mention.quantity.range,
          related: [{ message: 'title', values, range: request.quantity.range }],
          // What remains of a modified request follows from the two numbers before it, and the rationale may argue about the title's: the
          // conclusion is what has to give way.
          fixes: quantityFixes(letter, mention.quantity, request.quantity, 'conclusion', 'intoTitle').filter(
            ({ title }) => title === 'conclusion' || (request.role === 'requested' && !isArgued(issue, mention)),
          ),
        });
      }
      reportCounted(letter, issue, report);
    }
  },
};

/** Whether the rationale speaks of the number of visits that the title requests. */
function isArgued(issue: Issue, { sentence: concluding }: Mention): boolean {
  return issue.mentions.some((mention) => {
    if (mention.sentence === concluding || mention.role !== 'requested' || !total(mention.quantity)) return false;
    const { requests, agrees } = held(issue, mention, decidedRoles);
    return agrees && requests.length > 0;
  });
}

/** Whether a conclusion decides what it calls the rest of a request: how much is left is held against what was authorized. */
function isLeft({ rest, quantity }: Mention, requested: Quantity): boolean {
  const [left, all] = [total(quantity), total(requested)];
  return rest && left !== undefined && all !== undefined && left[1] < all[0];
}

/** Reports what the conclusion counts otherwise than the title that is no visits: “4 packs” where the title has 2. */
function reportCounted(letter: Letter, issue: Issue, report: (report: Report) => void): void {
  const counted = factsWith(letter, 'amount').filter((fact) => fact.issue === issue.number);
  for (const fact of counted) {
    if (fact.passage !== 'conclusion') continue;
    const same = counted.filter(({ subject }) => subject.id === fact.subject.id);
    const [title, ...others] = same.filter(({ passage }) => passage === 'title');
    // With several numbers of one noun, it is open which is intended.
    const ended = same.filter(({ passage }) => passage === 'conclusion');
    if (!title || others.length > 0 || ended.length > 1 || isSame(title, fact)) continue;
    if (issue.mentions.some(({ quantity, role }) => role === 'requested' && overlaps(quantity.range, fact.range)))
      continue;
    const written = ({ range }: Fact): string => inOneLine(letter.text, range);
    const values = { ...nameOf(issue), concluded: written(fact), requested: written(title) };
    report({
      message: 'differs',
      values,
      range: fact.range,
      related: [{ message: 'title', values, range: title.range }],
    });
  }
}

function isSame({ value, written }: Fact, other: Fact): boolean {
  return value?.[0] === other.value?.[0] && (value !== undefined || written === other.written);
}
