import type { Form } from '../knowledge/forms/form.ts';
import { toText } from '../knowledge/phrases/render.ts';
import { newLetter } from '../service/writing/new-letter.ts';

/** A letter of a form with everything that the form prints; what the writer must fill in is in [brackets]. */
export function makeSkeleton(form: Form): string {
  return toText(newLetter(form));
}
