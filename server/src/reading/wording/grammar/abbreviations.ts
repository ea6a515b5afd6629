import { TREATMENTS } from '../../../knowledge/treatments/treatments.ts';
import { WordSet } from '../../../text/word-set.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const capital = slipOf('capital', true);

/** The shortest last word that is reported. */
const SHORTEST = 5;

/** The last words of what abbreviations stand for, by the abbreviation in small letters: “mri” → “imaging”. */
const lastWords = new Map<string, string>();
/** Abbreviations whose plural has a small s, by that plural in small letters: “nsaids” → “NSAIDs”. */
const plurals = new Map<string, string>();
for (const { abbreviations = [], forms } of TREATMENTS)
  for (const short of abbreviations) {
    if (/^[A-Z]{3,}s$/.test(short)) plurals.set(short.toLowerCase(), short);
    const full = /^[A-Z]{2,}$/.test(short) ? forms.find((form) => initialsOf(form) === short) : undefined;
    const last = full?.split(' ').at(-1) ?? '';
    if (last.length >= SHORTEST) lastWords.set(short.toLowerCase(), last);
  }

function initialsOf(form: string): string {
  return form
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
}

/** “an MRI imaging”: the abbreviation holds the word already. */
function saidAgain(words: SentenceWords, i: number): GrammarSlip | undefined {
  const next = i + 1;
  const short = words.text(i);
  if (short !== short.toUpperCase() || !words.isWord(next) || words.isTied(i) || words.isTied(next)) return undefined;
  const last = lastWords.get(words.word(i))!;
  const isPlural = words.word(next) === `${last}s`;
  if (!isPlural && words.word(next) !== last) return undefined;
  return slipOf('repeated-word', true)('abbreviation', i, next + 1, i, isPlural ? `${short}s` : short, next + 1);
}

/** Whether token `i` is a word of capitals alone. */
function isShouted(words: SentenceWords, i: number): boolean {
  return /^[A-Z]{2,}$/.test(words.text(i));
}

/** “NSAIDS”: the s of the plural is small; not where all words are of capitals. */
function shoutedPlural(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!isShouted(words, i) || isShouted(words, i - 1) || isShouted(words, i + 1)) return undefined;
  const right = plurals.get(words.word(i))!;
  return capital('plural', i, i + 1, i, right);
}

const places = new WordSet(
  'cervical lumbar thoracic lumbosacral sacral left right bilateral shoulder knee ankle wrist elbow hip'.split(' '),
);
/** Words near which a body part is the name of a chapter, of a request or of a house. */
const naming = new WordSet(
  'chapter chapters section sections guideline guidelines complaints disorders table topic issue mtus odg acoem titled entitled under clinic center institute hospital'.split(
    ' ',
  ),
);
/** Words whose object is the request by its name: “the request for Right shoulder arthroscopy”. */
const asking = new WordSet('request requests requested requesting authorization'.split(' '));
/** How near, in tokens. */
const NEAR = 8;

/** “the Cervical spine”: words of the body are no names. */
function capitalInside(words: SentenceWords, i: number): GrammarSlip | undefined {
  const text = words.text(i);
  if (!/^[A-Z][a-z]/.test(text) || !/^[a-z]+$/.test(words.text(i - 1)) || !/^[a-z]+$/.test(words.text(i + 1)))
    return undefined;
  const isInPhrase = words.word(i - 1) === 'of' || words.word(i - 2) === 'of';
  for (let at = i - NEAR; at <= i + NEAR; at++)
    if (words.is(at, naming) || (words.is(at, asking) && !isInPhrase)) return undefined;
  return capital('inside', i, i + 1, i, text.toLowerCase());
}

/** Abbreviations that say a word of their own again, and capitals where small letters belong. */
export const abbreviations: readonly TriggeredPattern[] = [
  { at: new WordSet(lastWords.keys()), find: saidAgain },
  { at: new WordSet(plurals.keys()), find: shoutedPlural },
  { at: places, find: capitalInside },
];
