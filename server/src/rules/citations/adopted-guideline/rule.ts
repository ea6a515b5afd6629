import type { Guideline, Section } from '../../../knowledge/guidelines/guideline.ts';
import type { Letter } from '../../../letter/letter.ts';
import { type Asked, askedOf, guidelineFields, mtusOf, regionsOf, sectionsFor, titleOf } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds decisions on other guidelines alone where an adopted one covers the request. */
export const rule: Rule = {
  meta: {
    id: 'citations/adopted-guideline',
    summary: 'The reviewer relies on other guidelines alone, though an adopted one covers the request.',
    severity: 'information',
    scope: 'part',
    waits: 'later',
    messages: {
      covered:
        'Issue {number}, “{title}”, is decided outside of the MTUS, but {document} covers it (“{section}”), and the rationale does not say why it does not apply. The law turns to other standards only where the adopted ones do not apply.',
    },
  },
  check(letter, report) {
    const day = letter.requestDay;
    if (day === undefined) return;
    for (const { own, cites, issue, node } of guidelineFields(letter)) {
      if (!own || cites.citations.length === 0 || mtusOf(cites).length > 0) continue;
      // A rationale that speaks of the schedule says why it is left.
      if (issue.guidelineMentions.some(({ source }) => source === 'MTUS' || source === 'ACOEM')) continue;
      const adopted = covering(letter, day, askedOf(issue), [...regionsOf(issue).keys()]);
      if (adopted)
        report({
          message: 'covered',
          values: { ...nameOf(issue), document: titleOf(adopted.guideline), section: adopted.section.title },
          range: cites.sentence ?? node.value,
        });
    }
  },
};

/** An adopted guideline in force that names everything asked for; one on the request's regions first. */
function covering(
  letter: Letter,
  day: string,
  asked: readonly Asked[],
  regions: readonly string[],
): { guideline: Guideline; section: Section } | undefined {
  if (asked.length === 0) return undefined;
  const found: { guideline: Guideline; section: Section }[] = [];
  for (const family of letter.guidelines.familiesOf('MTUS')) {
    const editions = letter.guidelines.inForceOn(family, day);
    const [guideline] = editions;
    if (!guideline || editions.length > 1 || guideline.inForce.standing !== 'verified' || family === 'postsurgical')
      continue;
    if (guideline.regions.length > 0 && !regions.some((region) => guideline.regions.includes(region))) continue;
    const [section] = sectionsFor(letter, guideline, asked, 1);
    if (section && asked.every((one) => sectionsFor(letter, guideline, [one], 1).length > 0))
      found.push({ guideline, section });
  }
  return found.sort((a, b) => b.guideline.regions.length - a.guideline.regions.length)[0];
}
