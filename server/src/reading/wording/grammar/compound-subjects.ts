import { WordClass } from '../../../knowledge/words/word-class.ts';
import { WordSet } from '../../../text/word-set.ts';
import { bodyParts, determiners } from './classes.ts';
import type { SentenceWords } from './sentence-words.ts';
import type { GrammarSlip, TriggeredPattern } from './slip.ts';

const { singular, plural, adjective } = WordClass;
/** Forms for one thing → for more; of other verbs those that are no nouns. */
const forMore: Readonly<Record<string, string>> = {
  ...{ is: 'are', was: 'were', has: 'have', does: 'do' },
  ...{ agrees: 'agree', disagrees: 'disagree', recommends: 'recommend', includes: 'include', remains: 'remain' },
  ...{ describes: 'describe', indicates: 'indicate', suggests: 'suggest', confirms: 'confirm', appears: 'appear' },
};
const singulars = new WordSet(Object.keys(forMore));
const articles = new WordSet(['the', 'her', 'his']);
/** What is found in a body or felt, of which each is a thing of its own: “redness and warmth”. */
const findings = new WordSet(
  `pain redness warmth swelling stiffness tenderness numbness weakness tingling spasm soreness tightness fatigue nausea dizziness anxiety depression
  insomnia fever drainage erythema edema effusion crepitus atrophy instability limitation sleep mood appetite gait strength sensation motion function
  endurance balance discoloration bruising guarding burning itching vomiting constipation headache`.split(/\s+/),
);

/** “The neck and back was tender”, “The request and the report was read”: two things with a verb for one. */
function twoWithOne(words: SentenceWords, verb: number): GrammarSlip | undefined {
  const second = verb - 1;
  if (!words.canOnly(second, singular, plural) || words.isTied(verb)) return undefined;
  const kind = [bodyParts, findings].find((one) => words.is(second, one));
  let at = second - 1;
  while (at > words.first && words.can(at, adjective) && !words.is(at, determiners) && words.word(at) !== 'and') at--;
  const hasArticle = words.is(at, articles);
  if (hasArticle) at--;
  const first = at - 1;
  if (words.word(at) !== 'and' || !(kind ? words.is(first, kind) : hasArticle)) return undefined;
  let start = first;
  while (start > words.first && words.can(start - 1, adjective | singular) && !words.is(start - 1, determiners))
    start--;
  // “Redness and warmth was noted”: nothing comes before the two.
  if (kind === findings && start === words.first) return agreementOf(words, start, verb);
  start--;
  // The clause begins with the two of them; what comes before may belong to them (“the note on the neck and back”).
  if (!words.is(start, articles) || !words.can(first, singular) || !words.opensClause(start)) return undefined;
  if (words.word(start - 1) === 'and' || words.word(start - 1) === 'or') return undefined;
  return agreementOf(words, start, verb);
}

function agreementOf(words: SentenceWords, first: number, verb: number): GrammarSlip | undefined {
  const right = forMore[words.word(verb)];
  if (right === undefined) return undefined;
  return {
    rule: 'agreement',
    message: 'verb',
    first,
    end: verb + 1,
    mendings: [{ first: verb, end: verb + 1, right }],
  };
}

/** Verbs for one thing after two that “and” joins. */
export const compoundSubjects: readonly TriggeredPattern[] = [{ at: singulars, find: twoWithOne }];
