import { capitalized } from '../../knowledge/phrases/agreement.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import { settingOf } from '../../letter/setting.ts';
import { foldedWords } from '../../text/phrases.ts';
import { withoutEnding } from '../../text/trim-ends.ts';
import { contains, type Range, slice } from '../../text/range.ts';
import type { Action } from './action.ts';

/** Inserts everything that an issue lacks: its decision's place is the writer's to fill, fields are in the order of the form. */
export function completeAction(letter: Letter, issue: Issue): Action[] {
  const { issues } = letter.form;
  const written = new Set(issue.node.fields.map(({ field }) => field.id));
  const missing = issues.fields.filter(({ id, required }) => required && !written.has(id));
  if (issues.style !== 'decided-title' || missing.length < 2 || issue.title === '') return [];
  const { paragraph } = settingOf(letter);
  const edits = missing.map((field) => {
    const place = issues.fields.indexOf(field);
    const before = issue.node.fields.filter((node) => issues.fields.indexOf(node.field) < place).at(-1);
    const at = before?.range.end ?? issue.decision?.range.end ?? issue.titleRange.end;
    return { range: { start: at, end: at }, newText: `${paragraph}${field.label}: ${field.placeholder}` };
  });
  return [
    {
      title: `Complete issue ${String(issue.number)}: insert ${missing.map(({ label }) => `“${label}:”`).join(', ')}`,
      edits,
    },
  ];
}

/** Makes an issue of its own of each treatment that a compound title names; decision and fields go with each, the conclusion with its own request. */
export function splitAction(letter: Letter, issue: Issue): Action[] {
  const { decision, node, requests, argument } = issue;
  const first = node.fields[0];
  const parts = requests.map(({ range }) => partTitle(letter, range));
  if (!decision || !first || node.titleParts.length > 0 || requests.length < 2 || parts.includes(undefined)) return [];
  const named = requests.every(
    ({ range, drug, treatments }) => drug ?? treatments.some((treatment) => isNamedIn(letter, range, treatment.id)),
  );
  if (!named) return [];
  const last = node.fields.at(-1)!;
  const fields = (part: string): string => {
    const conclusion = argument?.conclusion;
    if (!conclusion || !contains(last.range, conclusion.range))
      return letter.text.slice(first.range.start, last.range.end);
    const verdict = `is ${conclusion.necessary ? '' : 'not '}medically necessary`;
    return `${letter.text.slice(first.range.start, conclusion.range.start)}The request for ${part} ${verdict}.${letter.text.slice(conclusion.range.end, last.range.end)}`;
  };
  const { paragraph } = settingOf(letter);
  const issues = parts.map((part) => `${capitalized(part!)}: ${decision.written}${paragraph}${fields(part!)}`);
  const range = { start: issue.titleRange.start, end: last.range.end };
  return [
    {
      title: `Split issue ${String(issue.number)} into ${String(parts.length)} issues`,
      edits: [{ range, newText: issues.join(paragraph) }],
    },
  ];
}

/** A request's part of the title without the words that join it to the others; undefined if nothing is left. */
function partTitle({ text }: Letter, range: Range): string | undefined {
  const opened = slice(text, range)
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s,;:]|and\b|plus\b|with\b)+/i, '');
  const part = withoutEnding(opened, /(?:[\s,;:]|\band|\bplus)$/i);
  return part.length > 2 ? part : undefined;
}

function isNamedIn({ terms }: Letter, range: Range, id: string): boolean {
  return terms.some((term) => term.kind === 'treatment' && term.treatment.id === id && contains(range, term.range));
}

/** Merges an issue that is repeated with the same decision into the first: its sentences that the first does not have, before the conclusion. */
export function mergeAction(letter: Letter, issue: Issue): Action[] {
  const key = foldedWords(issue.title);
  const first = letter.issues.find((other) => other.number < issue.number && foldedWords(other.title) === key);
  if (!first || key === '' || first.decision?.upholds !== issue.decision?.upholds) return [];
  const next = letter.issues[issue.number];
  const removed = { start: issue.node.range.start, end: next?.node.range.start ?? issue.node.range.end };
  const known = new Set(sentencesOf(letter, first).map(foldedWords));
  const others = sentencesOf(letter, issue).filter((sentence) => !known.has(foldedWords(sentence)));
  const at = first.argument?.conclusion?.range.start ?? first.rationale?.value.end;
  const gathered =
    others.length > 0 && at !== undefined ? [{ range: { start: at, end: at }, newText: `${others.join(' ')} ` }] : [];
  return [
    {
      title: `Merge issue ${String(issue.number)} into issue ${String(first.number)}`,
      edits: [...gathered, { range: removed, newText: '' }],
    },
  ];
}

/** The sentences of a rationale without its conclusion. */
function sentencesOf({ text, tokens }: Letter, { argument }: Issue): string[] {
  return (argument?.sentences ?? [])
    .filter((sentence) => sentence !== argument?.conclusion?.verdict.sentence)
    .map(({ first, end }) => text.slice(tokens.starts[first], tokens.ends[end - 1]).replace(/\s+/g, ' '));
}
