import type { Guideline, Limit, Section } from '../../../knowledge/guidelines/guideline.ts';
import type { Issue, Letter } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import { total, weeks } from '../../../reading/quantities/quantity.ts';
import { guidelineFields, knownSections, mtusOf, titleOf } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { ReportedFix, Rule } from '../../rule.ts';

/** A limit of a cited section, with the edition that sets it. */
interface Known {
  readonly guideline: Guideline;
  readonly section: Section;
  readonly limit: Limit;
}

/** Finds quoted limits that the cited edition does not set. */
export const rule: Rule = {
  meta: {
    id: 'citations/quoted-limit',
    summary: 'A quoted limit is not the one that the cited edition sets.',
    severity: 'warning',
    scope: 'part',
    messages: {
      edition:
        'The rationale of issue {number}, “{title}”, quotes {quoted}, the number of {other}; {cited}, which it cites, has {expected} ({applies}). Quote the cited edition, or cite the quoted one.',
      numbers:
        'The rationale of issue {number}, “{title}”, quotes {quoted}, but “{section}” in {cited} has {expected} ({applies}). Check the number.',
      citation: 'This edition is cited.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    for (const { own, cites, issue, node } of guidelineFields(letter)) {
      if (!own) continue;
      const known = mtusOf(cites).flatMap((citation) => {
        const { guideline } = citation;
        return guideline
          ? knownSections(citation).flatMap(({ section }) => (section.disputed ? [] : limitsOf(guideline, section)))
          : [];
      });
      if (known.length === 0) continue;
      const disputed = mtusOf(cites).some((citation) =>
        citation.sections.some(({ section }) => !section || section.disputed !== undefined),
      );
      for (const mention of issue.mentions) {
        const quoted = numbersOf(mention);
        if (!quoted || known.some((one) => agrees(one.limit, quoted))) continue;
        const other = otherEdition(letter, known, quoted);
        const values = { ...nameOf(issue), quoted: shown(quoted) };
        const related = [{ message: 'citation', range: node.value }];
        if (other) {
          const expected = other.here.limit;
          report({
            message: 'edition',
            values: {
              ...values,
              other: titleOf(other.there.guideline),
              cited: titleOf(other.here.guideline),
              expected: shown(boundsOf(expected)!),
              applies: expected.applies,
            },
            range: mention.quantity.range,
            related,
            fixes: fixesOf(letter, mention, quoted, boundsOf(expected)!),
          });
          continue;
        }
        const meant = known.find(({ limit }) => isNear(limit, quoted));
        if (!meant || disputed || speaksOfOthers(issue, mention) || cites.nonMtus) continue;
        report({
          message: 'numbers',
          values: {
            ...values,
            section: meant.section.title,
            cited: titleOf(meant.guideline),
            expected: shown(boundsOf(meant.limit)!),
            applies: meant.limit.applies,
          },
          range: mention.quantity.range,
          related,
          fixes: known
            .filter(({ limit }) => isNear(limit, quoted) || isQuoted(boundsOf(limit)!.weeks, quoted.weeks))
            .flatMap(({ limit }) => fixesOf(letter, mention, quoted, boundsOf(limit)!)),
        });
      }
    }
  },
};

/** Visits within a number of weeks. */
interface Numbers {
  readonly visits: readonly [number, number];
  readonly weeks: readonly [number, number];
}

function numbersOf({ role, quantity }: Mention): Numbers | undefined {
  const visits = total(quantity);
  const span = weeks(quantity);
  return role === 'limit' && visits && span && quantity.stated ? { visits, weeks: span } : undefined;
}

function boundsOf({ visits, weeks: span }: Limit): Numbers | undefined {
  if (!visits || !span) return undefined;
  const [least, most] = visits;
  const [first, last] = span;
  if (most === null || last === null) return undefined;
  return { visits: [least ?? most, most], weeks: [first ?? last, last] };
}

function limitsOf(guideline: Guideline, section: Section): Known[] {
  return section.limits
    .filter((limit) => limit.standing !== 'unverified' && boundsOf(limit))
    .map((limit) => ({ guideline, section, limit }));
}

/** Whether the quoted numbers are a limit's; the most alone may be quoted of a range. */
function agrees(limit: Limit, { visits, weeks: span }: Numbers): boolean {
  const own = boundsOf(limit);
  return own !== undefined && isQuoted(own.visits, visits) && isQuoted(own.weeks, span);
}

function isQuoted(own: readonly [number, number], quoted: readonly [number, number]): boolean {
  return own[1] === quoted[1] && (own[0] === quoted[0] || quoted[0] === quoted[1]);
}

/** The limit of another edition of a cited section that the quoted numbers are, with the one that the cited edition has in its place. */
function otherEdition(
  letter: Letter,
  known: readonly Known[],
  quoted: Numbers,
): { here: Known; there: Known } | undefined {
  for (const one of known) {
    for (const edition of letter.guidelines.editionsOf(one.guideline.family)) {
      if (edition === one.guideline) continue;
      const sections = edition.sections.filter(
        ({ treatments, disputed }) => !disputed && treatments.some((id) => one.section.treatments.includes(id)),
      );
      const there = sections
        .flatMap((section) => limitsOf(edition, section))
        .find(({ limit }) => agrees(limit, quoted));
      const here = there && known.find(({ limit }) => boundsOf(limit)!.weeks[1] === boundsOf(there.limit)!.weeks[1]);
      if (here) return { here, there };
    }
  }
  return undefined;
}

/** Whether the visits are those of a limit, and the weeks are not. */
function isNear(limit: Limit, { visits }: Numbers): boolean {
  const own = boundsOf(limit)!;
  return own.visits[0] === visits[0] && own.visits[1] === visits[1];
}

/** Whether the words about the numbers, or the rationale, name another source than the MTUS. */
function speaksOfOthers({ guidelineMentions }: Issue, { treatments }: Mention): boolean {
  return treatments.length > 1 || guidelineMentions.some(({ source }) => source === 'ODG');
}

function shown({ visits, weeks: span }: Numbers): string {
  return `${plain(visits)} visits over ${plain(span)} weeks`;
}

function plain([least, most]: readonly [number, number]): string {
  return least === most ? String(most) : `${String(least)}-${String(most)}`;
}

/** Writes a limit's visits, or its weeks, in place of the quoted ones. */
function fixesOf(letter: Letter, { quantity }: Mention, quoted: Numbers, expected: Numbers): ReportedFix[] {
  const { stated, duration, restated } = quantity;
  if (!stated || restated) return [];
  const keepsVisits = isQuoted(expected.visits, quoted.visits);
  const part = keepsVisits ? (duration?.kind === 'duration' ? duration.length : undefined) : stated.total;
  if (!part || (!keepsVisits && !isQuoted(expected.weeks, quoted.weeks))) return [];
  const range = { start: letter.tokens.starts[part.first]!, end: letter.tokens.ends[part.end - 1]! };
  const newText = plain(keepsVisits ? expected.weeks : expected.visits);
  return [{ title: 'correct', values: { expected: shown(expected) }, safe: false, edits: [{ range, newText }] }];
}
