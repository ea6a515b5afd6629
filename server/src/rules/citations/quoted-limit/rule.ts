import type { Guideline } from '../../../knowledge/guidelines/guideline.ts';
import type { Issue, Letter } from '../../../letter/letter.ts';
import type { QuotedLimit } from '../../../letter/quoted-limits.ts';
import { overlapRegions } from '../../../knowledge/regions/regions.ts';
import { areNear } from '../../../knowledge/treatments/treatments.ts';
import { agree } from '../../../reading/quantities/compare.ts';
import { type Bounds, total, weeks as weeksOfRequest } from '../../../reading/quantities/quantity.ts';
import { type GuidelineField, guidelineFields, mtusOf, regionsOf, titleOf } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { ReportedFix, Rule } from '../../rule.ts';
import { misquotedMeasures } from './measures.ts';
import { rangeOf } from '../../../text/tokens.ts';
import { agrees, boundsOf, isOneOf, isQuoted, type Known, knownLimits, likeness, ofKnown, weeksOf } from './known.ts';

/** Finds quoted limits that the cited edition does not set. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/quoted-limit',
    summary: 'A quoted limit differs from the cited edition.',
    severity: 'warning',
    messages: {
      edition:
        'Issue {number}, “{title}”, quotes {quoted}, which is the limit in {other}. The cited {cited} says {expected} ({applies}). Quote the cited edition, or cite the one quoted.',
      numbers:
        'Issue {number}, “{title}”, quotes {quoted}, but “{section}” in {cited} says {expected} ({applies}). Check the number.',
      measure: 'Issue {number}, “{title}”, quotes “{quoted}”, but {cited} says: {says}. Check the number.',
      citation: 'This edition is cited.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    for (const field of guidelineFields(letter)) {
      if (!field.own) continue;
      const { cites, issue, node } = field;
      for (const { quoted, cited, meant } of misquotedMeasures(field))
        report({
          message: 'measure',
          values: {
            ...nameOf(issue),
            quoted: letter.text.slice(quoted.range.start, quoted.range.end),
            cited,
            says: meant.says,
          },
          range: quoted.range,
          related: [{ message: 'citation', range: node.value }],
          atMost: 'information',
        });
      if (issue.quotedLimits.length === 0) continue;
      const known = knownLimits(issue, cites, letter.guidelines);
      if (known.length === 0) continue;
      const related = [{ message: 'citation', range: node.value }];
      for (const one of issue.quotedLimits) {
        const quoted = ofKnown(known, one);
        if (!isComparable(issue, quoted, known) || isOneOf(known, quoted)) continue;
        const { range } = quoted.mention.quantity;
        const values = { ...nameOf(issue), quoted: shown(letter.text, quoted) };
        const other = otherEdition(letter, known, quoted);
        if (other) {
          const { here, there } = other;
          report({
            message: 'edition',
            values: { ...values, other: titleOf(there.guideline), ...saysOf(here) },
            range,
            related,
            fixes: fixesOf(letter, quoted, here),
            ...heldBySource([here, there]),
          });
          continue;
        }
        const meant = meantBy(known, quoted);
        if (!meant || speaksOfOthers(field, quoted, known) || isElsewhere(letter, issue, quoted)) continue;
        report({
          message: 'numbers',
          values: { ...values, section: meant.section.title, ...saysOf(meant) },
          range,
          related,
          fixes: known.filter((one) => likeness(one, quoted) > 0).flatMap((one) => fixesOf(letter, quoted, one)),
          ...(cites.nonMtus || unsure(cites, quoted) ? { atMost: 'information' as const } : heldBySource([meant])),
        });
      }
    }
  },
};

/** Whether the words are a guideline's and about the request: shaped as limits are, or in a sentence that names a guideline; never the request itself. */
function isComparable(issue: Issue, quoted: QuotedLimit, known: readonly Known[]): boolean {
  const { quantity, treatments } = quoted.mention;
  if (!quoted.visits && !quoted.perWeek) return false;
  if (!(quoted.attributed || (quoted.visits && quoted.weeks && quantity.stated))) return false;
  // A number that is calculated of “2 times a week for 4 weeks” is a request's.
  if (quoted.visits && !quantity.stated && quoted.kind !== 'flare-up') return false;
  if (
    quoted.visits &&
    issue.requests.some((request) => request.quantity && total(request.quantity) && isSame(request.quantity, quoted))
  )
    return false;
  // After which operation or injection the visits are is no other treatment.
  const others = treatments.filter(
    ({ kind }) =>
      !(kind === 'surgery' && isPostsurgical(known)) &&
      !(kind === 'injection' && quoted.condition === 'post-injection'),
  );
  return (
    others.length === 0 ||
    others.some(({ id }) => known.some(({ section }) => section.treatments.some((own) => areNear(id, own)))) ||
    namesGuideline(issue, quoted, known)
  );
}

