import type { Form } from '../../knowledge/forms/form.ts';
import { toText } from '../../knowledge/phrases/render.ts';
import { type Knowledge, readLetter } from '../../letter/read.ts';
import { applyEdits } from '../../text/edit.ts';
import { withoutEnding } from '../../text/trim-ends.ts';
import { quantityActions } from '../actions/quantities.ts';
import { newLetter } from './new-letter.ts';

/** More requests than that are no list of one letter. */
const MOST = 50;
/** No request is longer, in characters. */
const LONGEST = 400;

/** The requests in a pasted list: one to a line, without number, bullet and stop. */
export function requestLines(pasted: string): string[] {
  return pasted
    .split(/\r\n|\r|\n/)
    .map((line) =>
      withoutEnding(
        line
          .trimStart()
          .replace(/^(?:(?:\d{1,2}|[a-z])[.)]\s+|[-*•–]\s*)/i, '')
          .slice(0, LONGEST)
          .replace(/\s+/g, ' '),
        /[ .;,:]$/,
      ),
    )
    .filter((line) => /[\p{L}\d]/u.test(line))
    .slice(0, MOST);
}

/** More words than a request has, in characters; a line that holds the end of a sentence and the beginning of another is prose. */
const LONGEST_LINE = 160;
const PROSE = /[a-z]{2}[.!?]\s+[A-Z]/;

/** The requests in a text that was copied somewhere; none unless it is a list of them: short lines, nearly all of which name a treatment or drug. */
export function copiedRequests(form: Form, copied: string, knowledge: Knowledge): string[] {
  const lines = copied.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length > MOST || lines.some((line) => line.trim().length > LONGEST_LINE || PROSE.test(line))) return [];
  const requests = requestLines(copied);
  if (requests.length < lines.length) return [];
  const named = requests.filter((request) => {
    const draft = toText(newLetter(form, { requests: [request] }));
    const [issue] = readLetter(draft, knowledge, form.id).issues;
    return issue?.requests.some(({ treatments, drug }) => treatments.length > 0 || drug !== undefined);
  });
  return named.length * 3 >= requests.length * 2 ? requests : [];
}

/** Requests as titles: where one gives how often and how long, with the number of visits that this makes. */
export function titlesFor(form: Form, requests: readonly string[], knowledge: Knowledge): string[] {
  if (form.issues.style !== 'decided-title') return [...requests];
  const words = form.issues.decisions.map(({ word }) => word);
  return requests.map((request) => {
    const draft = toText(newLetter(form, { requests: [request] })).replace(`[${words.join(' or ')}]`, words[0] ?? '');
    const letter = readLetter(draft, knowledge, form.id);
    const [issue] = letter.issues;
    if (!issue || letter.issues.length !== 1 || issue.requests.length !== 1) return request;
    const edits = quantityActions(issue).flatMap((action) => action.edits);
    if (edits.length !== 1) return request;
    const title = applyEdits(draft, edits).slice(
      issue.titleRange.start,
      issue.titleRange.end + edits[0]!.newText.length,
    );
    return title.replace(/\s+/g, ' ').trim();
  });
}
