import { TREATMENTS } from '../../knowledge/treatments/treatments.ts';
import { keyOf } from '../../knowledge/treatments/words.ts';
import type { Treatment } from '../../knowledge/treatments/treatment.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import type { Term } from '../../reading/terms.ts';
import { slice } from '../../text/range.ts';
import { inCaseOf } from './letter-case.ts';
import { type Refusal, refuse, type Renaming } from './refusal.ts';
import { scopeOf, termsIn } from './scope.ts';

/** Puts another treatment in the place of one that an issue requests, in title, rationale, conclusion and what the summary says of the request. */
export function renameTreatment(
  letter: Letter,
  issue: Issue,
  treatment: Treatment,
  newName: string,
): Renaming | Refusal {
  const name = newName.trim().replace(/\s+/g, ' ');
  if (!/^\p{L}[\p{L}\d ,'’/()&-]{1,79}$/u.test(name))
    return refuse('Write the name of a treatment: words, without stops, colons or line ends.');
  const { own, summary } = scopeOf(letter, issue);
  const same = (term: Term): boolean =>
    term.kind === 'treatment' && term.treatment === treatment && !/ists?$/i.test(slice(letter.text, term.range));
  const inSummary = termsIn(letter, issue, summary).filter(same);
  const others = letter.issues.filter(
    (other) => other !== issue && other.requests.some(({ treatments }) => treatments.includes(treatment)),
  );
  if (inSummary.length > 0 && others.length > 0) {
    const numbers = [issue, ...others]
      .map(({ number }) => number)
      .sort((a, b) => a - b)
      .join(' and ');
    return refuse(
      `Issues ${numbers} all request ${treatment.name}: which of them the summary speaks of cannot be told, so rename it by hand.`,
    );
  }
  const places = [...termsIn(letter, issue, own).filter(same), ...inSummary];
  return {
    edits: places.map(({ range }) => ({ range, newText: replaced(slice(letter.text, range), treatment, name) })),
  };
}

/** What stands around the name in a form of several words stays: “postoperative”, “sessions”. */
function replaced(written: string, treatment: Treatment, name: string): string {
  const before = /^post-?\s?op(?:erative)?\s+/i.exec(written)?.[0] ?? '';
  const behind = /\s(?:sessions?|visits?|treatments?)$/i.exec(written)?.[0] ?? '';
  const core = written.slice(before.length, written.length - behind.length);
  const short = treatment.abbreviations?.includes(core) ? treatmentOf(name)?.abbreviations?.[0] : undefined;
  const isShort = treatment.abbreviations?.includes(core) ?? false;
  return before + (short ?? (isShort ? name : inCaseOf(core, name))) + behind;
}

function treatmentOf(name: string): Treatment | undefined {
  const key = keyOf(name);
  return TREATMENTS.find(
    ({ forms, abbreviations = [] }) => forms.some((form) => keyOf(form) === key) || abbreviations.includes(name),
  );
}
