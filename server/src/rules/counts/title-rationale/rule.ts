import type { Fact } from '../../../letter/facts/fact.ts';
import { moreVisits } from '../../../letter/facts/visits.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import type { Issue, Letter } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import { type Quantity, total, totalHours } from '../../../reading/quantities/quantity.ts';
import { explain } from '../../../reading/quantities/compare.ts';
import { decidedRoles, partOf } from '../../../letter/requests/decided.ts';
import { held, isInTitle } from '../../../letter/requests/mentioned.ts';
import { nameOf } from '../../issues.ts';
import { quantityFixes } from '../../quantity-fixes.ts';
import { inOneLine } from '../../../text/range.ts';
import type { Report, Rule } from '../../rule.ts';

/** Finds rationales that refer to the request with another number of visits than the title. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/title-rationale',
    summary: 'The rationale discusses a different number of visits than the title requests.',
    severity: 'warning',
    messages: {
      differs:
        'The rationale of issue {number} refers to a request for {argued}, but the title requests {requested}. Correct the number, or explain what the other number is.',
      original:
        'The rationale of issue {number} says that {argued} visits exceed the guideline, but that was the original request; {requested} remain in dispute. Check that the argument holds for what remains.',
      title: 'The title requests {requested} here.',
      rationale: "Use the title's number in the rationale: {newText}",
      intoTitle: "Use the rationale's number in the title: {newText}",
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const concluding = issue.argument?.conclusion?.verdict.sentence;
      for (const mention of issue.mentions) {
        if (mention.sentence === concluding) continue;
        const original = exceedingOriginal(issue, mention);
        if (original) {
          const values = { ...nameOf(issue), argued: explain(mention.quantity), requested: explain(original) };
          const related = [{ message: 'title', values, range: original.range }];
          report({ message: 'original', values, range: mention.quantity.range, related, atMost: 'information' });
        }
        if (mention.role !== 'requested' || isOfDoing(mention)) continue;
        // The original request may be argued about as long as what remains is decided.
        const { requests, agrees } = held(issue, mention, [...decidedRoles, 'original']);
        const request = requests.find(({ role }) => role !== 'original') ?? requests[0];
        if (agrees || !request?.quantity || isInTitle(letter, issue, mention) || isOfEach(issue, mention)) continue;
        const values = { ...nameOf(issue), argued: explain(mention.quantity), requested: explain(request.quantity) };
        report({
          message: 'differs',
          values,
          range: mention.quantity.range,
          related: [{ message: 'title', values, range: request.quantity.range }],
          // Where the conclusion has the title's number, the rationale is what has to give way.
          fixes: quantityFixes(letter, mention.quantity, request.quantity, 'rationale', 'intoTitle').filter(
            ({ title }) => title === 'rationale' || !isConcluded(issue),
          ),
          // “Sixteen visits are within this” may count earlier ones, too.
          ...(mention.weighed ? { atMost: 'information' as const } : {}),
        });
      }
      reportRentals(letter, issue, report);
      reportMore(letter, issue, report);
    }
  },
};

/** “She walks daily to work”: how often something is done that is no treatment. */
function isOfDoing({ quantity: { first, end, stated }, treatments }: Mention): boolean {
  return stated === undefined && end - first === 1 && treatments.length === 0;
}

/** “12 visits of four hours, that is, 48 hours”: whether hours are those of each visit, next to the hours of all. */
function isOfEach(issue: Issue, mention: Mention): boolean {
  return (
    totalHours(mention.quantity) !== undefined &&
    issue.mentions.some((other) => other !== mention && other.sentence === mention.sentence && isOfTitle(issue, other))
  );
}

function isOfTitle(issue: Issue, mention: Mention): boolean {
  const { requests, agrees } = held(issue, mention, decidedRoles);
  return requests.length > 0 && agrees;
}

/** Reports rentals and stays of another length than the title's. */
function reportRentals(letter: Letter, issue: Issue, report: (report: Report) => void): void {
  const counted = factsWith(letter, 'amount').filter(({ issue: number, value }) => number === issue.number && value);
  for (const fact of counted) {
    if (fact.passage !== 'rationale') continue;
    const [title, ...others] = counted.filter(
      ({ passage, subject }) => passage === 'title' && subject.id === fact.subject.id,
    );
    if (!title || others.length > 0 || title.value![0] === fact.value![0]) continue;
    const written = ({ range }: Fact): string => inOneLine(letter.text, range);
    const values = { ...nameOf(issue), argued: written(fact), requested: written(title) };
    report({
      message: 'differs',
      values,
      range: fact.range,
      related: [{ message: 'title', values, range: title.range }],
      atMost: 'information',
    });
  }
}

/** Reports “six more are not needed” where the title asks for another number. */
function reportMore(letter: Letter, issue: Issue, report: (report: Report) => void): void {
  const totals = issue.requests.map(({ quantity }) => quantity && total(quantity));
  const [request] = issue.requests;
  if (!request?.quantity || totals.some((all) => all?.[0] !== all?.[1])) return;
  for (const { subject, issue: number, value, range } of factsWith(letter, 'amount')) {
    if (subject.id !== moreVisits.id || number !== issue.number || !value) continue;
    if (totals.some((all) => all?.[0] === value[0])) continue;
    const values = { ...nameOf(issue), argued: inOneLine(letter.text, range), requested: explain(request.quantity) };
    const related = [{ message: 'title', values, range: request.quantity.range }];
    report({ message: 'differs', values, range, related, atMost: 'information' });
  }
}

/** Whether the conclusion decides on the number that the title requests. */
function isConcluded(issue: Issue): boolean {
  const concluding = issue.argument?.conclusion?.verdict.sentence;
  return issue.mentions.some(
    (mention) =>
      mention.sentence === concluding && mention.role === 'requested' && held(issue, mention, decidedRoles).agrees,
  );
}

/** What remains of a modified request, where the rationale calls the original one, which is no longer in dispute, too much. */
function exceedingOriginal(issue: Issue, mention: Mention): Quantity | undefined {
  const remaining = partOf(issue, 'remaining');
  if (!remaining?.quantity || mention.role === 'limit' || mention.role === 'received' || mention.role === 'authorized')
    return undefined;
  if (!issue.argument?.claims.some(({ kind, sentence }) => kind === 'exceeds' && sentence === mention.sentence))
    return undefined;
  const original = held(issue, mention, ['original']);
  const left = held(issue, mention, ['remaining']);
  return original.requests.length > 0 && original.agrees && left.requests.length > 0 && !left.agrees
    ? remaining.quantity
    : undefined;
}
