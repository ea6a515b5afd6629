import type { Finding } from '../../engine/finding.ts';
import { isSuppressible } from '../../engine/suppressible.ts';
import type { Letter } from '../../letter/letter.ts';
import { settingOf } from '../../letter/setting.ts';
import { keepComments, lineEndAt, lineStartAt } from '../../text/comments.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Action } from './action.ts';

/** What a writer may do who does not want to hear of a finding: say so before its line, or at the head of the letter. */
export function ignoreActions(letter: Letter, finding: Finding): Action[] {
  const { rule } = finding;
  if (!isSuppressible(rule)) return [];
  const onLine = ignoreOnLine(letter, finding);
  return [
    ...(onLine ? [{ title: `Ignore ${rule} on this line`, edits: [onLine] }] : []),
    { title: `Ignore ${rule} in this letter`, edits: [ignoreInLetter(letter, rule)] },
  ];
}

/** A comment before the line, or the rule put to one that is there; undefined if the line begins inside a comment or holds no text. */
function ignoreOnLine(letter: Letter, { rule, range }: Finding): TextEdit | undefined {
  const { source, comments, suppressions } = letter;
  const start = lineStartAt(source, range.start);
  if (letter.text.slice(start, lineEndAt(source, start)).trim() === '') return undefined;
  const there = suppressions.all.findLast(
    ({ keyword, rules }) => keyword === 'next-line' && rules[0]?.scope?.start === start,
  );
  if (there) return insertion(there.rules.at(-1)!.range.end, `, ${rule}`);
  const indent = /^[ \t]*/.exec(source.slice(start, range.start))![0];
  const edit = insertion(start, `${indent}<!-- ignore-next-line ${rule} -->${settingOf(letter).lineEnd}`);
  return keepComments(comments, [edit]) ? edit : undefined;
}

function ignoreInLetter(letter: Letter, rule: string): TextEdit {
  return insertion(0, `<!-- ignore-letter ${rule} -->${settingOf(letter).lineEnd}`);
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
