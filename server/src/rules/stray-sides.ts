import { overlapRegions } from '../knowledge/regions/regions.ts';
import { treatmentById } from '../knowledge/treatments/treatments.ts';
import type { Fact } from '../letter/facts/fact.ts';
import { factsOf } from '../letter/facts/read.ts';
import type { PartedLetter } from '../letter/letter.ts';
import { type Said, saidIn } from './issues.ts';
import { perPart } from './per-part.ts';

/** So often at least a letter names the side that a study or the injury of the summary has otherwise. */
const OFTEN = 2;
/** So often, where it is a finding. */
const OFTEN_FOUND = 3;
const studies: ReadonlySet<string | undefined> = new Set(['imaging', 'diagnostic']);

/** A study, the injury or a finding of the summary on a side that the letter names nowhere else for its body part, and the first place that has the other side. */
export interface StraySide {
  readonly stray: Said<Fact>;
  readonly other: Said<Fact>;
}

/** Finds “MRI of the right knee”, “injured his right knee”, “the right knee was tender” in the summary of a letter that has the left knee everywhere else, and a title among them. */
export function straySides(letter: PartedLetter): StraySide[] {
  const sided = saidIn(letter, sidedOf);
  const named = sided.filter(({ what }) => what.attribute === 'named');
  const injury = new Set(saidIn(letter, (part) => part.summary.sentences.slice(0, 1)).map(({ what }) => what.first));
  return sided.flatMap((stray) => {
    const { what } = stray;
    if (what.passage !== 'summary' || what.side === 'bilateral') return [];
    const isOfInjury = what.attribute === 'named' && injury.has(what.sentence);
    const isFound = what.attribute === 'result' && what.subject.kind === 'topic';
    const isStudy = what.subject.kind === 'treatment' && studies.has(treatmentById(what.subject.id)?.kind);
    if (!isOfInjury && !isFound && !isStudy) return [];
    // “X-rays of the right knee for comparison”: what a sentence compares is not named plainly.
    const isPlain = named.some(
      ({ what: own }) =>
        own.sentence === what.sentence &&
        own.passage === 'summary' &&
        own.side === what.side &&
        own.polarity === 1 &&
        overlapRegions(own.region!.id, what.region!.id),
    );
    if (!isPlain) return [];
    const others = named.filter(
      ({ what: { region, sentence, passage } }) =>
        overlapRegions(region!.id, what.region!.id) && (passage !== 'summary' || sentence !== what.sentence),
    );
    // A leg that tingles on one side says nothing of the knee of the other.
    const same = isStudy ? others : others.filter(({ what: { region } }) => region!.id === what.region!.id);
    const [other] = same;
    const isAlone = others.every(({ what: { side } }) => side !== what.side && side !== 'bilateral');
    const isAsked = same.some(({ what: { passage } }) => passage === 'title');
    const isTold = isStudy || same.some(({ what: { passage } }) => passage !== 'title');
    const least = isFound ? OFTEN_FOUND : OFTEN;
    return other && isAlone && isAsked && isTold && same.length >= least ? [{ stray, other }] : [];
  });
}

/** Facts with a side and a body part. */
const sidedOf = perPart((part) =>
  factsOf(part).filter(
    ({ attribute, side, region, polarity }) =>
      side !== undefined &&
      region !== undefined &&
      (attribute === 'named' || (polarity === 1 && (attribute === 'given' || attribute === 'result'))),
  ),
);
