import { collectFacts, LetterCollection } from '../../server/src/engine/across.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import type { Finding, Fix } from '../../server/src/engine/finding.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { severities } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { Example } from './rule-page.ts';

/** All findings of a text with the built-in knowledge. */
export function findingsOf(text: string, form?: string): Finding[] {
  return checkLetter(readLetter(text, undefined, form));
}

/** All findings of an example's letter: its own, and those next to the other letters of the example. */
export function findingsOfExample({ name, text, form, others }: Omit<Example, 'number' | 'allowed'>): Finding[] {
  const findings = findingsOf(text, form);
  if (others.length === 0) return findings;
  const letters = new LetterCollection();
  for (const letter of [{ name, text }, ...others])
    letters.set(letter.name, collectFacts(readLetter(letter.text, undefined, form)));
  return [...findings, ...letters.findings(name)];
}

/** Whether a finding is a warning or an error. */
export function weighs({ severity }: Finding): boolean {
  return severities.indexOf(severity) <= severities.indexOf('warning');
}

/** How many findings each rule has. */
export function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** The findings of `after` that go beyond the number which their rule had `before`. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const left = countByRule(before);
  return after.filter(({ rule }) => {
    const count = left.get(rule) ?? 0;
    left.set(rule, count - 1);
    return count <= 0;
  });
}

/** The text after a fix, and what is found in it. */
export function applied(text: string, fix: Fix, form?: string): { text: string; findings: Finding[] } {
  const fixed = applyEdits(text, fix.edits);
  return { text: fixed, findings: findingsOf(fixed, form) };
}

/** A finding as a line for failure messages: rule, the text it is at, message. */
export function describeFinding(text: string, { rule, severity, range, message }: Finding): string {
  const line = text.slice(0, range.start).split('\n').length;
  const shown = text.slice(range.start, range.end).replace(/\s+/g, ' ').slice(0, 80);
  return `${line}: ${severity} ${rule} “${shown}” ${message}`;
}
