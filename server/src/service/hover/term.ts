import { treatmentById } from '../../knowledge/treatments/treatments.ts';
import { coversRegion } from '../../knowledge/guidelines/library.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import type { Term } from '../../reading/terms.ts';
import type { HoverBlock } from './block.ts';

/** How many guideline sections are named at most. */
const MOST = 6;

/** Tells what a treatment or drug is and which sections of the guidelines in force cover it; what a part of the body belongs to. */
export function explainTerm(letter: Letter, issue: Issue | undefined, term: Term): HoverBlock | undefined {
  switch (term.kind) {
    case 'treatment': {
      const { name, kind, id, parent } = term.treatment;
      const above = parent === undefined ? undefined : treatmentById(parent)?.name;
      const what = above === undefined ? kindNames[kind] : `${kindNames[kind]}, a case of ${above}`;
      return { heading: name, lines: [`Read as: ${what}.`, ...covering(letter, issue, id, undefined)] };
    }
    case 'drug': {
      const { generic, brands, class: classId } = term.drug;
      const group = treatmentById(classId)?.name ?? classId;
      const also = brands.length > 0 ? ` Also written ${brands.slice(0, 4).join(', ')}.` : '';
      return {
        heading: generic,
        lines: [`Read as: drug, ${group}.${also}`, ...covering(letter, issue, classId, generic)],
      };
    }
    case 'region':
      return { heading: term.region.name, lines: ['Read as: part of the body.'] };
    case 'side':
      return undefined;
  }
}

const kindNames: Readonly<Record<Extract<Term, { kind: 'treatment' }>['treatment']['kind'], string>> = {
  therapy: 'therapy',
  drug: 'class of drugs',
  imaging: 'imaging',
  diagnostic: 'diagnostic test',
  injection: 'injection',
  device: 'device or supply',
  surgery: 'surgery',
  consultation: 'consultation or visit',
  program: 'program',
  other: 'service',
};

/** The sections that name a treatment, of the editions known to be in force on the letter's day (of all where the day is not known) that are about the parts of the body in question. */
function covering(
  { guidelines, requestDay }: Letter,
  issue: Issue | undefined,
  treatment: string,
  drug: string | undefined,
): string[] {
  const regions = issue?.requests.flatMap((request) => request.regions) ?? [];
  const editions =
    requestDay === undefined
      ? guidelines.guidelines
      : [...new Set(guidelines.guidelines.map(({ family }) => family))].flatMap((family) =>
          guidelines.inForceOn(family, requestDay),
        );
  const about = editions.filter(
    (guideline) => regions.length === 0 || regions.some(({ id }) => coversRegion(guideline, id)),
  );
  // Those of any part of the body come first: of the others there is one for each part.
  const names = about
    .toSorted((a, b) => Math.sign(a.regions.length) - Math.sign(b.regions.length))
    .flatMap((guideline) =>
      guidelines
        .sectionsCovering(guideline, treatment, drug)
        .slice(0, 2)
        .map(({ title }) => `${guideline.source} ${guideline.title}: ${title}`),
    );
  if (names.length === 0) return [];
  const more = names.length > MOST ? ` and ${String(names.length - MOST)} more` : '';
  return [`Covered by ${names.slice(0, MOST).join('; ')}${more}.`];
}
