import type { Fact } from '../../../letter/facts/fact.ts';
import type { AskedItem } from '../../../letter/asked-items.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import type { Issue } from '../../../letter/letter.ts';
import { type Said, saidIn, summaryPart } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds strengths of drugs in rationales, conclusions and titles that neither the title nor the summary gives. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'counts/drug-strength',
    summary: 'A drug has a strength that neither the title nor the summary gives.',
    severity: 'warning',
    messages: {
      differs: 'The strength of {drug} is {found} here, but {given} elsewhere. Correct one of them.',
      given: 'The letter gives {given} here.',
    },
  },
  check(letter, report) {
    const strengths = saidIn(letter, (part) => factsWith(part, 'strength'));
    const doses = saidIn(letter, (part) => factsWith(part, 'dose').filter(({ passage }) => passage === 'summary'));
    const asked = summaryPart(letter)?.letter.summary.askedItems ?? [];
    for (const { what: fact, part } of strengths) {
      const strong = strengths.filter(({ what }) => isMeasure(fact, what, asked));
      // “meloxicam 15 mg daily” is of one strength, where the letter gives no other of it.
      const others =
        strong.length === 0 && fact.passage === 'rationale' && fact.status === 'given'
          ? doses.filter(({ what }) => what.subject.id === fact.subject.id).map(asStrength)
          : strong;
      const [first] = others;
      if (
        !first ||
        (fact.status === 'general' && fact.passage !== 'conclusion') ||
        others.some(({ what }) => what.written === fact.written)
      )
        continue;
      if (part.letter.issues.some((issue) => isHeld(issue, fact))) continue;
      const values = { drug: fact.subject.name, found: fact.written!, given: first.what.written! };
      report({
        message: 'differs',
        values,
        range: part.place(fact.range),
        related: [{ message: 'given', values, range: first.part.place(first.what.range) }],
      });
    }
  },
};

/** What a dose of a day is as a strength. */
function asStrength({ what, part }: Said<Fact>): Said<Fact> {
  return { what: { ...what, written: `${String(what.value![1])} mg` }, part };
}

/** Whether one strength is to be held against another of the same drug: a title's against the summary's, any other's against title and summary. */
function isMeasure(fact: Fact, other: Fact, asked: readonly AskedItem[]): boolean {
  if (fact.subject.id !== other.subject.id || fact.passage === 'summary') return false;
  if (fact.passage === 'title')
    return other.passage === 'summary' && (other.status === 'requested' || asked.some((item) => isOf(item, other)));
  return other.passage === 'summary' || other.passage === 'title';
}

/** Whether a strength is the one that the summary's request for the drug names. */
function isOf({ request, range }: AskedItem, { range: { start } }: Fact): boolean {
  return request?.strength !== undefined && range.start <= start && start < request.range.end;
}

/** Whether a conclusion's drug is held against the title by `counts/drug-quantity`. */
function isHeld({ requests, concludedDrugs }: Issue, { subject, range }: Fact): boolean {
  return (
    requests.some(({ drug }) => drug?.drug.generic === subject.id && drug.strength !== undefined) &&
    concludedDrugs.some((drug) => drug.range.start <= range.start && range.start < drug.range.end)
  );
}
