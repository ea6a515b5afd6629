import { printedTitle } from '../../../knowledge/guidelines/library.ts';
import type { Letter } from '../../../letter/letter.ts';
import type { Citation } from '../../../reading/citations/citation.ts';
import {
  askedOf,
  type GuidelineField,
  guidelineFields,
  heldByOwner,
  mtusOf,
  nameOfCitation,
  sectionsFor,
} from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { ReportedFix, Rule } from '../../rule.ts';

/** Finds citations that name a document but no section or page, or a source but no document. */
export const rule: Rule = {
  meta: {
    id: 'citations/no-section',
    summary: 'A citation lacks the document, section or page.',
    severity: 'warning',
    scope: 'part',
    waits: 'later',
    messages: {
      document:
        'Issue {number}, “{title}”, cites “{cited}” without a chapter. Add the document and section so readers can find it.',
      section: 'Issue {number}, “{title}”, cites “{cited}” without a section. Add the section so readers can find it.',
      page: 'Issue {number}, “{title}”, cites “{cited}” without a page or year. Add the pages so readers can find it.',
      insert: 'Insert “Section(s): {section}”',
    },
  },
  check(letter, report) {
    for (const field of guidelineFields(letter)) {
      for (const citation of mtusOf(field.cites)) {
        const message = lackOf(citation, field);
        if (!message) continue;
        const values = { ...nameOf(field.issue), cited: nameOfCitation(citation) };
        const weak = message === 'page' || citation.editions.some(({ sections }) => sections.length === 0);
        report({
          message,
          values,
          range: citation.range,
          fixes: message === 'section' ? fixesOf(letter, field, citation) : [],
          ...(weak ? { atMost: 'information' as const } : heldByOwner(field)),
        });
      }
    }
  },
};

/** What a citation lacks. Published letters leave the claims administrator's sections out in one of five fields, so only a bare source is told there. */
function lackOf(
  { document, source, editions, sections, pages, year }: Citation,
  { own }: GuidelineField,
): 'document' | 'section' | 'page' | undefined {
  if (document === '') return sections.length === 0 && source !== '' ? 'document' : undefined;
  if (!own || editions.length === 0 || pages || editions.every(({ sectionList }) => sectionList === 'none'))
    return undefined;
  if (sections.length === 0) return 'section';
  // Some documents are printed without a year.
  return year || editions.every(({ citedYears }) => citedYears.length === 0) ? undefined : 'page';
}

function fixesOf(letter: Letter, { issue }: GuidelineField, { guideline, year, range }: Citation): ReportedFix[] {
  if (!guideline || !year) return [];
  return sectionsFor(letter, guideline, askedOf(issue)).map((section) => {
    const title = printedTitle(guideline, section);
    const edits = [{ range: { start: range.end, end: range.end }, newText: `, Section(s): ${title}` }];
    return { title: 'insert', values: { section: title }, safe: false, edits };
  });
}
