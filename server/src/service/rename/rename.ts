import { isDecided } from '../../letter/requests/decided.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import type { Request } from '../../letter/requests/request.ts';
import type { Term } from '../../reading/terms.ts';
import { isAbout } from '../../letter/requests/mentioned.ts';
import { keepComments } from '../../text/comments.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { inOneLine } from '../../text/range.ts';
import type { Reread } from '../format/format.ts';
import { type Place, placesAt } from '../place.ts';
import { placeholderOf, renameQuantity } from './quantity.ts';
import { type Refusal, refuse, type Renameable, type Renaming } from './refusal.ts';
import { renameSide } from './side.ts';
import { renameTreatment } from './treatment.ts';

/** What is to be renamed, and of which issue. */
interface Target extends Renameable {
  readonly rename: (newName: string) => Renaming | Refusal;
}

/** What can be renamed at an offset: the treatment, side or quantity of an issue's request; or why nothing can. */
export function prepareRename(letter: Letter, offset: number): Renameable | Refusal {
  const target = targetAt(letter, offset);
  return 'refused' in target ? target : { range: target.range, placeholder: target.placeholder };
}

/** The edits that rename what is at an offset, in every notation and case; or why it cannot be done. */
export function renameAt(letter: Letter, offset: number, newName: string, reread: Reread): Renaming | Refusal {
  const target = targetAt(letter, offset);
  if ('refused' in target) return target;
  const wanted = target.rename(newName);
  if ('refused' in wanted) return wanted;
  // Without its heading an issue is part of the summary too, and what is there is met twice.
  const renaming = { ...wanted, edits: once(wanted.edits) };
  if (!keepComments(letter.comments, renaming.edits))
    return refuse('A comment stands inside of what would be renamed: move it first.');
  const renamed = reread(applyEdits(letter.source, renaming.edits));
  return shapeOf(renamed) === shapeOf(letter)
    ? renaming
    : refuse('With this name the issues of the letter could no longer be told apart: choose another.');
}

const NOTHING = 'Here stands no treatment, side or quantity of a request: only these can be renamed.';

function targetAt(letter: Letter, offset: number): Target | Refusal {
  let refusal: Refusal | undefined;
  for (const place of placesAt(letter, offset)) {
    const target = targetOf(letter, place);
    if (target && !('refused' in target)) return target;
    refusal ??= target;
  }
  return refusal ?? refuse(NOTHING);
}

function targetOf(letter: Letter, place: Place): Target | Refusal | undefined {
  if (place.kind === 'term') return termTarget(letter, place.issue, place.term);
  if (place.kind === 'request' && place.issue) return quantityTarget(letter, place.issue, place.request, place);
  if (place.kind !== 'mention') return undefined;
  if (place.mention.role !== 'requested')
    return refuse('This quantity is not what is requested: only that can be renamed.');
  const found = (place.issue ? [place.issue] : letter.issues).flatMap((issue) =>
    issue.requests.flatMap((request) =>
      request.quantity && isAbout(place.mention, request) && isDecided(request) ? [{ issue, request }] : [],
    ),
  );
  const [only, ...more] = found;
  if (!only) return refuse('No issue requests this quantity.');
  return more.length > 0
    ? refuse('Several requests can be meant here: rename the quantity in the title.')
    : quantityTarget(letter, only.issue, only.request, place);
}

function quantityTarget(
  letter: Letter,
  issue: Issue,
  request: Request,
  place: Extract<Place, { kind: 'request' | 'mention' }>,
): Target {
  return {
    range: place.range,
    placeholder: placeholderOf(letter, place.quantity),
    rename: (newName) => renameQuantity(letter, issue, request, newName),
  };
}

function termTarget(letter: Letter, within: Issue | undefined, term: Term): Target | Refusal | undefined {
  if (term.kind !== 'treatment' && term.kind !== 'side') return undefined;
  const asking = within ? [within] : issuesAsking(letter, term);
  const [issue, ...more] = asking;
  if (!issue) return refuse('No issue requests this: only what an issue requests can be renamed.');
  if (more.length > 0) return refuse('Several issues request this: rename it in the title of the one that is meant.');
  const base = { range: term.range, placeholder: inOneLine(letter.text, term.range) };
  if (term.kind === 'side') {
    if (!issue.requests.some(({ side }) => side === term.side))
      return refuse('The title of this issue names another side, or none.');
    return { ...base, rename: (newName) => renameSide(letter, issue, term.side, newName) };
  }
  const { treatment } = term;
  if (!issue.requests.some(({ treatments }) => treatments.includes(treatment)))
    return refuse('The title of this issue does not request this treatment.');
  return { ...base, rename: (newName) => renameTreatment(letter, issue, treatment, newName) };
}

/** The issues whose titles request what a term of the summary names. */
function issuesAsking(letter: Letter, term: Term): Issue[] {
  return letter.issues.filter(({ requests }) =>
    requests.some(({ treatments, side }) =>
      term.kind === 'treatment' ? treatments.includes(term.treatment) : term.kind === 'side' && side === term.side,
    ),
  );
}

/** The edits, each place once. */
function once(edits: readonly TextEdit[]): TextEdit[] {
  return [...new Map(edits.map((edit) => [`${String(edit.range.start)} ${String(edit.range.end)}`, edit])).values()];
}

/** What a renaming must not change: the sections, and of each issue its decision and fields. */
function shapeOf({ sections, issues }: Letter): string {
  return JSON.stringify([
    sections.map(({ section }) => section.id),
    issues.map(({ decision, node }) => [decision?.meant, node.fields.map(({ field }) => field.id)]),
  ]);
}
