import type { Letter } from '../../server/src/letter/letter.ts';
import { insert, type Planting, type PlantKind } from './plant.ts';
import { matches } from './wording-places.ts';

/** Writes a sentence of its own between two sentences of the summary. */
function sentence(text: string): (letter: Letter) => Planting[] {
  return (letter) => {
    const { section } = letter.summary;
    if (!section) return [];
    return matches(letter, /[a-z]{3}\.(\s+)[A-Z][a-z]+ [a-z]/)
      .filter(({ range }) => range.start < section.range.end)
      .slice(0, 2)
      .map(({ range }) => insert(range.start, ` ${text}`));
  };
}

/** Writes something after the words with which the worker is named. */
function behindWorker(text: string): (letter: Letter) => Planting[] {
  return (letter) =>
    matches(letter, /[Tt]he (?:injured worker|patient|claimant)( )(?:is|was|has|had|reports|complains)/)
      .slice(0, 2)
      .map(({ range }) => insert(range.start, text));
}

/** Writes something at the end of the reviewer's licensure or specialty. */
function inCredentials(text: string): (letter: Letter) => Planting[] {
  return ({ reviewer }) =>
    [reviewer.node?.licensure, reviewer.node?.specialty].flatMap((node) =>
      node ? [insert(node.value.end, text)] : [],
    );
}

const companions = ['facts/date-order', 'facts/injury-date', 'facts/sex'];
const kind = (name: string, rule: string, plantings: PlantKind['plantings']): PlantKind => ({
  name,
  rule: `privacy/${rule}`,
  plantings,
  companions,
});

/** Kinds of privacy defects: invented people, numbers that belong to nobody. */
export const privacyKinds: readonly PlantKind[] = [
  kind('worker with a title', 'worker-name', sentence('Mr. Ferncastle was seen again.')),
  kind('worker with title and given name', 'worker-name', sentence('Pain was worse for Ms. Odalys Brentwick.')),
  kind('worker in apposition', 'worker-name', behindWorker(', Ottoline Brackmoor,')),
  kind('worker with a common name', 'worker-name', behindWorker(' Jane Brackmoor')),
  kind('label of a name', 'worker-name', sentence('Patient name: Jane Brackmoor.')),
  kind('physician with a title', 'provider-name', sentence('It was seen by Dr. Lindqvane.')),
  kind('physician with a degree', 'provider-name', sentence('It was seen by Susan Lindqvane, M.D.')),
  kind('social security number', 'social-security-number', sentence('The number is 900-12-3456.')),
  kind('social security number with its label', 'social-security-number', sentence('The SSN is 900123456.')),
  kind('birth date', 'birth-date', sentence('The DOB is 02/11/1975.')),
  kind('birth date in words', 'birth-date', sentence('The worker was born on February 11, 1975.')),
  kind('telephone number', 'contact-details', sentence('The telephone number is (555) 010-0199.')),
  kind('telephone number with hyphens', 'contact-details', sentence('It can be reached at 555-010-0199.')),
  kind('telephone number with stops', 'contact-details', sentence('It can be reached at 555.010.0199 now.')),
  kind('e-mail address', 'contact-details', sentence('Mail goes to o.brackmoor@mail.example.org today.')),
  kind('street address', 'contact-details', sentence('The home is at 2290 Alder Creek Road in town.')),
  kind('claim number', 'record-number', sentence('The claim number is 4Q-771902.')),
  kind('claim with a sign', 'record-number', sentence('See claim #20160077 for the rest.')),
  kind('record number', 'record-number', sentence('The chart is MRN 8837712.')),
  kind('licence number of the reviewer', 'reviewer-identity', inCredentials(', license number G40921')),
  kind('name behind the credentials', 'reviewer-identity', inCredentials('. Signed: Harriet Quellmore')),
  kind('physician in the credentials', 'reviewer-identity', inCredentials(' (Dr. Quellmore)')),
  kind('gap behind “per”', 'redaction-gap', sentence('The finding per dated 10/12/2016 is the same.')),
  kind('gap behind “Dr.”', 'redaction-gap', sentence('The finding is that Dr. was told of it.')),
  kind('gap of two blanks', 'redaction-gap', sentence('A note by  on the same day agrees.')),
];
