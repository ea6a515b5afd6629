import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkLetter } from '../../../server/src/engine/check.ts';
import type { Finding } from '../../../server/src/engine/finding.ts';
import { fixAll } from '../../../server/src/engine/fix-all.ts';
import { safeEdits } from '../../../server/src/engine/fix.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { type Knowledge, readLetter } from '../../../server/src/letter/read.ts';
import { actionsAt } from '../../../server/src/service/actions/actions.ts';
import { completionsAt } from '../../../server/src/service/completion/complete.ts';
import { PHRASES } from '../../../server/src/knowledge/phrases/phrases.ts';
import type { Phrase } from '../../../server/src/knowledge/phrases/phrase.ts';
import { formatLetter } from '../../../server/src/service/format/format.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import { contains, type Range } from '../../../server/src/text/range.ts';

import { rangesOf } from '../../properties/ranges.ts';
import { rangesAt, rangesOfLetter } from '../../service/features/every-feature.ts';
import { mutate } from '../mutate.ts';
import { exampleLetters, ownLetters } from '../seeds.ts';
import { hold, type Target } from '../target.ts';

/** Letters: read, checked, fixed, formatted and asked about at every kind of place. */
export const letterTarget: Target = {
  name: 'letter',
  seeds: [...ownLetters, ...exampleLetters],
  mutate,
  check: (text, deep) => checkText(text, deep),
};

/** What must hold of any text, read with any knowledge. */
export function checkText(
  text: string,
  deep: boolean,
  knowledge?: Knowledge,
  phrases: readonly Phrase[] = PHRASES,
): string[] {
  const letter = readLetter(text, knowledge);
  const ranges = rangesOf(letter);
  for (const { name, inner, outer } of ranges)
    hold(
      inner.start <= inner.end && contains(outer, inner),
      () => `${name} does not lie inside: ${show(inner)} in ${show(outer)}`,
    );
  const findings = checkLetter(letter);
  for (const [name, range] of rangesOfFindings(findings)) expectPlace(text, name, range);
  if (deep) {
    for (const [name, range] of rangesOfLetter(letter)) expectPlace(text, name, range);
    for (const share of [0, 0.31, 0.5, 0.77, 1]) checkPlace(letter, Math.floor(share * text.length), phrases);
    checkPositions(text, findings);
    checkFixes(text, findings, knowledge);
    checkFormat(letter, knowledge);
    const again = checkLetter(readLetter(text, knowledge));
    hold(
      JSON.stringify(again) === JSON.stringify(findings),
      () => 'the same text is read in another way the second time',
    );
  }
  return [
    letter.form.id,
    ...findings.map(({ rule, message, fixes }) => `${rule} ${message.slice(0, 12)} ${fixes.length.toString()}`),
    ...letter.issues.map(
      ({ node, requests }) => `issue ${node.fields.length.toString()} ${requests.map(({ role }) => role).join()}`,
    ),
    ...letter.sections.map(
      ({ heading, section }) => `section ${section.id} ${heading.expected === undefined ? 'right' : 'near'}`,
    ),
  ];
}

function rangesOfFindings(findings: readonly Finding[]): [string, Range][] {
  return findings.flatMap(({ rule, range, related, fixes }) => [
    [rule, range] as [string, Range],
    ...related.map((place): [string, Range] => [`${rule}, related`, place.range]),
    ...fixes.flatMap((fix) => fix.edits.map((edit): [string, Range] => [`${rule}, fix`, edit.range])),
  ]);
}

/** A range in the text that splits no character of two halves. */
function expectPlace(text: string, name: string, { start, end }: Range): void {
  hold(
    start >= 0 && start <= end && end <= text.length,
    () => `${name}: ${show({ start, end })} of ${text.length.toString()}`,
  );
  for (const at of [start, end])
    hold(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)), () => `${name} splits a character`);
}

function checkPlace(letter: Letter, offset: number, phrases: readonly Phrase[]): void {
  for (const [name, range] of rangesAt(letter, offset)) {
    const { start, end } = range;
    hold(start >= 0 && start <= end && end <= letter.text.length, () => `${name} lies outside: ${show(range)}`);
  }
  actionsAt(letter, { start: offset, end: offset });
  completionsAt(letter, offset, { phrases, automatic: false });
}

/** Lines and characters as the editor counts them. */
function checkPositions(text: string, findings: readonly Finding[]): void {
  const document = TextDocument.create('a:b', 'x', 1, text);
  const lines = new LineIndex(text);
  for (const [name, range] of rangesOfFindings(findings))
    for (const at of [range.start, range.end]) {
      const position = lines.positionAt(at);
      const other = document.positionAt(at);
      const same = position.line === other.line && position.character === other.character;
      hold(
        same,
        () => `${name}: place ${at.toString()} is ${JSON.stringify(position)} here, ${JSON.stringify(other)} there`,
      );
      hold(document.offsetAt(other) === at || text[at] === '\n', () => `${name}: place ${at.toString()} is lost`);
    }
}

function checkFixes(text: string, findings: readonly Finding[], knowledge: Knowledge | undefined): void {
  const fixed = fixAll(text, (next) => checkLetter(readLetter(next, knowledge)), findings);
  hold(fixed.text === text || safeEdits(fixed.findings).length === 0, () => 'there is always one more safe fix');
}

function checkFormat(letter: Letter, knowledge: Knowledge | undefined): void {
  const read = (text: string): Letter => readLetter(text, knowledge);
  const formatted = formatLetter(letter, read).text;
  const again = formatLetter(read(formatted), read).text;
  hold(again === formatted, () => 'formatting it twice is not formatting it once');
  const bare = (text: string): string => text.replace(/[\s-]/g, '');
  hold(bare(formatted) === bare(letter.source), () => 'formatting changes more than blanks and hyphens');
}

const show = ({ start, end }: Range): string => `${start.toString()}–${end.toString()}`;
