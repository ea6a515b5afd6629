import { summaryPart } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that say the opposite of the summary on whether the worker works. */
export const rule: Rule = {
  meta: {
    id: 'facts/work-status',
    summary: 'Summary and rationale disagree on whether the worker works.',
    severity: 'information',
    messages: {
      idle: 'The rationale says that the worker does not work, but the summary says that he or she does. Correct the one that is wrong, or say when each was so.',
      works:
        'The rationale says that the worker works, but the summary says that he or she does not. Correct the one that is wrong, or say when each was so.',
      summary: 'The summary says so here.',
    },
  },
  check(letter, report) {
    const reporting = summaryPart(letter);
    if (!reporting) return;
    const { summary } = reporting.letter.record;
    // A summary that tells of both tells a course of time.
    if (summary.working.length > 0 === summary.notWorking.length > 0) return;
    const [message, contrary] =
      summary.working.length > 0
        ? (['idle', summary.working[0]!] as const)
        : (['works', summary.notWorking[0]!] as const);
    for (const part of letter.parts) {
      const { working, notWorking } = part.letter.record.rationales;
      for (const range of message === 'idle' ? notWorking : working)
        report({
          message,
          range: part.move(range),
          related: [{ message: 'summary', range: reporting.move(contrary) }],
        });
    }
  },
};
