import type { Guideline, Section } from '../../../knowledge/guidelines/guideline.ts';
import { coversRegion } from '../../../knowledge/guidelines/library.ts';
import { overlapRegions } from '../../../knowledge/regions/regions.ts';
import { isCaseOf, overlapTreatments, treatmentById } from '../../../knowledge/treatments/treatments.ts';
import type { ArguedGuideline, EvidenceSource, Issue, PartedLetter, Silence } from '../../../letter/letter.ts';
import { type GuidelineField, guidelineFields, mtusOf, regionsOf, sectionsFor, titleOf } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import { kindStoodFor } from '../../../letter/facts/subjects.ts';
import type { Asked } from '../../../letter/requests/asked.ts';
import type { Rule } from '../../rule.ts';

/** Days after which pain is chronic: three months, 8 CCR 9792.20. */
const CHRONIC = 92;

/** In which order sources count, the first first: 8 CCR 9792.21.1(a). An ACOEM chapter may be of the MTUS or not. */
const ranks: Readonly<Record<EvidenceSource, number>> = { MTUS: 1, ACOEM: 2, ODG: 2, 'expert opinion': 3 };

/** Finds decisions on other guidelines alone where an adopted one covers the request, and claims that the adopted ones are silent where one is not. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'citations/adopted-guideline',
    summary:
      'Other guidelines are cited or ranked above the MTUS, or the MTUS is called silent, although it covers the request.',
    severity: 'information',
    waits: 'later',
    messages: {
      covered:
        'Issue {number}, “{title}”, cites no MTUS document, but {document} covers it (“{section}”). Cite it, or say in the rationale why it does not apply: other standards count only where the MTUS is silent or rebutted.',
      silent:
        'The rationale of issue {number}, “{title}”, calls the MTUS silent, but {document} covers the request (“{section}”). Apply it, or say why it does not decide: other standards count only where the MTUS is silent or rebutted.',
      order:
        'The rationale of issue {number}, “{title}”, puts {higher} above {lower}. The MTUS comes first, then ACOEM or ODG, then other guidelines, then studies. Correct the sentence.',
      cited: '{document} is cited here.',
    },
  },
  check(letter, report) {
    for (const part of letter.parts)
      for (const issue of part.letter.issues)
        for (const { higher, lower, range } of issue.orderClaims)
          if (ranks[higher] > ranks[lower])
            report({ message: 'order', values: { ...nameOf(issue), higher, lower }, range: part.place(range) });
    const day = letter.requestDay;
    if (day === undefined) return;
    const injury = letter.header.get('dateOfInjury')?.date;
    const chronic = injury !== undefined && Date.parse(day) - Date.parse(injury) > CHRONIC * 86_400_000;
    for (const part of letter.parts)
      for (const field of guidelineFields(part.letter)) {
        if (!field.own || field.cites.citations.length === 0) continue;
        const { issue, cites, node } = field;
        const silences = issue.guidelineMentions.filter(({ silence }) => silence && isOnRequest(silence, issue));
        if (silences.length === 0 && isLeftAlone(field)) continue;
        // The guidelines on chronic pain know of nearly everything: a chapter on the body part is nearer.
        const isNearer = cites.citations.some(({ guideline }) => (guideline?.regions.length ?? 0) > 0);
        const adopted = covering(letter, day, issue, silences, chronic && (!isNearer || silences.length > 0));
        if (!adopted) continue;
        const { guideline, section } = adopted;
        const values = { ...nameOf(issue), document: titleOf(guideline), section: section.title };
        const other = issue.claimsAdministratorCitations?.citations.find((one) => one.guideline === guideline);
        const range = silences[0]?.silence?.range ?? cites.sentence ?? node.value;
        report({
          message: silences.length > 0 ? 'silent' : 'covered',
          values,
          range: part.place(range),
          related: other ? [{ message: 'cited', values, range: part.place(other.range) }] : [],
        });
      }
  },
};

/** Whether an issue is decided by the schedule, or for a reason that the rationale gives: one that refers to the schedule says why it is left. */
function isLeftAlone({ cites, issue }: GuidelineField): boolean {
  return (
    mtusOf(cites).length > 0 ||
    // Care of the mind is judged by the guidelines of its own field: those on pain know it only as a means against pain.
    cites.citations.some(({ guideline }) => guideline?.regions.includes('mental-health')) ||
    issue.guidelineMentions.some(({ source }) => source === 'MTUS' || source === 'ACOEM')
  );
}

