import { overlapRegions } from '../../../knowledge/regions/regions.ts';
import { topicById } from '../../../knowledge/record/topics.ts';
import { factsOf, factsOfIssue, factsWith } from '../../../letter/facts/read.ts';
import { sameSubject } from '../../../letter/facts/subjects.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import type { Issue, Letter, LetterPart, PartedLetter } from '../../../letter/letter.ts';
import type { Side, Term } from '../../../reading/terms.ts';
import { nameOf, type Said, saidIn } from '../../issues.ts';
import type { Report, Rule } from '../../rule.ts';
import type { LetterRange } from '../../../letter/place.ts';
import { requestedSites } from '../../sites.ts';

/** Finds conclusions and rationales on the other side of the body. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/side',
    summary: 'The rationale names the opposite side of the body.',
    severity: 'error',
    messages: {
      conclusion:
        'The conclusion of issue {number} says {found} {region}, but the title says {side}. Decide the side in dispute.',
      rationale:
        'The rationale of issue {number} says {found} {region}, but the title or the summary says {side}. Check that this is the side in dispute.',
      title: 'The title says {side} {region}.',
      place: 'The letter names the {side} {region}.',
      correct: 'Change to “{side}”',
    },
  },
  check(letter, report) {
    for (const part of letter.parts) checkConclusions(part, report);
    const told: Fact[] = [];
    const tell = (one: Said<Fact>, other: Said<Fact>): void => {
      told.push(one.what);
      report(otherSide(one, other));
    };
    checkRationales(letter, tell);
    checkTreatments(letter, tell);
    const isTold = ({ issue, sentence, side }: Fact): boolean =>
      told.some((one) => one.issue === issue && one.sentence === sentence && one.side === side);
    checkFound(letter, (one, other) => {
      if (!isTold(one.what)) tell(one, other);
    });
  },
};

/** Takes what a rationale has on one side and the letter on the other. */
type Tell = (one: Said<Fact>, other: Said<Fact>) => void;

function checkConclusions(part: LetterPart, report: (report: Report<LetterRange>) => void): void {
  const { letter } = part;
  for (const issue of letter.issues) {
    const requested = requestedSites(letter, issue);
    let isReported = false;
    for (const site of issue.subject?.sites ?? []) {
      const asked = requested.find(({ region }) => region === site.region);
      // Where the request is for both sides, or names the other one too, either may be spoken of.
      if (!asked || site.side === undefined || site.side === 'bilateral') continue;
      if (requested.some(({ region, side }) => region === site.region && (side === site.side || side === 'bilateral')))
        continue;
      const values = { ...nameOf(issue), found: site.side, region: site.region.name, side: asked.side as Side };
      const term = letter.terms[letter.terms.indexOf(site.term) - 1];
      isReported = true;
      const fix = { title: 'correct', values, safe: false };
      report({
        message: 'conclusion',
        values,
        range: part.place(site.range),
        related: [{ message: 'title', values, range: part.place(asked.range) }],
        fixes:
          term?.kind === 'side' ? [{ ...fix, edits: [{ range: part.place(term.range), newText: values.side }] }] : [],
      });
    }
    if (!isReported) checkLoneSides(part, issue, report);
  }
}

/** “The request for a left epidural injection”: a side with no body part next to it, in title or conclusion, is the treatment's. */
function checkLoneSides(part: LetterPart, issue: Issue, report: (report: Report<LetterRange>) => void): void {
  const sites = factsOfIssue(part.letter, 'site', issue.number);
  const titles = sites.filter(({ passage, side }) => passage === 'title' && side);
  for (const fact of sites) {
    if (fact.passage !== 'conclusion' || !fact.side || fact.side === 'bilateral') continue;
    const same = titles.filter(({ subject }) => sameSubject(subject, fact.subject));
    const [title] = same;
    if (!title || title.side === 'bilateral' || same.some(({ side }) => side !== title.side)) continue;
    if (title.side === fact.side || (fact.region && title.region && !overlapRegions(fact.region.id, title.region.id)))
      continue;
    const values = { ...nameOf(issue), found: fact.side, region: fact.subject.name, side: title.side! };
    report({
      message: 'conclusion',
      values,
      range: part.place(fact.range),
      related: [{ message: 'title', values, range: part.place(title.range) }],
    });
  }
}

