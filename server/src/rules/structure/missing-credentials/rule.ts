import type { Form } from '../../../knowledge/forms/form.ts';
import type { Frame } from '../../../letter/letter.ts';
import { settingOf } from '../../../letter/setting.ts';
import type { TextEdit } from '../../../text/edit.ts';
import type { Range } from '../../../text/range.ts';
import { heldByForm } from '../../form.ts';
import type { Rule } from '../../rule.ts';

/** Finds letters that do not say, or only half say, what qualifies the reviewer. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/missing-credentials',
    summary: "The reviewer's licensure or specialty is missing.",
    severity: 'error',
    waits: 'later',
    messages: {
      none: "The reviewer's credentials are missing. Add the state of licensure and the certification or specialty, but not the name.",
      licensure: "The reviewer's state of licensure is missing. Add it.",
      specialty: "The reviewer's certification or specialty is missing. Add it.",
      insert: 'Insert the credentials as a placeholder',
    },
  },
  check(letter, report) {
    if (!letter.isLetter || letter.sections.length === 0) return;
    const { node, licensure, specialties } = letter.reviewer;
    if (licensure.length > 0 && specialties.length > 0) return;
    const missing = licensure.length > 0 ? 'specialty' : specialties.length > 0 ? 'licensure' : 'none';
    const statement =
      letter.sections.find(({ section }) => section.role === 'credentials') ??
      letter.sections.find(({ section }) => section.role === 'statement');
    const range = node?.range ?? statement?.heading.range ?? letter.sections[0]!.heading.range;
    // An empty section is filled first: with credentials alone it would lack all else.
    const isEmpty = statement !== undefined && statement.body.start === statement.body.end;
    const edits = isEmpty ? [] : insertion(letter, missing, statement?.range);
    report({
      message: missing,
      range,
      fixes: edits.length > 0 ? [{ title: 'insert', safe: false, edits }] : [],
      ...heldByForm(letter),
    });
  },
};

type Missing = 'none' | 'licensure' | 'specialty';

function insertion(letter: Frame, missing: Missing, statement: Range | undefined): TextEdit[] {
  const { credentials } = letter.form;
  const { node } = letter.reviewer;
  const half = missing === 'specialty' ? node?.specialty : missing === 'licensure' ? node?.licensure : undefined;
  // The label is there and only its value is missing.
  if (half) return [{ range: { start: half.value.start, end: half.value.end }, newText: ` [${missing}]` }];
  const at = node ? node.range.end : statement?.end;
  if (at === undefined) return [];
  return [
    {
      range: { start: at, end: at },
      newText: credentials.style === 'block' ? block(letter, letter.form, missing) : ` ${sentence(missing)}`,
    },
  ];
}

function block(letter: Frame, { credentials }: Form, missing: Missing): string {
  const { line, paragraph } = settingOf(letter);
  const licensure = `${credentials.licensure}: [licensure]`;
  const specialty = `${credentials.specialty}: [specialty]`;
  if (missing === 'licensure') return line + licensure;
  if (missing === 'specialty') return line + specialty;
  const { node } = letter.reviewer;
  return (
    (node ? line : `${paragraph}${credentials.intro}${line}`) +
    [...(node?.licensure ? [] : [licensure]), ...(node?.specialty ? [] : [specialty])].join(line)
  );
}

function sentence(missing: Missing): string {
  if (missing === 'licensure') return 'The expert reviewer is licensed to practice in [licensure].';
  if (missing === 'specialty') return 'The expert reviewer is Board Certified in [specialty].';
  return 'The expert reviewer is Board Certified in [specialty] and is licensed to practice in [licensure].';
}
