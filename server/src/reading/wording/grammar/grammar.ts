import { apostropheCue, cueMarks, cueWord, figureCue, newCue, nextCue } from '../../../text/cues.ts';
import { isMark, Kind, Mark, type Tokens } from '../../../text/tokens.ts';
import { WordMap } from '../../../text/word-set.ts';
import { abbreviations } from './abbreviations.ts';
import { adverbForms } from './adverb-forms.ts';
import { apostrophes, strayApostrophe } from './apostrophes.ts';
import { bareVerbs } from './bare-verbs.ts';
import { clauseJoints } from './clause-joints.ts';
import { clausePlaces } from './clause-places.ts';
import { collisions } from './collisions.ts';
import { commas } from './commas.ts';
import { comparison } from './comparison.ts';
import { compoundSubjects } from './compound-subjects.ts';
import { existential } from './existential.ts';
import { farVerbs } from './far-verbs.ts';
import { fragments, isNote, lostVerb } from './fragments.ts';
import { joinedSubjects } from './joined-subjects.ts';
import { linkingWords } from './linking-words.ts';
import { lostLinks } from './lost-links.ts';
import { lostNouns, regionAdjectives, regionNoun } from './lost-nouns.ts';
import { loneVerb } from './lone-verbs.ts';
import { missing } from './missing.ts';
import { missingLinks } from './missing-links.ts';
import { afterNumber, numbers } from './numbers.ts';
import { openers, sameOpener } from './openers.ts';
import type { SentenceWords } from './sentence-words.ts';
import type { GrammarSlip, Pattern } from './slip.ts';
import { smallWordsLost } from './small-words.ts';
import { subjects } from './subjects.ts';
import { verbChains } from './verb-chains.ts';

/** The patterns by the words at which they are asked, in the order in which they are: of two that fit one place the first is reported. */
const byWord = new WordMap<Pattern[]>();

/** The words at which patterns are asked, and what opens and closes a quotation. */
const patternCue = cueMarks(newCue(), Mark.quote);
/** Where there may be a slip, or a quotation begins or ends. */
const slipCue = patternCue | figureCue | apostropheCue;

/** The words of a pattern's set are known by their numbers alone. */
function register(): void {
  for (const { at, find } of [
    ...existential,
    ...verbChains,
    ...bareVerbs,
    ...compoundSubjects,
    ...subjects,
    ...farVerbs,
    ...joinedSubjects,
    ...numbers,
    ...comparison,
    ...missing,
    ...missingLinks,
    ...smallWordsLost,
    ...clausePlaces,
    ...clauseJoints,
    ...collisions,
    ...lostNouns,
    ...lostLinks,
    ...linkingWords,
    ...apostrophes,
    ...fragments,
    ...openers,
    ...commas,
    ...abbreviations,
    ...adverbForms,
  ])
    for (const id of at) {
      cueWord(patternCue, id);
      const known = byWord.get(id);
      if (known) known.push(find);
      else byWord.setById(id, [find]);
    }
}
register();

/**
 * Reads the slips of grammar in sentences that follow one another: closed sets of small words, and what the word list knows of the others. What
 * is in quotation marks is someone else's; what is not understood is not judged.
 */
export function readGrammar(tokens: Tokens, sentences: readonly SentenceWords[]): GrammarSlip[] {
  const slips: GrammarSlip[] = [];
  let isQuoted = false;
  let before: SentenceWords | undefined;
  for (const view of sentences) {
    const { first, end } = view;
    const startsQuoted = isQuoted;
    let done = first;
    for (let i = first; (i = nextCue(tokens, i, end, slipCue)) < end; i++) {
      if (isMark(tokens, i, Mark.quote)) isQuoted = !isQuoted;
      if (isQuoted || i < done) continue;
      const slip = slipAt(view, i);
      if (!slip || quotes(tokens, slip)) continue;
      slips.push(slip);
      done = slip.end;
    }
    const opener = !startsQuoted && sameOpener(view, before);
    if (opener) slips.push(opener);
    const isOwn = !startsQuoted && !isQuoted && done === first;
    const whole = isOwn ? (loneVerb(view) ?? lostVerb(view)) : undefined;
    if (whole && !isNoteStyle(sentences)) slips.push(whole);
    before = view;
  }
  return slips;
}

/** So many notes without a verb show that a passage is written in them. */
const NOTES = 3;

/** Whether a passage is written in notes: “Used so far: none. No spasm.” */
function isNoteStyle(sentences: readonly SentenceWords[]): boolean {
  return sentences.filter(isNote).length >= NOTES;
}

/** Reads the numbers of a title that do not go with their nouns, and adjectives of a region without one: a title is no sentence, but has these too. */
export function readTitleSlips(tokens: Tokens, view: SentenceWords): GrammarSlip[] {
  const { first, end } = view;
  const slips: GrammarSlip[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, figureCue | patternCue)) < end; i++) {
    const isFigure = (tokens.cues.of[i]! & figureCue) !== 0;
    const region = view.is(i, regionAdjectives) ? regionNoun(view, i) : undefined;
    const slip = region ?? (isFigure ? afterNumber(view, i) : undefined);
    if (slip) slips.push(slip);
  }
  return slips;
}

function slipAt(view: SentenceWords, i: number): GrammarSlip | undefined {
  const { kinds, values, cues } = view.tokens;
  if (kinds[i] === Kind.number) return afterNumber(view, i);
  if (kinds[i] !== Kind.word) return undefined;
  const patterns = byWord.get(values[i]!);
  if (patterns)
    for (const find of patterns) {
      const slip = find(view, i);
      if (slip) return slip;
    }
  return (cues.of[i]! & apostropheCue) !== 0 ? strayApostrophe(view, i) : undefined;
}

/** Whether a quotation mark is within a slip. */
function quotes(tokens: Tokens, { first, end }: GrammarSlip): boolean {
  for (let at = first; at < end; at++) if (isMark(tokens, at, Mark.quote)) return true;
  return false;
}
