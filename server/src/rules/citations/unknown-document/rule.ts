import type { Guideline } from '../../../knowledge/guidelines/guideline.ts';
import type { Letter } from '../../../letter/letter.ts';
import type { Citation } from '../../../reading/citations/citation.ts';
import { guidelineFields, heldByOwner, mtusOf, nameOfCitation, rangeOfDocument, titleOf } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds MTUS documents and editions that the library does not have. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/unknown-document',
    summary: 'A cited MTUS document is misspelled or unknown.',
    severity: 'warning',
    messages: {
      misspelt: 'Issue {number}, “{title}”, cites “{cited}”; the document is “{expected}”. Correct the name.',
      edition: 'Issue {number}, “{title}”, cites “{cited}”, an edition that is not known. Did you mean “{expected}”?',
      newer:
        'Issue {number}, “{title}”, cites “{cited}”, which is newer than the editions in the library. Check the year, or add the edition to your configuration.',
      unknown:
        'Issue {number}, “{title}”, cites “{cited}” as MTUS, but the library has no such document. Check the name, or add the document to your configuration.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    for (const field of guidelineFields(letter)) {
      for (const citation of mtusOf(field.cites)) {
        // A placeholder is a document still to be named.
        if (citation.document === '' || citation.document.startsWith('[') || citation.guideline) continue;
        const values = { ...nameOf(field.issue), cited: nameOfCitation(citation) };
        const range = rangeOfDocument(citation);
        if (citation.near) {
          const expected = citation.near.title;
          const edits = [{ range: citation.documentRange, newText: expected }];
          report({
            message: 'misspelt',
            values: { ...values, expected },
            range,
            fixes: [{ title: 'correct', values: { expected }, safe: true, edits }],
          });
        } else if (citation.editions.length === 0) report({ message: 'unknown', values, range, atMost: 'information' });
        else if (citation.year && isLater(citation)) report({ message: 'newer', values, range, atMost: 'information' });
        else if (citation.year) {
          const known = likeliest(letter, citation);
          const dated = citation.year.day !== undefined && known.published !== null;
          const expected = dated ? `${known.title} (ACOEM ${known.published})` : titleOf(known);
          const edits = [{ range: citation.year.range, newText: String(known.citedYears.at(-1)) }];
          const fixes =
            known.citedYears.length > 0 && !dated
              ? [{ title: 'correct', values: { expected }, safe: false, edits }]
              : [];
          report({ message: 'edition', values: { ...values, expected }, range, fixes, ...heldByOwner(field) });
        }
      }
    }
  },
};

function isLater({ editions, year }: Citation): boolean {
  const last = Math.max(...editions.flatMap(({ citedYears }) => citedYears));
  // The letters of today cite editions that came after the library: those of documents that are still renewed.
  return (
    year !== undefined &&
    year.year > last &&
    editions.some(({ inForce }) => inForce.to === null && (inForce.from === null || inForce.from >= '2017-12-01'))
  );
}

/** The edition in force on the letter's day, else the last. */
function likeliest(letter: Letter, { editions, year }: Citation): Guideline {
  const day = letter.requestDay;
  return (
    editions.find(({ citedYears }) => year?.day !== undefined && citedYears.includes(year.year)) ??
    editions.find(
      ({ inForce: { from, to } }) => day !== undefined && from !== null && from <= day && (to === null || day <= to),
    ) ??
    editions.at(-1)!
  );
}
