import { type DateReading, monthAlone } from '../../reading/dates.ts';
import type { Tokens } from '../../text/tokens.ts';
import { hasWord, wordIn, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import { isCommon } from './figures/common.ts';
import { isGeneral, siteNear } from './passage.ts';
import { segmentsIn, type Telling, tellingsOf } from './passages.ts';
import { quotedContradiction } from './quoted.ts';
import { type Said, saidIn } from './said.ts';
import type { Segment } from './segments.ts';
import { samePlace } from './subjects.ts';
import { Word } from './words.ts';

/** By the id of a study the way in which the picture is made. */
const modalities = new Map([
  ['mri', 'magnetic resonance'],
  ['ct', 'computed tomography'],
  ['myelogram', 'computed tomography'],
  ...['arthrogram', 'angiogram'].flatMap(
    (id) =>
      [
        [`mr-${id}`, 'magnetic resonance'],
        [`ct-${id}`, 'computed tomography'],
      ] as const,
  ),
  ...['x-ray', 'chest-x-ray', 'plain-films'].map((id) => [id, 'plain films'] as const),
  ['diagnostic-ultrasound', 'ultrasound'],
  ['pet-scan', 'positron emission tomography'],
]);

/** A study where a clause tells that it was done. */
interface Study {
  readonly modality: string;
  readonly date: DateReading | undefined;
  readonly segment: Segment;
  readonly first: number;
  readonly end: number;
}

/** Finds the studies of rationales that the summary reports of the same month, or with the same finding, as made in another way: “the CT of October” after “an MRI of 10/02/2014”. */
export function otherModalities(part: Letter, told: Letter): Contradiction[] {
  const own = studiesIn(part, 'rationale');
  if (own.length === 0) return [];
  const summary = studiesIn(told, 'summary');
  return own.flatMap((study) => {
    if (summary.some(({ modality }) => modality === study.modality)) return [];
    if (hasWord(part.tokens, study.segment, others)) return [];
    const contrary = summary.find(
      (other) =>
        isOfOneMonth(study.date, other.date) &&
        samePlace(siteOf(part, study), siteOf(told, other)) &&
        (study.date !== undefined || shareFinding([part, study], [told, other])),
    );
    return contrary ? [quotedContradiction('modality', [part, study], [told, contrary])] : [];
  });
}

/** Words by which a clause is of another study than the one that is told. */
const others = new WordSet('another other new repeat repeated second further instead rather than versus or'.split(' '));

function siteOf({ tokens }: Letter, { segment, first, end }: Study): ReturnType<typeof siteNear> {
  return siteNear(tokens, segment, first, end);
}

function studiesIn(part: Letter, passage: Telling['passage']): readonly Study[] {
  return part.tokens.memo.each(studiesIn, passage, () =>
    tellingsOf(part)
      .flatMap((telling) =>
        telling.passage === passage ? segmentsIn(part, telling).flatMap((segment) => studiesOf(part, segment)) : [],
      )
      .slice(0, MOST),
  );
}

/** So many studies of a passage are looked at: the rest would not be news. */
const MOST = 64;

const untold = Word.ask | Word.plan | Word.allow | Word.refuse | Word.uncertain;
const definite = new WordSet(['the', 'his', 'her', 'this', 'that']);
/** How far before a study its determiner may be, in tokens. */
const NEAR = 4;

function studiesOf({ tokens }: Letter, segment: Segment): Study[] {
  if (segment.denied || (segment.does & untold) !== 0) return [];
  const named = [
    ...segment.terms.flatMap((term) =>
      term.kind === 'treatment' ? [{ id: term.treatment.id, first: term.first, end: term.end }] : [],
    ),
    ...segment.topics.map(({ topic, first, end }) => ({ id: topic.id, first, end })),
  ];
  return named.flatMap(({ id, first, end }) => {
    const modality = modalities.get(id);
    if (!modality || isGeneral(segment, end)) return [];
    const date = dateOf(tokens, segment, first, end);
    const near = { first: Math.max(segment.first, first - NEAR), end: first };
    const isTold =
      segment.passage === 'summary' ||
      date !== undefined ||
      hasWord(tokens, near, definite) ||
      isFound(tokens, segment, first);
    return isTold ? [{ modality, date, segment, first, end }] : [];
  });
}

const finding = new WordSet(['found', 'seen', 'shown', 'visible', 'noted', 'demonstrated', 'revealed', 'confirmed']);

/** “the lesion found on ultrasound” */
function isFound(tokens: Tokens, segment: Segment, first: number): boolean {
  return hasWord(tokens, { first: Math.max(segment.first, first - NEAR), end: first }, finding);
}

const dating = new WordSet(['of', 'in', 'from', 'last', 'since']);
/** How far after a study its month may be, in tokens. */
const DATED = 8;

/** The day or month of a study: the date nearest to it in its clause, or a month alone after it. */
function dateOf(
  tokens: Tokens,
  { dates, first: from, end: to }: Segment,
  first: number,
  end: number,
): DateReading | undefined {
  const distance = (date: DateReading): number => (date.first >= end ? date.first - end : first - date.end + DATED);
  const [date] = [...dates].sort((one, other) => distance(one) - distance(other));
  if (date) return date;
  for (let i = end; (i = wordIn(tokens, i, Math.min(to, end + DATED), dating)) < Math.min(to, end + DATED); i++) {
    const month = monthAlone(tokens, i + 1);
    if (month && month.end <= to) return month;
  }
  return first > from + 1 ? monthAlone(tokens, first - 1) : undefined;
}

function isOfOneMonth(one: DateReading | undefined, other: DateReading | undefined): boolean {
  if (!one || !other) return one === undefined;
  return (
    one.month === other.month &&
    (one.year === undefined || other.year === undefined || one.year === other.year) &&
    (one.day === undefined || other.day === undefined || one.day === other.day)
  );
}

type Told = readonly [part: Letter, study: Study];
/** So many words in common make two findings one. */
const SHARED = 2;

/** Whether two clauses report one finding: a sign, or two words that are not everyone's. */
function shareFinding([part, one]: Told, [told, other]: Told): boolean {
  const keysOf = ({ tokens }: Letter, { segment, first, end }: Study): readonly Said[] =>
    saidIn(tokens, segment, false).filter(
      ({ at, stem, isNamed }) => !isNamed && !isCommon(stem) && (at < first || at >= end),
    );
  const own = keysOf(part, one);
  const shared = keysOf(told, other).filter(({ stem, topic }) =>
    own.some((key) => key.stem === stem || (topic !== undefined && key.topic === topic)),
  );
  return shared.length >= SHARED || shared.some(({ topic }) => topic !== undefined);
}
