import { type State, STATES } from '../knowledge/record/states.ts';
import { nextCue } from '../text/cues.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Tokens } from '../text/tokens.ts';
import { topicCue } from './topics.ts';

/** One of two opposites where a text has it: tokens `first` up to `end`. */
export interface StateTerm {
  readonly state: State;
  /** 1 for the bad one, or what an abnormal finding is; −1 for the good one. */
  readonly sign: 1 | -1;
  readonly first: number;
  readonly end: number;
}

type Meaning = Pick<StateTerm, 'state' | 'sign'>;

const words = new PhraseTable<readonly Meaning[]>(topicCue);
const meanings = new Map<string, Meaning[]>();
for (const state of STATES.states) {
  for (const form of state.bad) put(form, { state, sign: 1 });
  for (const form of state.good) put(form, { state, sign: -1 });
}

/** A word may be of several pairs: a repair and a memory are intact. */
function put(form: string, meaning: Meaning): void {
  const known = meanings.get(form);
  if (known) known.push(meaning);
  else {
    const own = [meaning];
    meanings.set(form, own);
    words.add(form, own);
  }
}

/** The opposites that tokens `first` up to `end` have, in order; a word that several pairs share is there for each of them. */
export function readStates(tokens: Tokens, first: number, end: number): StateTerm[] {
  const found: StateTerm[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, topicCue)) < end; i++) {
    const match = words.matchAt(tokens, i, end);
    if (!match) continue;
    for (const meaning of match.value) found.push({ ...meaning, first: i, end: match.end });
    i = match.end - 1;
  }
  return found;
}
