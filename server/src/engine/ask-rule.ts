import type { Letter } from '../letter/letter.ts';
import { partedLetter } from '../letter/open-letter.ts';
import { optionsOf } from '../rules/options.ts';
import type { Report, Rule } from '../rules/rule.ts';

/** Asks one rule, with its options as it declares them, of a letter that was read in one piece. */
export function askRule(rule: Rule, letter: Letter, report: (report: Report) => void): void {
  const options = optionsOf(rule);
  if (rule.scope === 'letter') rule.check(partedLetter(letter), report, options);
  else rule.check(letter, report, options);
}
