import type { Sentence } from '../reading/sentences.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import type { Treatment } from '../knowledge/treatments/treatment.ts';
import { cueWords, hasCue, newCue, nextCue } from '../text/cues.ts';
import { type PhraseMatch, PhraseTable } from '../text/phrases.ts';
import type { Range } from '../text/range.ts';
import type { Tokens } from '../text/tokens.ts';

/** A treatment that a text says was given before, or was not. */
export interface PriorTreatment {
  readonly treatment: Treatment;
  readonly range: Range;
}

/** What one part of a letter says the record shows of earlier treatment and of work. */
export interface RecordReport {
  readonly given: readonly PriorTreatment[];
  readonly notGiven: readonly PriorTreatment[];
  /** Places that say that the worker works, or has gone back to work. */
  readonly working: readonly Range[];
  /** Places that say that he or she does not. */
  readonly notWorking: readonly Range[];
}

type Cue = 'given' | 'notGiven' | 'working' | 'notWorking';

const recordCue = newCue();
const cues = new PhraseTable<Cue>(recordCue, 'longest');
const cue = (kind: Cue, phrases: readonly string[]): void => {
  for (const phrase of phrases) cues.add(phrase, kind);
};
cue('given', [
  'received',
  'completed',
  'attended',
  'underwent',
  'has undergone',
  'was treated with',
  'has been treated with',
  'participated in',
  'treatment to date includes',
  'treatment to date has included',
  'treatments have included',
  'treatment has included',
  'past treatments have included',
]);
cue('notGiven', [
  'has not had',
  'has not received',
  'has not undergone',
  'has not tried',
  'has not attended',
  'has not completed',
  'did not receive',
  'never had',
  'never received',
  'has had no',
  'has received no',
  'no prior',
  'no previous',
  'no earlier',
  'no evidence of prior',
  'no evidence of previous',
  'no record of',
  'no documentation of prior',
  'no documentation of previous',
  'has yet to receive',
  'has yet to have',
]);
cue('working', [
  'has returned to work',
  'returned to work',
  'is working',
  'is currently working',
  'works full duty',
  'working full duty',
  'working with restrictions',
  'working modified duty',
  'continues to work',
  'back at work',
]);
cue('notWorking', [
  'has not returned to work',
  'not returned to work',
  'is not working',
  'is not currently working',
  'not currently working',
  'off work',
  'unable to work',
  'has not worked',
  'temporarily totally disabled',
  'temporary totally disabled',
]);

/** Words that make a sentence one of what is wanted, planned, refused or only supposed. */
const supposedCue = cueWords(newCue(), [
  'request',
  'requested',
  'requests',
  'requesting',
  'recommend',
  'recommended',
  'recommends',
  'authorized',
  'approved',
  'certified',
  'denied',
  'should',
  'would',
  'could',
  'may',
  'if',
  'unless',
  'until',
  'whether',
  'guideline',
  'guidelines',
  'plan',
  'planned',
  'will',
  'when',
  'not',
  'no',
  'without',
  'unspecified',
]);

/** Reads what sentences say of earlier treatment and of work; `terms` are those of the whole letter. */
export function readRecord(tokens: Tokens, sentences: readonly Sentence[], terms: readonly Term[]): RecordReport {
  const report = {
    given: [] as PriorTreatment[],
    notGiven: [] as PriorTreatment[],
    working: [] as Range[],
    notWorking: [] as Range[],
  };
  for (const sentence of sentences) {
    if (!hasCue(tokens, sentence.first, sentence.end, recordCue)) continue;
    // A word of what is only supposed holds for what stands behind it; of what was given, for the whole sentence.
    const supposedFrom = nextCue(tokens, sentence.first, sentence.end, supposedCue);
    let given = false;
    for (let i = sentence.first; i < sentence.end; i++) {
      const match = cues.matchAt(tokens, i, sentence.end);
      if (!match) continue;
      const { value } = match;
      if (value === 'given' ? supposedFrom === sentence.end && !given : supposedFrom >= i) {
        if (value === 'working' || value === 'notWorking')
          report[value].push({ start: tokens.starts[i]!, end: tokens.ends[match.end - 1]! });
        else report[value].push(...treatmentsOf(sentence, match, terms));
        given ||= value === 'given';
      }
      i = match.end - 1;
    }
  }
  return report;
}

/** The counted treatments behind a cue: for what was given the sentence's rest, for what was not the nearest only. */
function treatmentsOf(sentence: Sentence, match: PhraseMatch<Cue>, terms: readonly Term[]): PriorTreatment[] {
  const given = match.value === 'given';
  const found = termsWithin(terms, match.end, given ? sentence.end : Math.min(sentence.end, match.end + 6));
  const counted = found.flatMap((term) =>
    term.kind === 'treatment' && term.treatment.counted ? [{ treatment: term.treatment, range: term.range }] : [],
  );
  return given ? counted : counted.slice(0, 1);
}
