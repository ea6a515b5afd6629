import { numberAt } from '../reading/numbers.ts';
import { readSentences, type Sentence } from '../reading/sentences.ts';
import type { IssueNode, SectionNode } from '../syntax/tree.ts';
import { cueWords, hasCue, newCue, nextCue, rareCue } from '../text/cues.ts';
import type { Range } from '../text/range.ts';
import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { WordMap, WordSet } from '../text/word-set.ts';

/** The sex that a word or a description gives a person. */
export type Sex = 'female' | 'male';

/** A pronoun that can only be the worker's: no other person is spoken of in its sentence or the one before. */
export interface WorkerPronoun {
  readonly sex: Sex;
  readonly word: string;
  readonly range: Range;
}

/** Who the worker is, as the summary first describes him or her: “a 48 year old male”. */
export interface Worker {
  readonly sex: Sex | undefined;
  readonly age: number | undefined;
  /** The words of the description. */
  readonly range: Range | undefined;
  readonly pronouns: readonly WorkerPronoun[];
}

const sexes = new WordMap<Sex>();
for (const word of ['male', 'man', 'gentleman']) sexes.set(word, 'male');
for (const word of ['female', 'woman', 'lady']) sexes.set(word, 'female');
const pronounCue = newCue();
const pronouns = new WordMap<Sex>([], pronounCue);
for (const word of ['he', 'his', 'him', 'himself']) pronouns.set(word, 'male');
for (const word of ['she', 'her', 'hers', 'herself']) pronouns.set(word, 'female');
const years = new WordSet(['year', 'years', 'yr', 'yo', 'y'], rareCue);
/** Words for other people: a pronoun near one may be theirs. */
const othersCue = cueWords(newCue(), [
  'physician',
  'physicians',
  'doctor',
  'dr',
  'provider',
  'providers',
  'therapist',
  'surgeon',
  'chiropractor',
  'acupuncturist',
  'nurse',
  'psychologist',
  'psychiatrist',
  'reviewer',
  'treater',
  'wife',
  'husband',
  'spouse',
  'mother',
  'father',
  'daughter',
  'son',
  'sister',
  'brother',
  'child',
  'attorney',
  'employer',
  'supervisor',
  'coworker',
  'author',
  'authors',
  'specialist',
  'practitioner',
  'md',
  'pa',
  'np',
  'partner',
  'girlfriend',
  'boyfriend',
  'friend',
  'consultant',
  'interventionist',
  'orthopedist',
  'neurologist',
  'radiologist',
  'podiatrist',
  'attending',
  'assistant',
  'fiancee',
  'baby',
  'boss',
]);

/** Reads who the worker is and which pronouns stand for him or her, from the summary and the rationales. */
export function readWorker(tokens: Tokens, summary: SectionNode | undefined, issues: readonly IssueNode[]): Worker {
  const description = summary && describe(tokens, summary.span.first, summary.span.end);
  const found: WorkerPronoun[] = [];
  if (summary) collect(tokens, readSentences(tokens, summary.span.first, summary.span.end), found);
  for (const { fields } of issues)
    for (const { field, span } of fields)
      if (field.id === 'rationale') collect(tokens, readSentences(tokens, span.first, span.end), found);
  return { sex: description?.sex, age: description?.age, range: description?.range, pronouns: found };
}

/** “48 year old male”, “62-year-old right-hand dominant female”. */
function describe(tokens: Tokens, first: number, end: number): { sex: Sex; age: number; range: Range } | undefined {
  for (let i = first; (i = nextCue(tokens, i, end, rareCue)) < end; i++) {
    if (tokens.kinds[i] !== Kind.word || !years.has(tokens.values[i]!)) continue;
    const figure = isMark(tokens, i - 1, Mark.hyphen) ? i - 2 : i - 1;
    const age = tokens.kinds[figure] === Kind.number ? tokens.values[figure]! : (numberAt(tokens, figure)?.value ?? 0);
    if (age < 14 || age > 99) continue;
    for (let at = i + 1; at < Math.min(end, i + 9); at++) {
      const sex = tokens.kinds[at] === Kind.word && tokens.values[at] !== 0 ? sexes.get(tokens.values[at]!) : undefined;
      if (sex) return { sex, age, range: { start: tokens.starts[figure]!, end: tokens.ends[at]! } };
      if (isMark(tokens, at, Mark.stop)) break;
    }
  }
  return undefined;
}

function collect(tokens: Tokens, sentences: readonly Sentence[], found: WorkerPronoun[]): void {
  let othersBefore = false;
  for (const sentence of sentences) {
    const othersHere = hasCue(tokens, sentence.first, sentence.end, othersCue);
    if (!othersHere && !othersBefore) {
      for (let i = sentence.first; (i = nextCue(tokens, i, sentence.end, pronounCue)) < sentence.end; i++) {
        const sex = pronouns.get(tokens.values[i]!);
        // “He/she” and the author of “(He, 2004)” are nobody's.
        if (
          !sex ||
          isMark(tokens, i + 1, Mark.slash) ||
          isMark(tokens, i - 1, Mark.slash) ||
          isMark(tokens, i - 1, Mark.open)
        )
          continue;
        const range = { start: tokens.starts[i]!, end: tokens.ends[i]! };
        found.push({ sex, word: tokens.text.slice(range.start, range.end), range });
      }
    }
    othersBefore = othersHere;
  }
}
