import type { Guideline, Section } from '../../../knowledge/guidelines/guideline.ts';
import { printedTitle } from '../../../knowledge/guidelines/library.ts';
import { overlapTreatments } from '../../../knowledge/treatments/treatments.ts';
import type { Letter } from '../../../letter/letter.ts';
import { foldedWords } from '../../../text/phrases.ts';
import { overlaps, slice } from '../../../text/range.ts';
import { type GuidelineField, guidelineFields, heldByOwner, mtusOf, sectionsFor, titleOf } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { ReportedFix, Rule } from '../../rule.ts';
import type { CitedSection } from '../../../reading/citations/citation.ts';

/** Finds sections that the cited document does not have, as far as the library knows it. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/unknown-section',
    summary: 'A cited section is misspelled or unknown.',
    severity: 'warning',
    messages: {
      misspelt:
        'Issue {number}, “{title}”, cites the section “{cited}”; in {document} it is “{expected}”. Correct the name.',
      unknown:
        'Issue {number}, “{title}”, cites the section “{cited}”, which is not known in {document}. Check the name.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    for (const field of guidelineFields(letter)) {
      for (const { editions, guideline, near, sections } of mtusOf(field.cites)) {
        const edition = guideline ?? near ?? editions[0];
        if (!edition || edition.sections.length === 0) continue;
        for (const cited of sections) {
          if (cited.section || isLabel(letter, cited)) continue;
          if (!cited.near && edition.sectionList === 'few') continue;
          // Where a list is not whole, this edition may have kept what another one has.
          if (
            !cited.near &&
            edition.sectionList !== 'closed' &&
            (namesDrug(field, cited) || namesUnlisted(letter, field, edition, cited) || cited.kin !== undefined)
          )
            continue;
          const owner = cited.near ? ownerOf(editions, cited.near, edition) : edition;
          const values = {
            ...nameOf(field.issue),
            cited: cited.text,
            document: titleOf(owner),
            expected: cited.near ? printedTitle(owner, cited.near) : '',
          };
          if (cited.near)
            report({ message: 'misspelt', values, range: cited.range, fixes: [change(cited, values.expected, true)] });
          else {
            const fixes = choices(letter, field, owner).map((title) => change(cited, title, false));
            report({
              message: 'unknown',
              values,
              range: cited.range,
              fixes,
              ...(edition.sectionList === 'closed' ? heldByOwner(field) : { atMost: 'information' as const }),
            });
          }
        }
      }
    }
  },
};

/** Whether the label of the next field has grown to the list of sections: “… treatment.MAXIMUS guideline:”. */
function isLabel({ form, text }: Letter, { range }: CitedSection): boolean {
  const written = foldedWords(slice(text, range));
  return form.issues.fields.some(({ label }) => foldedWords(label) === written);
}

/** Whether a section is named after the drug that is asked for: the list may lack it, and the reader finds it. */
function namesDrug({ issue }: GuidelineField, { text }: CitedSection): boolean {
  const title = text.toLowerCase();
  return issue.requests.some(({ drug }) => drug && title.includes(drug.name.toLowerCase()));
}

/** Whether a section is named after what is asked for, and the list has none on that: then the list lacks it. */
function namesUnlisted(
  letter: Letter,
  { issue }: GuidelineField,
  edition: Guideline,
  { range }: CitedSection,
): boolean {
  return letter.terms.some(
    (term) =>
      term.kind === 'treatment' &&
      overlaps(term.range, range) &&
      issue.asked.some(
        ({ treatment, drug }) =>
          overlapTreatments(treatment, term.treatment.id) &&
          letter.guidelines.sectionsNaming(edition, treatment, drug).length === 0,
      ),
  );
}

function ownerOf(editions: readonly Guideline[], section: Section, otherwise: Guideline): Guideline {
  return editions.find(({ sections }) => sections.includes(section)) ?? otherwise;
}

function choices(letter: Letter, { issue }: GuidelineField, guideline: Guideline): string[] {
  return sectionsFor(letter, guideline, issue.asked).map((section) => printedTitle(guideline, section));
}

function change({ range }: CitedSection, expected: string, safe: boolean): ReportedFix {
  return { title: 'correct', values: { expected }, safe, edits: [{ range, newText: expected }] };
}
