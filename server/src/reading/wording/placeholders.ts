import { workerNouns } from '../../knowledge/clauses/common-words.ts';
import { PLACEHOLDERS } from '../../knowledge/wording/wording.ts';
import { cueMarks, nextCue, rareCue } from '../../text/cues.ts';
import type { Range } from '../../text/range.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens, touches } from '../../text/tokens.ts';
import { idOf, intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { PhraseTable } from '../../text/phrases.ts';

/** Something that stands where the text is still to be written. */
export interface Placeholder {
  readonly range: Range;
  readonly text: string;
}

/** What is still to be written is named in a few words. */
const LONGEST = 14;
/** From how many on a row of underscores or question marks is a gap to be filled. */
const SHORTEST_ROW = 3;
/** From how many on such a row may be a line across the page. */
const SHORTEST_LINE = 10;
const DOLLAR = 36;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const LESS = 60;
const GREATER = 62;

cueMarks(rareCue, Mark.openSquare, LESS, OPEN_BRACE, DOLLAR, Mark.underscore, Mark.question);
const names = new PhraseTable<true>();
for (const phrase of PLACEHOLDERS.brackets) names.add(phrase, true);
const words = new Set(PLACEHOLDERS.words);
const wordIds = new PhraseTable<true>(rareCue);
for (const word of PLACEHOLDERS.words) wordIds.add(word, true);
/** Words that make a whole bracket one to be filled, however it goes on: “[insert the date of …]”. */
const commands = new Set(['insert', 'enter', 'type', 'fill', 'choose', 'select', 'add'].map((word) => idOf(word)));

/** Words before a name. */
const persons = new WordSet([...workerNouns, 'dr', 'doctor', 'mr', 'mrs', 'ms', 'miss']);
const prepositions = new WordSet(['by', 'from', 'per']);
const afterNames = new WordSet(['dated', 'on', 'who', 'and', 'indicates', 'indicated', 'notes', 'noted']);

/** Reads the placeholders in tokens `first` up to `end`: named brackets, snippet stops, rows of underscores or question marks, and words such as “TBD”. */
export function readPlaceholders(tokens: Tokens, first: number, end: number): Placeholder[] {
  const found: Placeholder[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, rareCue)) < end; i++) {
    const last = placeholderEnd(tokens, i, end);
    if (last === 0) continue;
    if (isRedaction(tokens, i, last)) {
      i = last - 1;
      continue;
    }
    const from = choiceEnd(tokens, i) > 0 ? i - 2 : i;
    const range = rangeOf(tokens, from, last);
    found.push({ range, text: tokens.text.slice(range.start, range.end) });
    i = last - 1;
  }
  return found;
}

/** The token after the placeholder that begins at token `i`; 0 if none does. */
function placeholderEnd(tokens: Tokens, i: number, end: number): number {
  if (tokens.kinds[i] === Kind.word) return choiceEnd(tokens, i) || (isLeftWord(tokens, i) ? i + 1 : 0);
  if (tokens.kinds[i] !== Kind.mark) return 0;
  switch (tokens.values[i]) {
    case Mark.openSquare:
      return enclosedEnd(tokens, i, end, Mark.closeSquare);
    case LESS:
      return enclosedEnd(tokens, i, end, GREATER);
    case OPEN_BRACE:
      return enclosedEnd(tokens, i, end, CLOSE_BRACE);
    case DOLLAR:
      return snippetEnd(tokens, i, end);
    case Mark.underscore:
    case Mark.question:
      return rowEnd(tokens, i, end);
    default:
      return 0;
  }
}

const article = intern('a');
const ending = new WordSet(['n'], rareCue);

/** The token after “(n)” of an “a(n)” that is left to be chosen from; 0 if there is none. */
function choiceEnd(tokens: Tokens, i: number): number {
  if (!isWordOf(tokens, i, ending) || !touches(tokens, i)) return 0;
  const enclosed = isMark(tokens, i - 1, Mark.open) && isMark(tokens, i + 1, Mark.close);
  return enclosed && isWord(tokens, i - 2, article) ? i + 2 : 0;
}

