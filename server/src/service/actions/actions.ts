import type { Letter } from '../../letter/letter.ts';
import { keepComments } from '../../text/comments.ts';
import type { Range } from '../../text/range.ts';
import type { Action } from './action.ts';
import { concludeAction, decideActions } from './decide.ts';
import { quantityActions } from './quantities.ts';
import { completeAction, mergeAction, splitAction } from './shape.ts';
import { wordingActions } from './wording.ts';

/** The rewritings that may be chosen in a range: those of the issue in which it begins, at its title or its conclusion. */
export function actionsAt(letter: Letter, range: Range): Action[] {
  const issue = letter.issues.findLast(({ node }) => node.range.start <= range.start && range.start <= node.range.end);
  if (!issue) return [];
  const { titleRange, decision, argument } = issue;
  const caption = { start: titleRange.start, end: decision?.range.end ?? titleRange.end };
  const atTitle = touches(caption, range);
  const atConclusion = argument?.conclusion !== undefined && touches(argument.conclusion.range, range);
  const actions = [
    ...(atTitle
      ? [
          ...completeAction(letter, issue),
          ...quantityActions(issue),
          ...splitAction(letter, issue),
          ...mergeAction(letter, issue),
        ]
      : []),
    ...(atTitle || atConclusion
      ? [...decideActions(letter, issue), ...concludeAction(letter, issue), ...wordingActions(letter, issue)]
      : []),
  ];
  // A rewriting that would take a comment away is the writer's to make.
  return actions.filter(({ edits }) => keepComments(letter.comments, edits));
}

function touches(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}
