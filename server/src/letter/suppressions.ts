import { type Comment, lineEndAt, lineStartAt } from '../text/comments.ts';
import { nearest } from '../text/distance.ts';
import type { Range } from '../text/range.ts';
import { tokenAt, type Tokens } from '../text/tokens.ts';

/** What a comment that suppresses begins with, after `ignore-`. */
export const suppressionKeywords = ['next-line', 'start', 'end', 'letter'] as const;

/** One of them. */
export type SuppressionKeyword = (typeof suppressionKeywords)[number];

/** A rule that a comment names, and where its findings are not wanted. */
export interface SuppressedRule {
  /** A rule's id or `category/*`, as written. */
  readonly pattern: string;
  /** Where it is written. */
  readonly range: Range;
  /** Findings that begin in here are suppressed; undefined if the comment does not reach anything, since its other half is missing. */
  readonly scope: Range | undefined;
}

/** A comment that suppresses findings: `<!-- ignore-next-line counts/total-mismatch: the reason -->`. */
export interface Suppression {
  readonly keyword: Exclude<SuppressionKeyword, 'end'>;
  readonly comment: Range;
  readonly rules: readonly SuppressedRule[];
  /** Why, in the writer's words; empty if nothing is said. */
  readonly reason: string;
}

/** Something wrong with a comment that begins with `ignore-`; it then suppresses nothing, or not what was intended. */
export interface SuppressionSlip {
  /** A word after `ignore-` that there is not; no rules named; `start` without `end`; `end` without `start`; no line of text after. */
  readonly kind: 'keyword' | 'no-rules' | 'no-end' | 'no-start' | 'no-line';
  readonly range: Range;
  readonly comment: Range;
  /** What is written in that place. */
  readonly written: string;
  /** The keyword that may be meant. */
  readonly near?: string;
}

/** What a letter's comments suppress. */
export interface Suppressions {
  readonly all: readonly Suppression[];
  readonly slips: readonly SuppressionSlip[];
  /** Words that are right in this letter, in small letters, as `<!-- words: Kettelmann, … -->` lists them, with their places. */
  readonly words: readonly { readonly word: string; readonly range: Range }[];
}

const none: Suppressions = { all: [], slips: [], words: [] };

/** A comment that begins with `ignore-`, taken apart. */
interface Directive {
  readonly keyword: SuppressionKeyword;
  readonly comment: Range;
  readonly rules: { readonly pattern: string; readonly range: Range; scope: Range | undefined }[];
  readonly reason: string;
}

/**
 * Reads which comments suppress findings, and where. `next-line` reaches over the next line that holds text of the letter, `start` up to the
 * `end` that names its rule or none, `letter` over everything.
 * @param source the author's text
 * @param tokens those of the letter, without comments
 */
export function readSuppressions(source: string, comments: readonly Comment[], tokens: Tokens): Suppressions {
  if (comments.length === 0) return none;
  const slips: SuppressionSlip[] = [];
  const directives = comments.flatMap((comment) => readDirective(source, comment, slips) ?? []);
  const lineBehind = nextLines(source, tokens);
  for (const { keyword, comment, rules } of directives) {
    if (keyword !== 'letter' && keyword !== 'next-line') continue;
    const scope = keyword === 'letter' ? { start: 0, end: source.length } : lineBehind(comment.end);
    for (const rule of rules) rule.scope = scope;
  }
  joinRegions(directives, slips);
  const all: Suppression[] = [];
  for (const { keyword, comment, rules, reason } of directives) {
    if (keyword === 'end') continue;
    all.push({ keyword, comment, rules, reason });
    for (const { scope, range, pattern } of rules)
      if (!scope) slips.push({ kind: keyword === 'start' ? 'no-end' : 'no-line', range, comment, written: pattern });
  }
  return { all, slips, words: comments.flatMap((comment) => readWords(source, comment)) };
}

/** The words that a comment lists. */
function readWords(source: string, { inner }: Comment): { word: string; range: Range }[] {
  const text = source.slice(inner.start, inner.end);
  const opening = /^\s*words:/.exec(text)?.[0];
  if (opening === undefined) return [];
  return [...text.slice(opening.length).matchAll(/[^\s,]+/g)].map((match) => {
    const start = inner.start + opening.length + match.index;
    return { word: match[0].toLowerCase(), range: { start, end: start + match[0].length } };
  });
}

/** Gives each rule of a `start` its stretch up to the `end` that names it or none, and mentions those that end nothing. */
function joinRegions(directives: readonly Directive[], slips: SuppressionSlip[]): void {
  const open = new Map<string, { rule: Directive['rules'][number]; start: number }[]>();
  const close = (pattern: string, end: number): boolean => {
    for (const { rule, start } of open.get(pattern) ?? []) rule.scope = { start, end };
    return open.delete(pattern);
  };
  for (const { keyword, comment, rules } of directives) {
    if (keyword === 'start')
      for (const rule of rules) {
        const same = open.get(rule.pattern) ?? [];
        open.set(rule.pattern, same);
        same.push({ rule, start: comment.end });
      }
    if (keyword !== 'end') continue;
    if (rules.length === 0 && open.size === 0)
      slips.push({ kind: 'no-start', range: comment, comment, written: 'ignore-end' });
    if (rules.length === 0) for (const pattern of [...open.keys()]) close(pattern, comment.start);
    for (const { pattern, range } of rules)
      if (!close(pattern, comment.start)) slips.push({ kind: 'no-start', range, comment, written: pattern });
  }
}

function readDirective(source: string, { range, inner }: Comment, slips: SuppressionSlip[]): Directive | undefined {
  const text = source.slice(inner.start, inner.end);
  const opening = /^\s*ignore-([\w-]*)/.exec(text);
  if (!opening) return undefined;
  const [head, word = ''] = opening;
  const wordRange = {
    start: inner.start + head.length - word.length - 'ignore-'.length,
    end: inner.start + head.length,
  };
  const keyword = suppressionKeywords.find((known) => known === word);
  if (!keyword) {
    const near = nearest(word, suppressionKeywords);
    const slip = { kind: 'keyword', range: wordRange, comment: range, written: `ignore-${word}` } as const;
    slips.push(near === undefined ? slip : { ...slip, near: `ignore-${near}` });
    return undefined;
  }
  const colon = text.indexOf(':', head.length);
  const list = text.slice(head.length, colon < 0 ? text.length : colon);
  const rules = [...list.matchAll(/[^\s,]+/g)].map((match) => {
    const start = inner.start + head.length + match.index;
    return { pattern: match[0], range: { start, end: start + match[0].length }, scope: undefined };
  });
  if (rules.length === 0 && keyword !== 'end')
    slips.push({ kind: 'no-rules', range: wordRange, comment: range, written: `ignore-${word}` });
  return { keyword, comment: range, rules, reason: colon < 0 ? '' : text.slice(colon + 1).trim() };
}

/** Gives the line on which the first text comes after the line of an offset; to be asked in the order of the offsets. */
function nextLines(source: string, tokens: Tokens): (offset: number) => Range | undefined {
  let lineEnd = -1;
  let line: Range | undefined;
  return (offset) => {
    if (offset <= lineEnd) return line;
    lineEnd = lineEndAt(source, offset);
    const at = tokens.starts[tokenAt(tokens, lineEnd)];
    line = at === undefined ? undefined : { start: lineStartAt(source, at), end: lineEndAt(source, at) };
    return line;
  };
}
