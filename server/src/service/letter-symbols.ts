import type { Letter } from '../letter/letter.ts';
import type { Range } from '../text/range.ts';
import { summarizeIssue } from './issue-summary.ts';

/** What a search over many letters finds of one: its case number or one of its issues. */
export interface LetterSymbol {
  readonly kind: 'case' | 'issue';
  readonly name: string;
  /** What it belongs to: the case number, for an issue. */
  readonly container: string;
  readonly range: Range;
}

/** The symbols of a letter; none of a text that is none. */
export function symbolsOf(letter: Letter): LetterSymbol[] {
  if (!letter.isLetter) return [];
  const number = letter.header.get('caseNumber');
  const container = number?.value ?? '';
  const symbols: LetterSymbol[] = number?.value
    ? [{ kind: 'case', name: number.value, container: letter.form.name, range: number.node.range }]
    : [];
  for (const issue of letter.issues) {
    const { what, amount, decision } = summarizeIssue(issue);
    const name = [what, amount, decision].filter(Boolean).join(' · ');
    symbols.push({ kind: 'issue', name, container, range: issue.titleRange });
  }
  return symbols;
}

/** Whether the letters of a query, spaces aside, stand in a symbol's name and container in their order: how editors search. An empty query finds all. */
export function matchesQuery({ name, container }: LetterSymbol, query: string): boolean {
  const folded = `${name} ${container}`.toLowerCase();
  let at = 0;
  for (const character of query.toLowerCase()) {
    if (character === ' ') continue;
    at = folded.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
