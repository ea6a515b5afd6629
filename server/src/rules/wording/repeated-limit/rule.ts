import type { Letter } from '../../../letter/letter.ts';
import type { Range } from '../../../text/range.ts';
import { pointingWords } from '../../../knowledge/clauses/common-words.ts';
import { tokenAt } from '../../../text/tokens.ts';
import { isWordOf, WordSet } from '../../../text/word-set.ts';
import type { Rule } from '../../rule.ts';

/** Finds limits that a rationale quotes twice. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/repeated-limit',
    summary: 'The rationale quotes the same limit twice.',
    severity: 'information',
    messages: {
      found: '“{text}” is already quoted in this rationale. Quote it once.',
      earlier: 'First quoted here.',
    },
  },
  check(letter, report) {
    for (const { range, earlier } of letter.wording.repeatedLimits) {
      if (isApplied(letter, range)) continue;
      const values = { text: letter.text.slice(range.start, range.end) };
      report({ message: 'found', values, range, related: [{ message: 'earlier', range: earlier }] });
    }
  },
};

/** Words with which a limit is spoken of again, and not quoted: “well beyond the 9-10 visits of the table”. */
const pointing = new WordSet([...pointingWords, 'the']);

/** Whether a sentence holds the request against the limit at this place: quoting it and then applying it is how one argues. */
function isApplied({ issues, tokens }: Letter, { start }: Range): boolean {
  const { starts } = tokens;
  if (isWordOf(tokens, tokenAt(tokens, start) - 1, pointing)) return true;
  const holds = ({ first, end }: { first: number; end: number }): boolean =>
    starts[first]! <= start && start < (starts[end] ?? Infinity);
  return issues.some(
    ({ argument, mentions }) =>
      argument?.claims.some(({ sentence }) => holds(sentence)) === true ||
      mentions.some(({ role, sentence }) => role === 'requested' && holds(sentence)),
  );
}
