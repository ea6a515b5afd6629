import type { Guideline, Section } from '../../../knowledge/guidelines/guideline.ts';
import { isCaseOf, treatmentById } from '../../../knowledge/treatments/treatments.ts';
import type { PartedLetter } from '../../../letter/letter.ts';
import { guidelineFields, mtusOf, regionsOf, sectionsFor, titleOf } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Asked } from '../../../letter/requests/asked.ts';
import type { Rule } from '../../rule.ts';

/** Days after which pain is chronic: three months, 8 CCR 9792.20. */
const CHRONIC = 92;

/** Finds decisions on other guidelines alone where an adopted one covers the request. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'citations/adopted-guideline',
    summary: 'Only other guidelines are cited, although the MTUS covers the request.',
    severity: 'information',
    waits: 'later',
    messages: {
      covered:
        'Issue {number}, “{title}”, cites no MTUS document, but {document} covers it (“{section}”). Cite it, or say in the rationale why it does not apply: other standards count only where the MTUS is silent or rebutted.',
    },
  },
  check(letter, report) {
    const day = letter.requestDay;
    if (day === undefined) return;
    const injury = letter.header.get('dateOfInjury')?.date;
    const chronic = injury !== undefined && Date.parse(day) - Date.parse(injury) > CHRONIC * 86_400_000;
    for (const part of letter.parts)
      for (const { own, cites, issue, node } of guidelineFields(part.letter)) {
        if (!own || cites.citations.length === 0 || mtusOf(cites).length > 0) continue;
        // Care of the mind is judged by the guidelines of its own field: those on pain know it only as a means against pain.
        if (cites.citations.some(({ guideline }) => guideline?.regions.includes('mental-health'))) continue;
        // A rationale that refers to the schedule says why it is left.
        if (issue.guidelineMentions.some(({ source }) => source === 'MTUS' || source === 'ACOEM')) continue;
        // The guidelines on chronic pain know of nearly everything: a chapter on the part of the body is nearer.
        const isNearer = cites.citations.some(({ guideline }) => (guideline?.regions.length ?? 0) > 0);
        const adopted = covering(letter, day, issue.asked, [...regionsOf(issue).keys()], chronic && !isNearer);
        if (adopted)
          report({
            message: 'covered',
            values: { ...nameOf(issue), document: titleOf(adopted.guideline), section: adopted.section.title },
            range: part.place(cites.sentence ?? node.value),
          });
      }
  },
};

/** An adopted guideline in force that names everything asked for; one on the request's regions first. */
function covering(
  letter: PartedLetter,
  day: string,
  asked: readonly Asked[],
  regions: readonly string[],
  chronic: boolean,
): { guideline: Guideline; section: Section } | undefined {
  if (asked.length === 0) return undefined;
  const found: { guideline: Guideline; section: Section }[] = [];
  for (const family of letter.guidelines.familiesOf('MTUS')) {
    const editions = letter.guidelines.inForceOn(family, day);
    const [guideline] = editions;
    if (!guideline || editions.length > 1 || guideline.inForce.standing !== 'verified' || family === 'postsurgical')
      continue;
    if (family === 'chronic-pain' && !chronic) continue;
    if (guideline.regions.length > 0 && !regions.some((region) => guideline.regions.includes(region))) continue;
    const [section] = sectionsFor(letter, guideline, asked, 1);
    if (section && asked.every((one) => sectionsFor(letter, guideline, [one], 1).some((own) => isOn(own, one))))
      found.push({ guideline, section });
  }
  return found.sort((a, b) => b.guideline.regions.length - a.guideline.regions.length)[0];
}

/**
 * Whether a section names a treatment itself, and not only its kind: of a chapter on all imaging nobody can say that it decides one picture. Nor
 * does a section on a drug decide the blood tests that it mentions.
 */
function isOn({ treatments }: Section, { treatment }: Asked): boolean {
  const [first] = treatments;
  return treatments.some((id) => isCaseOf(treatment, id) && kindOf(id) === kindOf(first));
}

function kindOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : treatmentById(id)?.kind;
}