/** A rationale may compare both sides: it is reported only of a side that title and summary never name for a body part that they have on the other. */
function checkRationales(letter: PartedLetter, tell: Tell): void {
  const named = saidIn(letter, (part) => [
    ...factsWith(part, 'named').filter(({ passage }) => passage !== 'conclusion'),
    ...factsWith(part, 'site').filter(({ passage }) => passage === 'conclusion'),
  ]).filter(({ what }) => what.side && what.region);
  const record = named.filter(({ what }) => what.passage === 'summary' || what.passage === 'title');
  let lone: ReadonlySet<Side> | undefined;
  for (const { what: fact, part } of named) {
    if (fact.polarity === -1 || fact.status === 'general' || fact.side === 'bilateral') continue;
    // A conclusion is held against its title, where that has a side.
    if (fact.passage !== 'rationale' && (fact.passage !== 'conclusion' || isTitleSided(part, fact.issue))) continue;
    const near = record.filter(({ what }) => overlapRegions(what.region!.id, fact.region!.id));
    const same = near.length > 0 ? near : limbOf(fact, record);
    const other = same.find(({ what: { side } }) => side !== fact.side);
    // “The right leg was normal” names the other side, and nothing that was found there.
    const isNamed = ({ what: { side, polarity } }: Said<Fact>): boolean =>
      side === 'bilateral' || (side === fact.side && (polarity === 1 || !isFound(part.letter, fact)));
    if (!other || same.some(isNamed)) continue;
    lone ??= loneSides(letter);
    if (lone.has(fact.side!)) continue;
    tell({ what: fact, part }, other);
  }
}

/** By the part of the spine, the limb that its roots lead to. */
const limbs: Readonly<Record<string, string>> = {
  'cervical-spine': 'upper-extremity',
  'lumbar-spine': 'lower-extremity',
  sacrum: 'lower-extremity',
};
/** So often at least the limb has its side. */
const OFTEN = 2;

/** “The right S1 root” after the left calf and the left ankle: what title and summary have of the limb of a root that has no side there. */
function limbOf({ region, written }: Fact, record: readonly Said<Fact>[]): readonly Said<Fact>[] {
  const limb = written === undefined ? undefined : limbs[region!.id];
  if (limb === undefined) return [];
  const sided = record.filter(({ what }) => overlapRegions(what.region!.id, limb));
  return sided.length >= OFTEN ? sided : [];
}

/** Whether a body part is named with something that was found there: “has lost the right ankle jerk”. */
function isFound(letter: Letter, { issue, sentence, side, region }: Fact): boolean {
  return factsWith(letter, 'result').some(
    (found) =>
      found.polarity === 1 &&
      found.subject.kind === 'topic' &&
      found.issue === issue &&
      found.sentence === sentence &&
      found.side === side &&
      found.region !== undefined &&
      overlapRegions(found.region.id, region!.id),
  );
}

/** “The MRI of the left elbow” after one of the right: a study or treatment that title and summary have of the other side alone, though they name both. */
function checkTreatments(letter: PartedLetter, tell: Tell): void {
  const all = saidIn(letter, (part) => [
    ...factsWith(part, 'given'),
    ...factsWith(part, 'site'),
    ...factsWith(part, 'result'),
  ]).filter(({ what: { subject } }) => subject.kind === 'treatment');
  const told = all.filter(({ what: { passage } }) => passage === 'summary' || passage === 'title');
  for (const { what: fact, part } of all) {
    if (
      fact.passage !== 'rationale' ||
      fact.attribute !== 'given' ||
      fact.polarity === -1 ||
      !hasOwnSite(part.letter, fact)
    )
      continue;
    const same = told.filter(({ what }) => sameSubject(what.subject, fact.subject));
    const other = same.find(
      (one) =>
        one.what.passage === 'summary' &&
        one.what.region &&
        overlapRegions(one.what.region.id, fact.region!.id) &&
        hasOwnSite(one.part.letter, one.what),
    );
    if (!other || same.some(({ what: { side } }) => !side || side === fact.side || side === 'bilateral')) continue;
    tell({ what: fact, part }, other);
  }
}