/** Whether a row of marks or X's stands where a name was removed: “Dr. XXXX”, “the patient, ____, reports”, “by ____ dated …”. */
function isRedaction(tokens: Tokens, first: number, end: number): boolean {
  const isRow =
    tokens.kinds[first] === Kind.word
      ? /^X/.test(tokens.text.charAt(tokens.starts[first]!))
      : isMark(tokens, first, Mark.underscore);
  if (!isRow) return false;
  const isStopped = isMark(tokens, first - 1, Mark.stop) || isMark(tokens, first - 1, Mark.comma);
  const before = isStopped ? first - 2 : first - 1;
  if (before < 0 || tokens.kinds[before] !== Kind.word) return false;
  if (persons.has(tokens.values[before]!)) return true;
  const isFollowed =
    tokens.kinds[end] === Kind.word ? afterNames.has(tokens.values[end]!) : tokens.kinds[end] === Kind.mark;
  return prepositions.has(tokens.values[before]!) && isFollowed;
}

/** Only as written in capitals: a brand or a unit may have the letters too. */
function isLeftWord(tokens: Tokens, i: number): boolean {
  if (!wordIds.matchAt(tokens, i, i + 1)) return false;
  return words.has(tokens.text.slice(tokens.starts[i], tokens.ends[i])) && !isMark(tokens, i - 1, Mark.openSquare);
}

function enclosedEnd(tokens: Tokens, i: number, end: number, closing: number): number {
  let close = i + 1;
  while (close < Math.min(end, i + LONGEST) && !isMark(tokens, close, closing)) close++;
  if (!isMark(tokens, close, closing) || close >= end || close === i + 1) return 0;
  if (tokens.kinds[i + 1] !== Kind.word) return 0;
  if (commands.has(tokens.values[i + 1]!)) return close + 1;
  const match = names.matchAt(tokens, i + 1, close);
  // The name alone, or the first of a list of them: “[treatment, visits or quantity, body part]”, “[guideline and year]”.
  const whole =
    match &&
    (match.end === close ||
      isMark(tokens, match.end, Mark.comma) ||
      isMark(tokens, match.end, Mark.slash) ||
      (tokens.kinds[match.end] === Kind.word &&
        /^(?:and|or|of|here)$/i.test(tokens.text.slice(tokens.starts[match.end], tokens.ends[match.end]))));
  return whole ? close + 1 : 0;
}

/** `${1:…}`, `${name}`, `$1`. An amount of money has more figures or a decimal. */
function snippetEnd(tokens: Tokens, i: number, end: number): number {
  if (isMark(tokens, i + 1, OPEN_BRACE) && touches(tokens, i + 1)) {
    for (let at = i + 2; at < Math.min(end, i + LONGEST); at++) if (isMark(tokens, at, CLOSE_BRACE)) return at + 1;
  }
  return 0;
}

function rowEnd(tokens: Tokens, i: number, end: number): number {
  // The rest of a row that is none.
  if (isMark(tokens, i - 1, tokens.values[i]!) && touches(tokens, i)) return 0;
  let last = i + 1;
  while (last < end && isMark(tokens, last, tokens.values[i]!) && touches(tokens, last)) last++;
  return last - i >= SHORTEST_ROW && !isLine(tokens, i, last) ? last : 0;
}

/** Whether a long row of marks is alone on its line, and no label before it asks for something: a line drawn, not a gap. */
function isLine(tokens: Tokens, first: number, end: number): boolean {
  const alone = (first === 0 || tokens.breaks[first]! > 0) && (end >= tokens.count || tokens.breaks[end]! > 0);
  return alone && end - first >= SHORTEST_LINE && !isMark(tokens, first - 1, Mark.colon);
}
