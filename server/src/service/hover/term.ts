import type { TreatmentKind } from '../../knowledge/treatments/treatment.ts';
import { treatmentById } from '../../knowledge/treatments/treatments.ts';
import { coversRegion } from '../../knowledge/guidelines/library.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import type { Term } from '../../reading/terms.ts';
import type { Say } from '../../text/say.ts';
import type { HoverBlock } from './block.ts';

/** How many guideline sections are named at most. */
const MOST = 6;

/** Tells what a treatment or drug is and which sections of the guidelines in force cover it; what a body part belongs to. */
export function explainTerm(letter: Letter, issue: Issue | undefined, term: Term, say: Say): HoverBlock | undefined {
  switch (term.kind) {
    case 'treatment': {
      const { name, kind, id, parent } = term.treatment;
      const above = parent === undefined ? undefined : treatmentById(parent)?.name;
      const read =
        above === undefined
          ? say('Read as {0}.', nameKind(kind, say))
          : say('Read as {0}, a kind of {1}.', nameKind(kind, say), above);
      return { heading: name, lines: [read, ...covering(letter, issue, id, undefined, say)] };
    }
    case 'drug': {
      const { generic, brands, class: classId } = term.drug;
      const group = treatmentById(classId)?.name ?? classId;
      const also = brands.length > 0 ? ` ${say('Also written {0}.', brands.slice(0, 4).join(', '))}` : '';
      return {
        heading: generic,
        lines: [`${say('Read as a drug, {0}.', group)}${also}`, ...covering(letter, issue, classId, generic, say)],
      };
    }
    case 'region':
      return { heading: term.region.name, lines: [say('Read as a body part.')] };
    case 'side':
      return undefined;
  }
}

function nameKind(kind: TreatmentKind, say: Say): string {
  switch (kind) {
    case 'therapy':
      return say('therapy');
    case 'drug':
      return say('class of drugs');
    case 'imaging':
      return say('imaging');
    case 'diagnostic':
      return say('diagnostic test');
    case 'injection':
      return say('injection');
    case 'device':
      return say('device or supply');
    case 'surgery':
      return say('surgery');
    case 'consultation':
      return say('consultation or visit');
    case 'program':
      return say('program');
    case 'other':
      return say('service');
  }
}

/** The sections that name a treatment, of the editions known to be in force on the letter's day (of all where the day is not known) that are about the body parts in question. */
function covering(
  { guidelines, requestDay }: Letter,
  issue: Issue | undefined,
  treatment: string,
  drug: string | undefined,
  say: Say,
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
  // Those of any body part come first: of the others there is one for each part.
  const names = about
    .toSorted((a, b) => Math.sign(a.regions.length) - Math.sign(b.regions.length))
    .flatMap((guideline) =>
      guidelines
        .sectionsCovering(guideline, treatment, drug)
        .slice(0, 2)
        .map(({ title }) => `${guideline.source} ${guideline.title}: ${title}`),
    );
  if (names.length === 0) return [];
  const shown = names.slice(0, MOST).join('; ');
  const more = names.length - MOST;
  return [more > 0 ? say('Covered by {0} and {1} more.', shown, more) : say('Covered by {0}.', shown)];
}
