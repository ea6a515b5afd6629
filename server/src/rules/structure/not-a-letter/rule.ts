import type { Rule } from '../../rule.ts';

/** Says once that a text is no determination letter, so that no other rule needs to. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/not-a-letter',
    summary: 'The text does not look like a determination letter.',
    severity: 'information',
    waits: 'later',
    otherPrograms: true,
    messages: {
      other:
        'This is {program}, not a workers’ compensation IMR determination, so it is not checked. To check such letters, describe their form in the configuration.',
      none: 'This does not look like a determination letter: it has no heading or label of a known form, so it was not checked. Start from the letter skeleton, or set the form in the settings.',
      little:
        'This does not look like a complete determination letter: the form could not be recognized, so only the parts present were checked. Start from the letter skeleton, or set the form in the settings.',
    },
  },
  check(letter, report) {
    if (letter.isLetter || letter.tokens.count === 0) return;
    const { otherProgram } = letter.tree;
    const little = letter.tree.issues.length > 0 || letter.sections.length > 0 ? 'little' : 'none';
    report({
      ...(otherProgram ? { message: 'other', values: { program: otherProgram.name } } : { message: little }),
      range: { start: letter.tokens.starts[0]!, end: lineEnd(letter.text, letter.tokens.starts[0]!) },
    });
  },
};

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < 200 && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  // Not between the two halves of a character.
  return text.codePointAt(end - 1)! > 0xffff ? end - 1 : end;
}
