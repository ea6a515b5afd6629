import { areNear } from '../../../knowledge/treatments/treatments.ts';
import { factsOf } from '../../../letter/facts/read.ts';
import type { Request } from '../../../letter/requests/request.ts';
import { type Term, termsWithin } from '../../../reading/terms.ts';
import { captionOf, nameOf, summaryPart } from '../../issues.ts';
import { perPair } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** Kinds of treatment that a summary is expected to report the request for; services around an operation go with it. */
const reported = new Set(['therapy', 'imaging', 'program']);

/** Finds issues whose treatment the clinical summary never mentions. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/request-not-in-summary',
    summary: 'The clinical summary does not mention the treatment in an issue.',
    severity: 'information',
    messages: {
      missing:
        'The clinical summary does not mention {treatment}, which issue {number} decides. Report the request there, or check that the issue belongs to this case.',
      summary: 'The clinical summary is here.',
    },
  },
  check(letter, report) {
    const summary = summaryPart(letter);
    const section = summary?.letter.summary.section;
    if (!summary || !section || section.span.first >= section.span.end) return;
    for (const part of letter.parts)
      for (const { issue, name } of unmentioned(part.letter, summary.letter))
        report({
          message: 'missing',
          values: { ...nameOf(issue), treatment: name },
          range: part.place(captionOf(issue)),
          related: [{ message: 'summary', range: summary.place(section.heading.range) }],
        });
  },
};

/** The issues of a part whose treatment the summary of another does not mention, each with the treatment's name. */
const unmentioned = perPair(({ issues }, told) => {
  const {
    summary: { section },
    terms,
  } = told;
  const named = section ? termsWithin(terms, section.span.first, section.span.end) : [];
  if (named.length === 0) return [];
  const therapy = factsOf(told).some(
    ({ attribute, passage, subject, status }) =>
      passage === 'summary' &&
      subject.id === 'any-therapy' &&
      (status === 'requested' || status === 'planned' || attribute === 'site'),
  );
  return issues.flatMap((issue) => {
    const request = issue.requests[0];
    const name = request && nameOfUnmentioned(request, named, therapy);
    return name ? [{ issue, name }] : [];
  });
});

function nameOfUnmentioned(
  { drug, treatments }: Request,
  named: readonly Term[],
  therapy: boolean,
): string | undefined {
  if (drug)
    return named.some(
      (term) =>
        (term.kind === 'drug' && term.drug === drug.drug) ||
        (term.kind === 'treatment' && drug.treatments.some((id) => areNear(term.treatment.id, id))),
    )
      ? undefined
      : drug.name;
  if (treatments.length === 0 || !treatments.every(({ kind }) => reported.has(kind))) return undefined;
  // “12 visits of therapy afterwards” may be any.
  if (therapy && treatments.every(({ kind }) => kind === 'therapy')) return undefined;
  const mentioned = treatments.some((asked) =>
    named.some((term) => term.kind === 'treatment' && areNear(term.treatment.id, asked.id)),
  );
  return mentioned ? undefined : treatments[0]!.name;
}
