import { mayBeOneRequest, overlapTreatments } from '../knowledge/treatments/treatments.ts';
import type { AskedItem } from '../letter/asked-items.ts';
import { drugSubject, treatmentSubject } from '../letter/facts/named.ts';
import { isCase } from '../letter/facts/subjects.ts';
import type { Letter, PartedLetter } from '../letter/letter.ts';
import { idOf, isThing, type Term, termsWithin } from '../reading/terms.ts';
import { type IssueOfPart, issuesOfParts, summaryPart } from './issues.ts';
import { perPart } from './per-part.ts';

/**
 * The things that the summary says are in dispute: those that review denied; where it does not say what was denied, those that were asked
 * for with something that an issue decides, and not authorized.
 */
export function disputedItems(letter: PartedLetter): readonly AskedItem[] {
  const items = summaryPart(letter)?.letter.summary.askedItems ?? [];
  const denied = items.filter((item) => item.denied);
  if (denied.length > 0) return denied;
  const decided = new Set(items.filter((item) => issuesOn(letter, item).length > 0).map(({ sentence }) => sentence));
  const authorized = items.filter((item) => item.authorized);
  return items.filter(
    (item) =>
      item.requested &&
      decided.has(item.sentence) &&
      !authorized.some(({ drug, treatment }) => (drug ?? treatment) === (item.drug ?? item.treatment)),
  );
}

/** How a message names an item. */
export function nameOfItem({ drug, request, treatment }: AskedItem): string {
  return treatment?.name ?? request?.name ?? drug?.generic ?? '';
}

/** The ids of the treatments and drugs that the titles of a part's issues name, as facts have them for subjects. */
export const titleIds: (part: Letter) => readonly string[] = perPart(({ issues, terms }) =>
  issues.flatMap(({ node: { titleSpan } }) =>
    termsWithin(terms, titleSpan.first, titleSpan.end).flatMap((term) => idOf(term) ?? []),
  ),
);

/** Whether an issue's title names a treatment or a drug at all: one that does not may be about anything. */
export function namesThing({ issue, part }: IssueOfPart): boolean {
  const { first, end } = issue.node.titleSpan;
  return termsWithin(part.letter.terms, first, end).some(isThing);
}

/** A treatment or a drug by its name. */
type Named = Pick<AskedItem, 'treatment' | 'drug'>;

/** The issues that may decide on an item. */
export function issuesOn(letter: PartedLetter, item: Named): readonly IssueOfPart[] {
  return issuesOfParts(letter).filter(({ issue, part }) => {
    const { first, end } = issue.node.titleSpan;
    return termsWithin(part.letter.terms, first, end).some((term) => isSameThing(term, item));
  });
}

/** Whether an issue is for another of the devices by its own name, and for this one only by its kind: orthotics are decided, the splint is not. */
export function isForAnother({ issue, part }: IssueOfPart, item: AskedItem, items: readonly AskedItem[]): boolean {
  const { first, end } = issue.node.titleSpan;
  const titled = termsWithin(part.letter.terms, first, end);
  const isNamed = ({ treatment }: AskedItem): boolean =>
    treatment?.kind === 'device' &&
    titled.some((term) => term.kind === 'treatment' && overlapTreatments(term.treatment.id, treatment.id));
  return (
    item.treatment?.kind === 'device' &&
    !isNamed(item) &&
    items.some((other) => other.treatment !== item.treatment && isNamed(other))
  );
}

/** Whether a term may mean an item. */
export function isSameThing(term: Term, { treatment, drug }: Named): boolean {
  if (term.kind === 'drug')
    return drug
      ? term.drug === drug
      : treatment !== undefined &&
          (treatment.id === term.drug.class || isCase(drugSubject(term.drug), treatmentSubject(treatment)));
  if (term.kind !== 'treatment') return false;
  if (drug) return mayBeOneRequest(term.treatment.id, drug.class);
  return treatment !== undefined && mayBeOneRequest(term.treatment.id, treatment.id);
}
