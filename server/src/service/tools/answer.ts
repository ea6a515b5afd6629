import { countsOf, type Finding } from '../../engine/finding.ts';
import type { Letter } from '../../letter/letter.ts';
import { findingsToJson } from '../json/findings.ts';
import { letterToJson } from '../json/letter.ts';
import { lineRanges } from '../json/line-ranges.ts';
import { LineIndex } from '../../text/line-index.ts';
import { changeOf } from './change.ts';

/** Quoted text in an answer is cut to this many characters: it is there to find the place by. */
const LONGEST_QUOTE = 200;

/**
 * Returns what `check_letter` answers: how many findings of each severity, then the findings as `check --format json` has them, each with the
 * text it refers to and one sentence that says what to change.
 */
export function checkAnswer(text: string, findings: readonly Finding[], rulePages: string): object {
  const lines = new LineIndex(text);
  return {
    summary: findings.length === 0 ? 'Nothing was found in this letter.' : countsOf(findings),
    findings: findingsToJson(lineRanges(text), findings, rulePages).map((finding, index) => ({
      ...finding,
      text: quote(text, findings[index]!),
      change: changeOf(text, lines, findings[index]!),
    })),
  };
}

/** What `read_letter` answers: what the program understood of the letter, as `read` prints it. */
export function readAnswer(name: string, letter: Letter): object {
  return letterToJson(name, letter);
}

function quote(text: string, { range }: Finding): string {
  return text.slice(range.start, Math.min(range.end, range.start + LONGEST_QUOTE));
}
