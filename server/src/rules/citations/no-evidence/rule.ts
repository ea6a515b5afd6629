import { overlapTreatments } from '../../../knowledge/treatments/treatments.ts';
import type { Issue, Letter, PartedLetter } from '../../../letter/letter.ts';
import { termsWithin } from '../../../reading/terms.ts';
import { guidelineFields } from '../../citations.ts';
import { issuesOfParts, nameOf } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues of which the reviewer's field names no evidence. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'citations/no-evidence',
    summary: 'The reviewer cites no evidence.',
    severity: 'warning',
    waits: 'later',
    messages: {
      none: 'The reviewer cites no medical evidence for issue {number}, “{title}”. Cite the guideline that decides it; only a service tied to a denied treatment can go without.',
      outside:
        'Issue {number}, “{title}”, is decided outside the MTUS, but no source is cited. Add “Decision based on Non-MTUS Citation” and the source.',
      empty:
        'The citation for issue {number}, “{title}”, stops before naming a document. Add the document and section.',
    },
  },
  check(letter, report) {
    let refused: readonly string[] | undefined;
    for (const part of letter.parts) {
      for (const { cites, issue, node } of withoutCitation(part.letter)) {
        const values = nameOf(issue);
        const sentence = part.place(cites.sentence ?? node.value);
        refused ??= refusedIn(letter);
        if (cites.outside) report({ message: 'outside', values, range: sentence });
        else if (cites.cited) report({ message: 'empty', values, range: part.place(node.value) });
        else if (issue.decision?.upholds === false || !falls(part.letter, issue, refused))
          report({ message: 'none', values, range: sentence });
      }
    }
  },
};

/** Ids of what the letter refuses. */
function refusedIn(letter: PartedLetter): readonly string[] {
  return issuesOfParts(letter).flatMap(({ issue }) =>
    issue.decision?.upholds === true ? issue.asked.map(({ treatment }) => treatment) : [],
  );
}

/**
 * Whether an issue falls with a refused service: its rationale calls it an associated one, or says in the sentence of a refusal the name of
 * a refused treatment that it does not ask for itself.
 */
function falls({ terms }: Letter, issue: Issue, refused: readonly string[]): boolean {
  if (refused.length === 0) return false;
  if (issue.associated) return true;
  const own = issue.asked.map(({ treatment }) => treatment);
  const refusals = issue.argument?.verdicts.filter(({ necessary }) => !necessary) ?? [];
  const named = refusals.flatMap(({ sentence }) => termsWithin(terms, sentence.first, sentence.end));
  return named.some((term) => {
    const ids = term.kind === 'treatment' ? [term.treatment.id] : term.kind === 'drug' ? [term.drug.class] : [];
    return ids.some(
      (id) =>
        refused.some((other) => overlapTreatments(id, other)) && !own.some((asked) => overlapTreatments(id, asked)),
    );
  });
}

const withoutCitation = perPart((part) =>
  guidelineFields(part).filter(({ own, cites }) => own && cites.citations.length === 0),
);