/** Whether what a guideline is said to be silent on is the request: nothing else is named, and no other body part. */
function isOnRequest({ about }: Silence, issue: Issue): boolean {
  const regions = [...regionsOf(issue).keys()];
  return about.every((term) => {
    if (term.kind === 'region') return regions.some((id) => overlapRegions(id, term.region.id));
    const id = term.kind === 'treatment' ? term.treatment.id : term.kind === 'drug' ? term.drug.class : '';
    const kind = kindStoodFor(id);
    return issue.asked.some(
      ({ treatment }) => overlapTreatments(treatment, id) || (kind !== undefined && kindOf(treatment) === kind),
    );
  });
}

/** An adopted guideline in force that names everything asked for, one on the request's regions first; if some are called silent, one that these may mean. */
function covering(
  letter: PartedLetter,
  day: string,
  issue: Issue,
  silences: readonly ArguedGuideline[],
  chronic: boolean,
): { guideline: Guideline; section: Section } | undefined {
  const { asked } = issue;
  if (asked.length === 0) return undefined;
  const regions = [...regionsOf(issue).keys()];
  const found: { guideline: Guideline; section: Section }[] = [];
  for (const family of letter.guidelines.familiesOf('MTUS')) {
    const editions = letter.guidelines.inForceOn(family, day);
    const [guideline] = editions;
    if (!guideline || editions.length > 1 || guideline.inForce.standing !== 'verified' || family === 'postsurgical')
      continue;
    if (family === 'chronic-pain' && !chronic) continue;
    if (silences.length > 0 && !silences.some((mention) => mayMean(mention, guideline))) continue;
    // The claims administrator found the answer in it.
    const isFound = issue.claimsAdministratorCitations?.citations.some((one) => one.guideline === guideline) === true;
    const isOfRegion = (region: string): boolean =>
      isFound ? coversRegion(guideline, region) : guideline.regions.includes(region);
    if (guideline.regions.length > 0 && !regions.some(isOfRegion)) continue;
    const sections = sectionsFor(letter, guideline, asked);
    const section = sections.find(({ id }) => id === 'special-studies') ?? sections[0];
    const isTested = (isFound || silences.length > 0) && guideline.regions.length > 0;
    const isNamed = (one: Asked): boolean =>
      sectionsFor(letter, guideline, [one], 1).some(
        (own) =>
          (isOn(own, one) || (isTested && isTest(one))) &&
          // Of a drug on which a section has no word of its own, no one can say that the schedule is not silent.
          (silences.length === 0 || one.drug === undefined || own.drugs?.includes(one.drug) === true),
      );
    if (section && asked.every(isNamed)) found.push({ guideline, section });
  }
  return found.sort((a, b) => b.guideline.regions.length - a.guideline.regions.length)[0];
}

/** Whether the name of a guideline may mean this one: the schedule as a whole, ACOEM for its chapters, a document for its editions. */
function mayMean({ source, guidelines }: ArguedGuideline, guideline: Guideline): boolean {
  if (guidelines.length > 0) return guidelines.some(({ family }) => family === guideline.family);
  return source === 'MTUS' || (source === 'ACOEM' && guideline.regions.length > 0);
}

/**
 * Whether a section names a treatment itself, and not only its kind: of a chapter on all imaging no one can say that it decides one picture. Nor
 * does a section on a drug decide the blood tests that it mentions.
 */
function isOn({ treatments }: Section, { treatment }: Asked): boolean {
  const [first] = treatments;
  return treatments.some((id) => isCaseOf(treatment, id) && kindOf(id) === kindOf(first));
}

/** The tests that every chapter on a body part treats of. */
const tests: ReadonlySet<string> = new Set(['mri', 'x-ray', 'ct', 'electrodiagnostic-study', 'emg', 'ncv']);

function isTest({ treatment }: Asked): boolean {
  return tests.has(treatment);
}

function kindOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : treatmentById(id)?.kind;
}
