import { decidedRequests } from '../../../letter/requests/decided.ts';
import type { Issue } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import { explain } from '../../../reading/quantities/compare.ts';
import { type Quantity, total, totalHours } from '../../../reading/quantities/quantity.ts';
import type { Share } from '../../../reading/portions.ts';
import type { Remark, RemarkKind } from '../../../reading/remarks.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds comparisons with a guideline that speak against the decision. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/claim-against-decision',
    summary: 'A comparison with the guideline points to the opposite decision.',
    severity: 'information',
    messages: {
      exceeds:
        'The rationale of issue {number} says that the request exceeds the guideline, but the denial is overturned. Check that the reason for exceeding it is given.',
      inconsistent:
        'The rationale of issue {number} says that the request is inconsistent with the guideline, but the denial is overturned. State what supports the request.',
      within:
        'The rationale of issue {number} says that the request is within the guideline, but the denial is upheld. Check that another ground is given.',
      meets:
        'The rationale of issue {number} says that the criteria are met, but the denial is upheld. State what weighs against the request.',
      supported:
        'The rationale of issue {number} says that the record supports the request, but the denial is upheld. State what weighs against the request.',
      unsupported:
        'The rationale of issue {number} says that the record does not support the request, but the denial is overturned. State what supports it.',
      unmet:
        'The rationale of issue {number} says that the criteria are not met, but the denial is overturned. State what supports the request.',
      less: 'The rationale of issue {number} supports part of the request, but the denial is upheld in full. Explain why that part is denied.',
      part: 'The rationale of issue {number} supports {part} of the request, but the denial is upheld in full. Explain why that part is denied.',
      rest: 'The rationale of issue {number} supports only part of the request, but the denial is overturned in full. Explain why the rest is approved.',
      decision: 'The decision is “{decision}” here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { decision } = issue;
      if (decision?.upholds === undefined) continue;
      const values = { ...nameOf(issue), decision: decision.written };
      const related = [{ message: 'decision' as const, values, range: decision.range }];
      for (const claim of issue.argument?.claims ?? []) {
        const { kind, conceded, range, sentence } = claim;
        // An upheld denial goes against what meets the criteria or is within the limit, an overturned one against what exceeds it.
        const against = decision.upholds
          ? kind === 'within' || kind === 'meets'
          : kind === 'exceeds' || kind === 'inconsistent';
        // What it concludes contradicts the decision, and that is said.
        if (conceded || !against || isConcluded(issue, sentence)) continue;
        report({ message: kind, values, range, related });
      }
      const { partialGrant } = issue;
      const parted = partialGrant?.sentences ?? [];
      if (partialGrant?.overruled)
        report({
          message: decision.upholds ? 'less' : 'rest',
          values,
          range: decision.upholds ? partialGrant.granted : partialGrant.refused,
          related,
        });
      const opposing = new Set([...parted, ...(issue.argument?.opposing.map((verdict) => verdict.sentence) ?? [])]);
      const judged = issue.argument?.conclusion?.verdict.sentence;
      const parts = decision.upholds ? allowedParts(issue) : [];
      for (const { kind, plain, pieces, side, conceded, range, sentence } of issue.argument?.remarks ?? []) {
        if (conceded || !isAgainst(kind, decision.upholds)) continue;
        const said =
          opposing.has(sentence) ||
          isConcluded(issue, sentence) ||
          (sentence === judged && (decision.upholds || kind === 'unmet'));
        const at = parts.findIndex((part) => part.sentence === sentence);
        // How much is allowed says more.
        const [part] = at < 0 ? [] : parts.splice(at, 1);
        if (said || !(part ?? (plain || isOnLess(issue, sentence) || isFewer(issue, pieces) || isOfBoth(issue, side))))
          continue;
        if (part) report({ message: 'part', values: { ...values, part: explain(part.quantity) }, range, related });
        else report({ message: messageOf(kind, decision.upholds), values, range, related });
      }
      for (const { quantity, sentence } of parts)
        if (!opposing.has(sentence) && sentence !== judged)
          report({ message: 'part', values: { ...values, part: explain(quantity) }, range: quantity.range, related });
    }
  },
};

/** Whether a sentence is the conclusion by what it compares alone. */
function isConcluded({ argument }: Issue, sentence: Mention['sentence']): boolean {
  const verdict = argument?.conclusion?.verdict;
  return verdict?.inferred === true && verdict.sentence === sentence;
}

/** Whether a remark speaks against the decision: a part that is due against an upheld denial, a rest that is not against an overturned one. */
function isAgainst(kind: RemarkKind, upholds: boolean): boolean {
  return kind === 'only' || upholds === (kind === 'part' || kind === 'supported');
}

function messageOf(kind: RemarkKind, upholds: boolean): Exclude<RemarkKind, Share> | 'less' | 'rest' {
  if (kind === 'unmet' || kind === 'supported' || kind === 'unsupported') return kind;
  return upholds ? 'less' : 'rest';
}

/** What is asked for, where it is one quantity. */
function onlyAsked(issue: Issue): Quantity | undefined {
  const asked = decidedRequests(issue).flatMap(({ quantity }) => quantity ?? []);
  return asked.length === 1 ? asked[0] : undefined;
}

/** Whether a sentence names fewer visits or hours, or a shorter time, than are asked for. */
function isOnLess(issue: Issue, sentence: Mention['sentence']): boolean {
  const all = onlyAsked(issue);
  return (
    all !== undefined &&
    issue.mentions.some(
      ({ role, quantity, ...mention }) => mention.sentence === sentence && role !== 'received' && isLess(quantity, all),
    )
  );
}

/** Whether a treatment on both sides is asked for, of which one is named. */
function isOfBoth(issue: Issue, side: Remark['side']): boolean {
  return side !== undefined && decidedRequests(issue).every((request) => request.side === 'bilateral');
}

/** Whether so many tablets are fewer than are asked for. */
function isFewer(issue: Issue, pieces: number | undefined): boolean {
  const asked = decidedRequests(issue).flatMap(({ drug }) => drug?.quantity ?? []);
  return pieces !== undefined && asked.length === 1 && pieces < asked[0]!.min;
}

/** What the rationale allows of the request: fewer visits or hours than are asked for. */
function allowedParts(issue: Issue): Mention[] {
  const all = onlyAsked(issue);
  return !all ? [] : issue.mentions.filter(({ allowed, quantity }) => allowed && isLess(quantity, all));
}

function isLess(part: Quantity, all: Quantity): boolean {
  const [visits, asked] = [total(part), total(all)];
  if (visits && asked) return visits[1] < asked[0];
  if (!visits && !asked && part.duration && all.duration && !part.frequency)
    return isShorter(part.duration, all.duration);
  const [some, whole] = [totalHours(part), totalHours(all)];
  return some !== undefined && whole !== undefined && some[1] < whole[0];
}

function isShorter(part: NonNullable<Quantity['duration']>, all: NonNullable<Quantity['duration']>): boolean {
  if (part.kind === 'pair' || all.kind === 'pair') return false;
  return part.length.max * part.unitDays < all.length.min * all.unitDays;
}
