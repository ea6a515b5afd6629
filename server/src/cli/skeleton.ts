import type { Form, FormSection } from '../knowledge/forms/form.ts';

/** Standard text is broken into lines of this many characters. */
const WIDTH = 100;

/** A letter of a form with everything that the form prints; what the writer must fill in stands in [brackets]. */
export function makeSkeleton(form: Form): string {
  const ownStatement = form.sections.some(({ role }) => role === 'statement');
  const parts = [
    form.header
      .map(({ id, label, value }) => `${label}: [${value === 'date' ? 'MM/DD/YYYY' : wordsOf(id)}]`)
      .join('\n'),
    ...form.sections.map((section) => makeSection(form, section, ownStatement)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function makeSection(form: Form, section: FormSection, ownStatement: boolean): string {
  const { heading, intro, role } = section;
  const opening = intro === undefined ? heading : `${heading}\n${wrap(intro)}`;
  switch (role) {
    case 'statement':
      return join(opening, '\n', statement(form), form.credentials.style === 'section' ? '' : credentials(form));
    case 'credentials':
      return join(opening, '\n', ownStatement ? '' : statement(form), credentials(form));
    case 'issues':
      return join(opening, '\n\n', issue(form));
    case 'documents':
      return `${opening}\n1) [document]`;
    case 'dispute':
      return `${opening}\n[treatment, visits or quantity, body part]`;
    case 'summary':
      return join(opening, intro === undefined ? '\n' : '\n\n', '[clinical case summary]');
    case 'guideline':
      return `${opening}\n[guideline, year and section, and why]`;
    case 'rationale':
      return `${opening}\n[rationale]`;
    case 'other':
      return opening;
  }
}

function statement(form: Form): string {
  return wrap(form.statement.map(({ text }) => text).join(' '));
}

function credentials({ credentials: { style, intro, licensure, specialty, certified, licensed } }: Form): string {
  if (style === 'block') {
    return [intro, `${licensure ?? ''}: [states]`, `${specialty ?? ''}: [specialty]`].filter(Boolean).join('\n');
  }
  return wrap(
    `The expert reviewer is ${certified?.[0] ?? 'Board Certified in'} [specialty] and is ${licensed?.[0] ?? 'licensed to practice in'} [state].`,
  );
}

function issue({ issues: { style, decisions, fields } }: Form): string {
  const words = decisions.map(({ word }) => word);
  if (style === 'finding') {
    return wrap(
      `1) MAXIMUS Federal Services, Inc. has determined the request for [treatment, visits or quantity, body part] [${words.join(' / ')}].`,
    );
  }
  const title = `[Treatment, visits or quantity, body part]: [${words.join(' or ')}]`;
  return [title, ...fields.map(({ label, placeholder }) => wrap(`${label}: ${placeholder}`))].join('\n\n');
}

function join(opening: string, gap: string, ...parts: string[]): string {
  const there = parts.filter((part) => part !== '').join('\n\n');
  return there === '' ? opening : `${opening}${gap}${there}`;
}

/** `utilizationReviewDate` as “utilization review date”. */
function wordsOf(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
