import type { FormSection } from '../../../knowledge/forms/form.ts';
import type { Frame } from '../../../letter/letter.ts';
import { settingOf } from '../../../letter/setting.ts';
import { contains, type Range } from '../../../text/range.ts';
import { tokenAt } from '../../../text/tokens.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { heldByForm } from '../../form.ts';
import type { Rule } from '../../rule.ts';

/** Finds sections that the form demands and the letter does not have. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/missing-section',
    summary: 'A required section is missing.',
    severity: 'error',
    waits: 'later',
    messages: {
      missing: 'The section “{heading}” is missing. Insert its heading where its text begins.',
      insert: 'Insert the heading “{heading}”',
      part: 'Put the heading “{heading}” on its own line',
    },
  },
  check(letter, report) {
    if (!letter.isLetter) return;
    for (const section of letter.form.sections) {
      if (!section.required || letter.sections.some((node) => node.section.id === section.id)) continue;
      const grown = grownTo(letter, section.heading);
      const at = grown?.start ?? placeFor(letter, section);
      const values = { heading: section.heading };
      report({
        message: 'missing',
        values,
        range: shownAt(letter, at),
        fixes: grown
          ? [{ title: 'part', values, safe: false, edits: partings(letter, grown) }]
          : [{ title: 'insert', values, safe: false, edits: [insertion(letter, section, at)] }],
        ...heldByForm(letter),
      });
    }
  },
};

/** Where the heading touches the text before it, or begins a line that goes on after it. */
function grownTo({ text }: Frame, heading: string): Range | undefined {
  const start = text.indexOf(heading);
  if (start < 0) return undefined;
  const end = start + heading.length;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const touches = before !== '' && !/\s$/.test(before);
  return touches || (before.trim() === '' && /^[ \t]*\S/.test(text.slice(end))) ? { start, end } : undefined;
}

/** What parts a heading from the text before and after it on its line. */
function partings(letter: Frame, { start, end }: Range): TextEdit[] {
  const { text } = letter;
  const { paragraph, line } = settingOf(letter);
  const part = (at: number, newText: string): TextEdit => ({ range: { start: at, end: at }, newText });
  return [
    ...(/\S/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) ? [part(start, paragraph)] : []),
    ...(/^[ \t]*\S/.test(text.slice(end)) ? [part(end, line)] : []),
  ];
}

/** Where the section's heading belongs: before its opening sentence or its own text where that is there, else after the section that precedes it in the form. */
function placeFor(letter: Frame, section: FormSection): number {
  const opening = letter.tree.intros.get(section.id);
  if (opening) return opening.start;
  if (section.role === 'issues' && letter.tree.issues.length > 0) return letter.tree.issues[0]!.range.start;
  if (section.role === 'statement') return letter.tree.headerRange?.end ?? letter.tokens.starts[0] ?? 0;
  const order = letter.form.sections.map(({ id }) => id);
  const before = letter.sections.filter(
    ({ section: { id } }) => order.includes(id) && order.indexOf(id) < order.indexOf(section.id),
  );
  const last = before.at(-1);
  // The text of a summary without heading and opening sentence goes on from the credentials in the section before it.
  const credentials = letter.reviewer.node?.range;
  if (section.role === 'summary' && credentials && last && contains(last.range, credentials))
    return paragraphEnd(letter, credentials.end);
  return last?.range.end ?? letter.sections[0]?.range.start ?? letter.tree.headerRange?.end ?? 0;
}

function paragraphEnd({ text, tree, tokens }: Frame, offset: number): number {
  for (let i = tokenAt(tokens, offset); i < tokens.count; i++)
    if (tokens.breaks[i]! >= tree.layout.paragraphBreaks) return tokens.ends[i - 1]!;
  return text.trimEnd().length;
}

function insertion(letter: Frame, section: FormSection, at: number): TextEdit {
  const { paragraph, line } = settingOf(letter);
  const before = /\S/.test(letter.text.slice(0, at))
    ? /(?:\r?\n[ \t]*){2}$/.test(letter.text.slice(0, at))
      ? ''
      : paragraph
    : '';
  const openingThere = letter.tree.intros.has(section.id);
  const intro = section.intro === undefined || openingThere ? '' : section.intro + paragraph;
  const textFollows =
    openingThere ||
    letter.tree.issues[0]?.range.start === at ||
    (section.role === 'statement' &&
      !letter.sections.some((node) => node.range.start <= at + 4 && node.range.start >= at));
  const placeholder = textFollows ? '' : `[${section.heading.toLowerCase()}]${paragraph}`;
  return { range: { start: at, end: at }, newText: `${before}${section.heading}${line}${intro}${placeholder}` };
}

/** An insertion place has no characters of its own: the line before it is underlined. */
function shownAt(letter: Frame, at: number): { start: number; end: number } {
  const { text } = letter;
  let end = Math.min(at, text.length);
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  if (end === 0) {
    const start = letter.tokens.starts[0] ?? 0;
    return { start, end: letter.tokens.ends[0] ?? 0 };
  }
  const start = Math.max(text.lastIndexOf('\n', end - 1) + 1, 0);
  return { start: start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0), end };
}
