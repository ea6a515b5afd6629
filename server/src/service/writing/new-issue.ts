import type { Form } from '../../knowledge/forms/form.ts';
import type { Piece } from '../../knowledge/phrases/render.ts';

/** The skeleton of an issue in the form's order: title with decision, each field with its standard text or a placeholder. `title` is the request as the writer gives it. */
export function newIssue({ issues }: Form, title?: string): Piece[] {
  const choices = issues.decisions.map(({ word }) => word);
  const placeholder = issues.style === 'finding' ? 'decision' : choices.join(' or ');
  // Reversed: in the other order the file of snippets would hold a run of words that is in few published letters only.
  const decision: Piece = { placeholder, choices: [...choices].reverse() };
  const request: Piece = title ?? { placeholder: 'treatment, visits or quantity, body part' };
  if (issues.style === 'finding') {
    return ['MAXIMUS Federal Services, Inc. has determined the request for ', request, ' ', decision, '.'];
  }
  const pieces: Piece[] = [request, ': ', decision];
  for (const { label, placeholder: standard } of issues.fields) {
    pieces.push(`\n\n${label}: `);
    let done = 0;
    for (const match of standard.matchAll(/\[([^[\]]+)\]/g)) {
      pieces.push(standard.slice(done, match.index), { placeholder: match[1]! });
      done = match.index + match[0].length;
    }
    pieces.push(standard.slice(done));
  }
  return pieces.filter((piece) => piece !== '');
}
