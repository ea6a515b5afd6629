import type { Pages, Section } from '../../../knowledge/guidelines/guideline.ts';
import { citationKey } from '../../../knowledge/guidelines/keys.ts';
import type { Letter } from '../../../letter/letter.ts';
import type { Citation, CitedSection } from '../../../reading/citations/citation.ts';
import { guidelineFields, heldByOwner, mtusOf } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds pages that are not those of the cited section. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/page-range',
    summary: 'The cited pages do not belong to the section, or the page range is reversed.',
    severity: 'warning',
    messages: {
      reversed: 'The page range {pages} in issue {number}, “{title}”, is reversed. Correct it.',
      outside:
        'Issue {number}, “{title}”, cites pages {pages}, but “{section}” is on {expected}. Correct the pages or the section.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    for (const field of guidelineFields(letter)) {
      for (const citation of mtusOf(field.cites)) {
        if (!citation.pages) continue;
        const { ranges, range } = citation.pages;
        const values = { ...nameOf(field.issue), pages: shown(ranges) };
        if (ranges.some(([first, last]) => first > last)) {
          const expected = shown(ranges.map(([first, last]) => [Math.min(first, last), Math.max(first, last)]));
          report({
            message: 'reversed',
            values,
            range,
            fixes: [{ title: 'correct', values: { expected }, safe: false, edits: [{ range, newText: expected }] }],
          });
          continue;
        }
        const paged = citation.sections.flatMap((cited) => pagedSections(letter, citation, cited));
        const first = paged[0];
        if (
          !first ||
          paged.length < citation.sections.length ||
          ranges.every((one) => paged.some(({ pages }) => meets(pages, one)))
        )
          continue;
        const expected = shown(paged.flatMap(({ pages }) => pages.ranges));
        report({
          message: 'outside',
          values: { ...values, section: first.section.title, expected },
          range,
          fixes: [{ title: 'correct', values: { expected }, safe: false, edits: [{ range, newText: expected }] }],
          ...(paged.some(({ pages }) => pages.standing === 'unverified')
            ? { atMost: 'information' as const }
            : heldByOwner(field)),
        });
      }
    }
  },
};

/** The sections of that name that have pages, in whichever edition the citation can mean. */
function pagedSections(
  { guidelines }: Letter,
  { editions }: Citation,
  { text }: CitedSection,
): { section: Section; pages: Pages }[] {
  return editions.flatMap((edition) => {
    const section = guidelines.sectionKeys(edition).get(citationKey(text));
    return section?.pages ? [{ section, pages: section.pages }] : [];
  });
}

function meets({ ranges }: Pages, [first, last]: readonly [number, number]): boolean {
  return ranges.some(([from, to]) => first <= to && from <= last);
}

function shown(ranges: readonly (readonly [number, number])[]): string {
  return ranges
    .map(([first, last]) => (first === last ? String(first) : `${String(first)}-${String(last)}`))
    .join(', ');
}