/** “The radiculopathy on the left” after one on the right: what the summary has found on the other side alone, wherever it speaks of it. */
function checkFound(letter: PartedLetter, tell: Tell): void {
  const all = saidIn(letter, (part) => factsWith(part, 'result')).filter(({ what: { subject, polarity, status } }) => {
    return subject.kind === 'topic' && polarity === 1 && status !== 'general' && status !== 'earlier';
  });
  const told = all.filter(({ what: { passage } }) => passage === 'summary');
  for (const { what: fact, part } of [...all, ...saidIn(letter, namedTests)]) {
    if (fact.passage !== 'rationale' || !fact.side || fact.side === 'bilateral') continue;
    const same = told.filter(({ what }) => sameSubject(what.subject, fact.subject));
    const [other] = same;
    if (fact.attribute === 'documented' && sidesIn(letter).some(({ what }) => what.side === fact.side)) continue;
    if (!other || same.some(({ what: { side } }) => !side || side === fact.side || side === 'bilateral')) continue;
    const isElsewhere = same.some(
      ({ what: { region } }) => region && fact.region && !overlapRegions(region.id, fact.region.id),
    );
    if (fact.attribute === 'result' && (isElsewhere || sidesBeside(other).has(fact.side))) continue;
    tell({ what: fact, part }, other);
  }
}

/** The sides that the sentence of a fact names: “stage III on the left and stage II on the right”. */
function sidesBeside({ what: { sentence }, part: { letter } }: Said<Fact>): ReadonlySet<Side> {
  const own = letter.summary.sentences.find(({ first }) => first === sentence);
  return new Set(
    letter.terms.flatMap((term) =>
      term.kind === 'side' && own && term.first >= own.first && term.end <= own.end ? [term.side] : [],
    ),
  );
}

/** The tests that rationales name with no result: “the left-sided tension sign agrees with the MRI”. */
function namedTests(part: Letter): readonly Fact[] {
  const results = factsWith(part, 'result');
  return factsWith(part, 'documented').filter(
    ({ subject, passage, polarity, status, sentence, written }) =>
      passage === 'rationale' &&
      polarity === 1 &&
      status === 'stated' &&
      written === undefined &&
      topicById(subject.id)?.kind === 'test' &&
      !results.some((one) => one.sentence === sentence && one.subject.id === subject.id),
  );
}

/** The report of what a rationale has on one side, and title or summary on the other. */
function otherSide({ what: fact, part }: Said<Fact>, other: Said<Fact>): Report<LetterRange> {
  const values = {
    number: fact.issue,
    found: fact.side!,
    region: (fact.region ?? fact.subject).name,
    side: other.what.side!,
  };
  return {
    message: 'rationale',
    values,
    range: part.place(fact.range),
    related: [{ message: 'place', values, range: other.part.place(other.what.range) }],
    atMost: 'information',
  };
}

/** How far after a treatment its place may begin: “MRI of the left elbow”. */
const OF_THE = 2;

/** Whether a treatment has a side and a body part right next to it. */
function hasOwnSite({ terms }: Letter, { first, end, side, region }: Fact): boolean {
  if (!side || side === 'bilateral' || !region) return false;
  return terms.some((term, i) => {
    const part = terms[i + 1];
    if (term.kind !== 'side' || part?.kind !== 'region' || part.first !== term.end || term.side !== side) return false;
    return term.first >= end ? term.first - end <= OF_THE : part.end === first;
  });
}

function isTitleSided({ letter }: LetterPart, issue: number): boolean {
  return factsOf(letter).some((fact) => fact.passage === 'title' && fact.issue === issue && fact.side !== undefined);
}

/** The sides that the summary names. */
function sidesIn(letter: PartedLetter): Said<SideTerm>[] {
  return saidIn(letter, ({ summary: { section }, terms }) =>
    terms.filter(
      (term): term is SideTerm =>
        term.kind === 'side' && !!section && term.first >= section.span.first && term.end <= section.span.end,
    ),
  );
}

type SideTerm = Extract<Term, { kind: 'side' }>;

/** The sides that the summary names without a body part next to them: they may be of any. */
function loneSides(letter: PartedLetter): ReadonlySet<Side> {
  const sides = new Set<Side>();
  for (const { what: term, part } of sidesIn(letter)) {
    const within = factsWith(part.letter, 'named').some(
      ({ side, range }) => side === term.side && range.start <= term.range.start && range.end >= term.range.end,
    );
    if (!within) sides.add(term.side);
    if (!within && term.side === 'bilateral') sides.add('left').add('right');
  }
  return sides;
}
