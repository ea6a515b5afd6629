import { disputedItems, isForAnother, issuesOn, nameOfItem, namesThing } from '../../asked.ts';
import type { AskedItem } from '../../../letter/asked-items.ts';
import type { LetterPart } from '../../../letter/letter.ts';
import { type IssueOfPart, issuesOfParts, summaryPart } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds treatments and drugs that the summary calls requested or denied and no issue decides. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/undecided-request',
    summary: 'The summary reports a request that no issue decides.',
    severity: 'information',
    messages: {
      undecided:
        'The summary reports a request for {treatment}, which no issue decides. Check that it is not in dispute, or add the issue.',
    },
  },
  check(letter, report) {
    const summary = summaryPart(letter);
    const items = disputedItems(letter);
    const issues = items.length > 0 ? issuesOfParts(letter) : [];
    // A title whose treatment is not known may be about any of them, unless the summary asks for it in its own words.
    if (!summary || issues.length === 0 || !issues.every((one) => namesThing(one) || isTold(one, summary))) return;
    const reported = new Set<string>();
    for (const item of items) {
      const name = nameOfItem(item);
      if (
        isGroup(item) ||
        reported.has(name) ||
        issues.some(({ issue }) => issue.title.toLowerCase().includes(textOf(summary, item))) ||
        issuesOn(letter, item).some((issue) => !isForAnother(issue, item, items))
      )
        continue;
      reported.add(name);
      report({ message: 'undecided', values: { treatment: name }, range: summary.place(item.range) });
    }
  },
};

/** Whether the summary has the words with which a title begins: what it asks for is not what the summary calls something else. */
function isTold({ issue }: IssueOfPart, { letter: { text, summary } }: LetterPart): boolean {
  const [title = ''] = issue.title.toLowerCase().split(/[,;(]/);
  const range = summary.section?.range;
  return (
    title.trim().length >= SHORTEST &&
    range !== undefined &&
    text.slice(range.start, range.end).toLowerCase().includes(title.trim())
  );
}

/** What a summary calls an item, in small letters. */
function textOf({ letter: { text } }: LetterPart, { range: { start, end } }: AskedItem): string {
  return text.slice(start, end).toLowerCase();
}

/** A shorter title may be in a summary by chance. */
const SHORTEST = 6;

/** Whether an item is a class of drugs, or a word for many treatments: what it means may be decided under its own name. */
function isGroup({ treatment }: AskedItem): boolean {
  return (
    treatment?.kind === 'drug' || treatment?.id === 'imaging-study' || treatment?.id === 'durable-medical-equipment'
  );
}
