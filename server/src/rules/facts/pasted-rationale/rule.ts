import type { AcrossRule, OtherLetter } from '../../across.ts';
import { mayBeSameWorker } from '../../worker.ts';
import { collect, homeKey } from './collect.ts';
import type { Facts, Stranger, TraceKind } from './facts.ts';

/** One sentence alone shows that a text was pasted from this many words on; a shorter one needs a second that was pasted with it. */
const LONG_SENTENCE = 12;

/** Message ids by kind of leftover: where the letter itself says otherwise, and where it only does not say so. */
const messageOf: Readonly<Record<TraceKind, { readonly against: string; readonly missing: string }>> = {
  date: { against: 'dateAgainst', missing: 'dateMissing' },
  side: { against: 'side', missing: 'side' },
  drug: { against: 'drugAgainst', missing: 'drugMissing' },
  region: { against: 'region', missing: 'region' },
  sex: { against: 'sex', missing: 'sex' },
};

/** Finds what was left of another case in a rationale that was pasted from its letter. */
export const rule: AcrossRule<Facts> = {
  meta: {
    id: 'facts/pasted-rationale',
    summary: "A rationale pasted from another worker's letter keeps a fact of that case.",
    severity: 'warning',
    messages: {
      dateAgainst:
        'This sentence is identical in “{letter}”, where {said} is a date in the record. Here the header says {own}. Write what applies to this worker.',
      dateMissing:
        'This sentence is identical in “{letter}”, where {said} is a date in the record. Nothing else in this letter mentions that date. Check that the sentence applies to this worker.',
      side: 'This sentence is identical in “{letter}”, which concerns the {said}; this letter concerns the {own}. Write what applies to this worker.',
      drugAgainst:
        'This sentence is identical in “{letter}”, which decides {said}; here {own} is requested and {said} appears only in rationales. Write what applies to this request.',
      drugMissing:
        'This sentence is identical in “{letter}”, which decides {said}. In this letter, it appears only in rationales. Check that the sentence applies to this worker.',
      region:
        'This sentence is identical in “{letter}”, which decides on the {said}. In this letter, that body part appears only in rationales. Check that the sentence applies to this worker.',
      sex: 'This sentence, with “{said}”, is identical in “{letter}”, whose worker is {value}; here the worker is described as {own}. Write what applies to this worker.',
      copy: 'The identical sentence is here.',
      own: 'This letter says {own} here.',
    },
  },
  // A sentence of many letters is the house's own.
  mostShared: 8,
  collect,
  keys: ({ rationales }) => rationales.flatMap(({ sentences }) => sentences.map(([hash]) => hash)),
  compare(facts, others, report) {
    const told = new Set<string>();
    for (const stranger of facts.strangers) {
      const { kind, value, said, own, range } = stranger;
      const key = `${stranger.rationale.toString()} ${homeKey(kind, value)}`;
      const source = told.has(key) ? undefined : sourceOf(facts, stranger, others);
      if (!source) continue;
      told.add(key);
      const values = { letter: source.letter.label, said, value, own: own?.said ?? '' };
      report({
        message: own ? messageOf[kind].against : messageOf[kind].missing,
        values,
        range,
        related: [
          { message: 'copy', values, range: source.range, letter: source.letter.name },
          ...(own ? [{ message: 'own', values, range: own.range }] : []),
        ],
        knownBy: `${homeKey(kind, value)} ${stranger.sentence.toString()} ${own?.said ?? ''}`,
        ...(own ? {} : { atMost: 'information' as const }),
      });
    }
  },
};

/** The letter that a stranger was pasted from: of another worker, at home there, and with its sentence. The one that shares most comes first. */
function sourceOf(facts: Facts, stranger: Stranger, others: readonly OtherLetter<Facts>[]) {
  const home = homeKey(stranger.kind, stranger.value);
  const alike = others.filter(
    ({ shared, facts: other }) => shared.has(stranger.sentence) && !mayBeSameWorker(facts.worker, other.worker),
  );
  const from = alike.filter(({ facts: other }) => other.home.includes(home));
  // Where as many letters have the sentence without being its home, it is a phrase of the house.
  if (from.length === 0 || alike.length - from.length >= from.length) return undefined;
  const { sentences } = facts.rationales[stranger.rationale]!;
  const pasted = (other: OtherLetter<Facts>): number => sentences.filter(([hash]) => other.shared.has(hash)).length;
  const letter = from.reduce((best, other) => (pasted(other) > pasted(best) ? other : best));
  if (pasted(letter) < 2 && stranger.words < LONG_SENTENCE) return undefined;
  const [, start, end] = letter.facts.rationales
    .flatMap((rationale) => rationale.sentences)
    .find(([hash]) => hash === stranger.sentence)!;
  return { letter, range: { start, end } };
}