function isPostsurgical(known: readonly Known[]): boolean {
  return known.some(({ limit }) => limit.kind === 'postsurgical');
}

/** Whether a sentence names the guideline whose limit it may quote: what else it names is not what the number is of. */
function namesGuideline({ guidelineMentions }: Issue, { mention }: QuotedLimit, known: readonly Known[]): boolean {
  return guidelineMentions.some(
    ({ first, guidelines }) =>
      first >= mention.sentence.first &&
      first < mention.quantity.first &&
      known.some(({ guideline }) => guidelines.includes(guideline)),
  );
}

function isSame(
  request: QuotedLimit['mention']['quantity'],
  { mention: { quantity }, weeks, visits }: QuotedLimit,
): boolean {
  // “8 to 9 treatments” is no request of 8.
  const isWhole = !weeks || isQuoted(weeksOfRequest(request), weeks);
  return quantity.bound === 'exact' && isWhole && visits?.[0] === visits?.[1] && agree(quantity, request);
}

/** The limit that the quoted numbers are nearest to; of two equally near none, unless they say the same. */
function meantBy(known: readonly Known[], quoted: QuotedLimit): Known | undefined {
  const ranked = known
    .filter((one) => !isOfManyDiagnoses(one) || one.limit.condition === quoted.condition)
    .map((one) => ({ one, score: likeness(one, quoted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best) return best.one;
  // A section with one limit alone can only mean that.
  const counted = known.filter(({ limit }) => limit.visits && !limit.unit && limit.kind !== 'flare-up');
  const [only] = counted;
  return only && counted.length === 1 && quoted.visits && mayBe(only, quoted) ? only : undefined;
}

/** Whether a limit is one of a source that sets others for more diagnoses than the library knows: a number without its diagnosis may be any of them. */
function isOfManyDiagnoses({ guideline, limit }: Known): boolean {
  return guideline.source === 'ODG' && limit.condition !== undefined;
}

function mayBe({ limit }: Known, { kind, condition }: QuotedLimit): boolean {
  return (kind === undefined || kind === limit.kind) && (condition === undefined || limit.condition === undefined);
}

/** The limit of another edition of a cited section that the quoted numbers are, with the one that the cited edition has in its place. */
function otherEdition(
  letter: Letter,
  known: readonly Known[],
  quoted: QuotedLimit,
): { here: Known; there: Known } | undefined {
  for (const here of known) {
    if (here.borrowed || here.guideline.source !== 'MTUS' || here.section.disputed) continue;
    for (const edition of letter.guidelines.editionsOf(here.guideline.family)) {
      if (edition === here.guideline) continue;
      for (const section of edition.sections) {
        if (section.disputed || !section.treatments.some((id) => here.section.treatments.includes(id))) continue;
        const limit = section.limits.find((one) => one.visits && one.weeks && quoted.weeks && agrees(one, quoted));
        if (limit && sameMeasure(here, limit)) return { here, there: { guideline: edition, section, limit } };
      }
    }
  }
  return undefined;
}

function sameMeasure({ limit }: Known, other: Known['limit']): boolean {
  return (
    limit.visits !== undefined &&
    limit.kind === other.kind &&
    (limit.condition === other.condition || limit.weeks?.[1] === other.weeks?.[1]) &&
    isQuoted(weeksOf(limit), weeksOf(other))
  );
}

/** Whether the words about the numbers, or the rationale, name another source than what is cited from the MTUS. */
function speaksOfOthers({ issue, cites }: GuidelineField, quoted: QuotedLimit, known: readonly Known[]): boolean {
  return (
    (quoted.mention.treatments.filter(({ kind }) => kind !== 'surgery' || !isPostsurgical(known)).length > 1 &&
      !namesGuideline(issue, quoted, known)) ||
    (!cites.nonMtus && issue.guidelineMentions.some(({ source }) => source === 'ODG'))
  );
}

/** Whether another source sets the quoted limit for what is asked: then that source is quoted, whatever is cited. */
function isElsewhere({ guidelines }: Letter, issue: Issue, quoted: QuotedLimit): boolean {
  const regions = [...regionsOf(issue).keys()];
  return guidelines.guidelines.some(
    (guideline) =>
      guideline.source !== 'MTUS' &&
      issue.asked.some(({ treatment }) =>
        guidelines.sectionsNaming(guideline, treatment).some(({ limits }) =>
          limits.some(
            (limit) =>
              limit.visits &&
              agrees(limit, quoted) &&
              (!quoted.kind || limit.kind === quoted.kind) &&
              // What is given for a diagnosis of one body part is no one's for another.
              (limit.kind === 'trial' ||
                limit.kind === 'total' ||
                (limit.condition === quoted.condition && isOfRegions(guideline, regions))),
          ),
        ),
      ),
  );
}

function isOfRegions(guideline: Guideline, regions: readonly string[]): boolean {
  return regions.length === 0 || regions.some((region) => guideline.regions.some((id) => overlapRegions(id, region)));
}

/** Whether what is cited may say more than the library knows: a section that it does not have, or one that reviewers read differently. */
function unsure(cites: GuidelineField['cites'], { kind, condition }: QuotedLimit): boolean {
  return mtusOf(cites).some(({ sections }) =>
    sections.some(({ section }) => !section || (section.disputed !== undefined && !kind && !condition)),
  );
}

function heldBySource(known: readonly Known[]): { atMost?: 'information' } {
  return known.some(
    ({ limit, section, borrowed }) => borrowed || limit.standing === 'unverified' || limit.once || section.disputed,
  )
    ? { atMost: 'information' }
    : {};
}

function saysOf({ guideline, limit }: Known): { cited: string; expected: string; applies: string } {
  return {
    cited: titleOf(guideline),
    expected: numbers(boundsOf(limit.visits), weeksOf(limit), boundsOf(limit.perWeek)),
    applies: limit.applies,
  };
}

function shown(text: string, { visits, weeks, perWeek, mention: { quantity } }: QuotedLimit): string {
  // Days are no whole weeks.
  if (weeks && !weeks.every(Number.isInteger)) return text.slice(quantity.range.start, quantity.range.end);
  return numbers(visits, weeks, perWeek);
}

function numbers(visits: Bounds | undefined, weeks: Bounds | undefined, perWeek: Bounds | undefined): string {
  if (!visits) return perWeek ? `${plain(perWeek)} a week` : '';
  const counted = `${plain(visits)} ${visits[1] === 1 ? 'visit' : 'visits'}`;
  return weeks ? `${counted} over ${plain(weeks)} ${weeks[1] === 1 ? 'week' : 'weeks'}` : counted;
}

function plain([least, most]: Bounds): string {
  return least === most ? String(most) : `${String(least)}-${String(most)}`;
}

/** Writes a limit's visits, or its weeks, in place of the quoted ones, where the other number is the limit's. */
function fixesOf(letter: Letter, quoted: QuotedLimit, { limit }: Known): ReportedFix[] {
  const { stated, duration, restated } = quoted.mention.quantity;
  const visits = boundsOf(limit.visits);
  const weeks = weeksOf(limit);
  if (!stated || restated || !visits) return [];
  const keepsVisits = isQuoted(visits, quoted.visits);
  if (keepsVisits && (!weeks || limit.months)) return [];
  if (!keepsVisits && quoted.weeks && weeks && !isQuoted(weeks, quoted.weeks)) return [];
  const part = keepsVisits ? (duration?.kind === 'duration' ? duration.length : undefined) : stated.total;
  if (!part) return [];
  const range = rangeOf(letter.tokens, part.first, part.end);
  const newText = plain(keepsVisits ? weeks! : visits);
  const expected = numbers(visits, weeks, undefined);
  return [{ title: 'correct', values: { expected }, safe: false, edits: [{ range, newText }] }];
}
