import type { Guideline } from '../../../knowledge/guidelines/guideline.ts';
import type { GuidelineMention } from '../../../reading/citations/mentions.ts';
import type { FieldCitations } from '../../../reading/citations/citation.ts';
import { guidelineFields, titleOf } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that argue from another guideline, or another edition, than the one cited. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/argued-guideline',
    summary: 'The rationale relies on a guideline or edition other than the one cited.',
    severity: 'information',
    messages: {
      year: 'The rationale of issue {number}, “{title}”, refers to the {year} edition, but {cited} is cited. Use the same edition in both places.',
      source:
        'The rationale of issue {number}, “{title}”, relies on {argued}, which is not cited. Cite it, or rely on the cited guideline.',
      cited: 'This guideline is cited.',
    },
  },
  check(letter, report) {
    for (const { own, cites, issue, node } of guidelineFields(letter)) {
      if (!own || cites.citations.length === 0) continue;
      const cited = cites.citations.flatMap(({ guideline }) => guideline ?? []);
      const related = [{ message: 'cited', range: node.value }];
      const relied = issue.guidelineMentions.filter(({ ofReview }) => !ofReview);
      for (const mention of relied) {
        const { year } = mention;
        const other =
          year && cited.find((guideline) => isSame(guideline, mention) && !guideline.citedYears.includes(year.year));
        if (
          year &&
          other &&
          !cited.some((guideline) => isSame(guideline, mention) && guideline.citedYears.includes(year.year))
        )
          report({
            message: 'year',
            values: { ...nameOf(issue), year: year.year, cited: titleOf(other) },
            range: mention.range,
            related,
          });
      }
      const [first] = relied;
      if (first && relied.every((mention) => !mention.silent && !isCited(mention, cites)))
        report({
          message: 'source',
          values: { ...nameOf(issue), argued: letter.text.slice(first.range.start, first.range.end) },
          range: first.range,
          related,
        });
    }
  },
};

function isSame({ family }: Guideline, { guidelines }: GuidelineMention): boolean {
  return guidelines.some((guideline) => guideline.family === family);
}

/** Whether what the rationale names is, or may be, among what is cited: by its document or, named by its source alone, by any of it. */
function isCited({ source, guidelines }: GuidelineMention, { citations }: FieldCitations): boolean {
  return citations.some((citation) => {
    if (citation.editions.length === 0 && citation.document !== '') return true;
    if (guidelines.length > 0 && citation.editions.length > 0)
      return citation.editions.some(({ family }) => guidelines.some((guideline) => guideline.family === family));
    // The adopted chapters are ACOEM's and the schedule's alike.
    const adopted = (id: string): boolean => id === 'MTUS' || id === 'ACOEM';
    return citation.source === source || (adopted(citation.source) && adopted(source));
  });
}
