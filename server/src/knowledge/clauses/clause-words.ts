import { phrasesOf } from '../../text/phrases.ts';
import type { Grounded } from '../drugs/drug.ts';
import embeddings from './embeddings.json' with { type: 'json' };
import functionWords from './function-words.json' with { type: 'json' };
import irregularVerbs from './irregular-verbs.json' with { type: 'json' };
import moods from './moods.json' with { type: 'json' };
import negations from './negations.json' with { type: 'json' };
import predicates from './predicates.json' with { type: 'json' };
import speakers from './speakers.json' with { type: 'json' };
import subordinators from './subordinators.json' with { type: 'json' };

/**
 * What a clause says of its subject: each name stands for a family of verbs, nouns and adjectives that mean the same to a reviewer.
 * `due` is what has a case or a place, and `cause` what there is a reason for: the one is given so, of the other it is only told.
 * `same` is what was said before, where a verb group is left bare: “it is not”.
 */
export type PredicateName =
  | 'necessary'
  | 'authorize'
  | 'deny'
  | 'modify'
  | 'request'
  | 'exceed'
  | 'within'
  | 'recommend'
  | 'support'
  | 'use'
  | 'give'
  | 'postpone'
  | 'improve'
  | 'document'
  | 'examine'
  | 'injure'
  | 'meet'
  | 'agree'
  | 'suffice'
  | 'due'
  | 'cause'
  | 'same';

/** Who acts or speaks in a clause; `somebody` is a person whom the lexicon does not have. */
export type Actor = 'somebody' | 'reviewer' | 'utilization-review' | 'provider' | 'guideline' | 'worker' | 'record';

/** In whose words a predicate refers to necessity: those of the law, or of utilization review and everyday medicine. */
export type Wording = 'law' | 'review';

/** How a clause is intended: stated as a fact, hedged (“appears to be”), possible, supposed, owed, or planned. */
export type Mood = 'stated' | 'hedged' | 'possible' | 'hypothetical' | 'obligation' | 'intended';

/** What a noun names, where a question asks whether a phrase holds it. */
export type Topic = 'request' | 'patients' | 'count' | 'limit' | 'criteria' | 'restriction' | 'part';

/** The closed classes of English that show where phrases and verbs begin. */
export type FunctionClass =
  | 'copula'
  | 'copula-form'
  | 'auxiliary'
  | 'determiner'
  | 'preposition'
  | 'pronoun'
  | 'coordinator'
  | 'contrast'
  | 'conjunct'
  | 'that'
  | 'relative'
  | 'to';

/** What a word is: verbs and nouns are given by their lemma, and their forms are made. */
export type Part = 'verb' | 'noun' | 'adjective' | 'comparison';

type Sign = 1 | -1;

/** What a family of words does to the words around it. */
export type WordUse =
  | { readonly family: 'function'; readonly class: FunctionClass; readonly past?: boolean | undefined }
  /** Turns its verb group, what its noun phrase governs, what follows it up to “to”, or a phrase of its own. */
  | {
      readonly family: 'negation';
      readonly reach: 'verb' | 'noun' | 'nor' | 'excess' | 'phrase';
      /** Gives the word back to the reviewer: “utilization review wrongly found …”. */
      readonly frees?: boolean | undefined;
    }
  /** Looks like another word of the lexicon and is none. */
  | { readonly family: 'pseudo' }
  /** A term of review that says nothing of a case. */
  | { readonly family: 'formal' }
  | {
      readonly family: 'embedding';
      readonly part: Part;
      readonly direction: Sign;
      /** Saying or thinking, as against showing: what others say is theirs. */
      readonly speech?: boolean | undefined;
      /** Saying out loud: whoever does it, and is not the reviewer, speaks for himself. */
      readonly reports?: boolean | undefined;
      /** What it takes as its object, where it does not take everything: a clause, a decision, a predicate as “seem” does, or nothing. */
      readonly takes?: 'clause' | 'decision' | 'predicate' | 'nothing' | undefined;
      /** A form of it is a noun too: “reports”. */
      readonly noun?: boolean | undefined;
      /** What it says by itself. */
      readonly predicate?: PredicateName | undefined;
      /** Gives the word back to the reviewer: “utilization review erred in …”. */
      readonly frees?: boolean | undefined;
    }
  | {
      readonly family: 'predicate';
      readonly predicate: PredicateName;
      readonly part: Part;
      readonly direction: Sign;
      readonly wording?: Wording | undefined;
      /**
       * What must be with it: “is”, a limit to compare with, the worker as its subject, the request and no object (“the request fails”), or
       * the leave to do so: “may go ahead”.
       */
      readonly needs?: 'copula' | 'limit' | 'request' | 'worker' | 'leave' | undefined;
      readonly noun?: boolean | undefined;
      /** Its sign passes into what it governs: “recommends against using …”. */
      readonly embeds?: boolean | undefined;
    }
  | {
      readonly family: 'mood';
      readonly mood: Mood;
      readonly part?: Part | undefined;
      /** What could not be is said not to be. */
      readonly statedIfDenied?: boolean | undefined;
    }
  | { readonly family: 'speaker'; readonly who: Actor; readonly part?: Part | undefined }
  | { readonly family: 'topic'; readonly topic: Topic; readonly part?: Part | undefined }
  | {
      readonly family: 'subordinator';
      readonly kind: 'condition' | 'question' | 'concession' | 'reason';
      /** “not necessary until …” is a refusal today. */
      readonly refusalStands?: boolean | undefined;
      /** Opens one only where a clause follows, after a comma, or as the subject of its sentence: “what is needed is …”. */
      readonly needs?: 'clause' | 'comma' | 'start' | undefined;
      /** Denied with what it depends on: “does not explain why …”. */
      readonly negatable?: boolean | undefined;
      /** May tell the time only: “when”. */
      readonly time?: boolean | undefined;
    }
  /** Opens a phrase that says nothing of the clause but what it is based on; `attributes` where it names who says so. */
  | { readonly family: 'adjunct'; readonly attributes?: boolean | undefined };

/**
 * Words of one use, in small letters with single spaces between them. Where words are given to stand before or after them, each is intended
 * together with one of these only: “treating” and “requesting” before “physician”, “provider” and “surgeon” are six names.
 */
export type WordGroup = WordUse & {
  readonly before?: readonly string[] | undefined;
  readonly words: readonly string[];
  readonly after?: readonly string[] | undefined;
};

/** Lists the words of a group, each with what is to stand before and after it. */
export function wordsOf({ before = [''], words, after = [''] }: WordGroup): string[] {
  return phrasesOf(before, words, after);
}

/** One file of the lexicon. */
export interface WordFile extends Grounded {
  readonly groups: readonly WordGroup[];
}

/** Irregular verbs: third person, past, past participle and present participle of a lemma. */
export interface VerbFile extends Grounded {
  readonly verbs: Readonly<Record<string, readonly string[]>>;
}

/** The lexicon by files; checked against its schema, as all data, by the tests. */
export const CLAUSE_WORDS: readonly WordFile[] = [
  functionWords,
  negations,
  subordinators,
  moods,
  speakers,
  embeddings,
  predicates,
] as readonly WordFile[];

/** The irregular verbs of the lexicon. */
export const IRREGULAR_VERBS: VerbFile = irregularVerbs as VerbFile;
