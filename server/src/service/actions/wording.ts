import type { Issue, Letter } from '../../letter/letter.ts';
import type { TextEdit } from '../../text/edit.ts';
import { slice } from '../../text/range.ts';
import type { Action } from './action.ts';

/** Puts the decision and the conclusion of an issue into the words of independent medical review, where they are those of utilization review. */
export function wordingActions({ text }: Letter, { decision, argument, number }: Issue): Action[] {
  const edits: TextEdit[] = [];
  if (decision?.state === 'foreign' && decision.meant !== undefined)
    edits.push({ range: decision.range, newText: decision.meant });
  const verdict = argument?.conclusion?.verdict;
  if (verdict?.wording === 'review') {
    const verb = /^(?:are|were)\b/i.test(slice(text, verdict.range)) ? 'are' : 'is';
    edits.push({ range: verdict.range, newText: `${verb} ${verdict.necessary ? '' : 'not '}medically necessary` });
  }
  return edits.length === 0
    ? []
    : [{ title: `Put issue ${String(number)} into the words of independent medical review`, edits }];
}
