import type { Treatment } from '../../../knowledge/treatments/treatment.ts';
import { areNear, overlapTreatments, treatmentById } from '../../../knowledge/treatments/treatments.ts';
import type { Letter } from '../../../letter/letter.ts';
import type { CitedSection } from '../../../reading/citations/citation.ts';
import { contains } from '../../../text/range.ts';
import type { Asked } from '../../../letter/requests/asked.ts';
import { closest, type GuidelineField, guidelineFields } from '../../citations.ts';

/** A topic of a guideline outside the MTUS that is about something else than the request. */
export interface OtherTopic {
  readonly field: GuidelineField;
  readonly asked: readonly Asked[];
  readonly cited: CitedSection;
  /** The class of drugs that the topic is about, where the request is for a drug of another class. */
  readonly covered: string | undefined;
}

/** How a topic goes with what is asked: by the names of treatments and drugs in it; `unknown` if it has none. */
type Fit = 'fits' | 'unknown' | 'class' | 'other';

/** The topics outside the MTUS that name another treatment than what is asked, where nothing that is cited can be about it. */
export function otherTopics(part: Letter): OtherTopic[] {
  return guidelineFields(part).flatMap((field): OtherTopic[] => {
    const asked = field.issue.asked;
    const { citations } = field.cites;
    if (!field.own || asked.length === 0) return [];
    const mayFit = citations.some(({ nonMtus, editions, sections }) =>
      sections.length === 0
        ? // A document without sections, and one that the library does not know, may be about anything.
          nonMtus || editions.every(({ sectionList }) => sectionList !== 'none')
        : sections.some(({ section }) => section && closest(section, asked) !== 'other'),
    );
    if (mayFit) return [];
    const topics = citations
      .flatMap(({ nonMtus, sections }) => sections.filter(({ section }) => nonMtus || !section))
      .map((cited) => ({
        field,
        asked,
        cited,
        fit: cited.section ? ('other' as const) : fitOf(namedIn(part, cited), asked),
      }));
    if (topics.some(({ fit }) => fit === 'fits' || fit === 'unknown')) return [];
    return topics.map(({ fit, ...topic }) => ({
      ...topic,
      covered: fit === 'class' ? namedIn(part, topic.cited)[0]?.name : undefined,
    }));
  });
}

/** The treatments that a topic names, and the classes of its drugs. */
function namedIn({ terms }: Letter, { range }: CitedSection): Treatment[] {
  return terms
    .filter((term) => contains(range, term.range))
    .flatMap((term) =>
      term.kind === 'treatment' ? term.treatment : term.kind === 'drug' ? (treatmentById(term.drug.class) ?? []) : [],
    );
}

function fitOf(named: readonly Treatment[], asked: readonly Asked[]): Fit {
  if (named.length === 0) return 'unknown';
  const fits = named.flatMap((one) => asked.map(({ treatment }) => fitOfOne(one, treatment)));
  return (['fits', 'unknown', 'class'] as const).find((fit) => fits.includes(fit)) ?? 'other';
}

/** Kinds of which one is given with the other. */
const together: ReadonlySet<string> = new Set(['drug', 'injection']);

function fitOfOne(named: Treatment, asked: string): Fit {
  if (overlapTreatments(named.id, asked)) return 'fits';
  const kind = treatmentById(asked)?.kind;
  if (named.kind !== kind)
    return together.has(named.kind) && together.has(kind ?? '')
      ? 'unknown'
      : areNear(named.id, asked)
        ? 'fits'
        : 'other';
  // Of one kind only drugs are told apart, by their classes; “medications” are of any.
  if (kind !== 'drug' || named.id === ANY_DRUG || asked === ANY_DRUG) return 'unknown';
  return 'class';
}

/** Names the treatment that stands for drugs of any class. */
export const ANY_DRUG = 'other-drug';
