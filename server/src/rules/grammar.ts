import type { Letter } from '../letter/letter.ts';
import type { GrammarFinding } from '../letter/wording.ts';
import type { Report } from './rule.ts';

/** Which slips of grammar a rule mentions, by which of its messages, and by which it offers what may be meant. */
interface Told {
  readonly rule: GrammarFinding['rule'];
  readonly messages: readonly string[];
  readonly replace?: string;
}

/** Reports the slips of grammar that belong to one rule, each with what may be meant. */
export function reportGrammar(
  letter: Letter,
  { rule, messages, replace = '' }: Told,
  report: (report: Report) => void,
): void {
  for (const { rule: told, message, range, mendings, mild } of letter.wording.grammar) {
    if (told !== rule || !messages.includes(message)) continue;
    const meant = mendings[0]?.whole;
    report({
      message,
      values: { text: letter.text.slice(range.start, range.end), ...(meant === undefined ? {} : { meant }) },
      range,
      fixes: mendings.map(({ range: place, right, whole }) => ({
        title: replace,
        values: { meant: whole },
        safe: false,
        edits: [{ range: place, newText: right }],
      })),
      ...(mild ? { atMost: 'information' as const } : {}),
    });
  }
}
