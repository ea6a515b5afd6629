import { CLAUSE_WORDS, type PredicateName } from './clause-words.ts';
import { nounForms, type VerbForm, verbForms } from './inflect.ts';

/** The forms that tell of what is over: “approved”, “undergone”, “underwent”. */
export const PAST_FORMS: readonly VerbForm[] = ['past', 'participle'];

/** The forms that are no noun as well, as “order” is in “in order to”. */
export const VERBAL_FORMS: readonly VerbForm[] = ['third', 'ing', ...PAST_FORMS];

/** The verbs of one predicate, as single words in some of their forms, or in all: “approved”, “certifies”, “granting”. */
export function wordsOfPredicate(name: PredicateName, forms?: readonly VerbForm[]): readonly string[] {
  const words = CLAUSE_WORDS.flatMap(({ groups }) => groups).flatMap((group) =>
    group.family === 'predicate' && group.predicate === name && group.part === 'verb' && group.direction === 1
      ? group.before || group.after || group.needs === 'request' || group.needs === 'worker'
        ? []
        : group.words
      : [],
  );
  const single = words.filter((word) => !/[ -]/.test(word));
  return single.flatMap((lemma) =>
    verbForms(lemma).flatMap(({ word, form }) => (!forms || forms.includes(form) ? [word] : [])),
  );
}

/** The nouns of one predicate, as single words: “reason”, “grounds”. */
export function nounsOfPredicate(name: PredicateName): readonly string[] {
  return CLAUSE_WORDS.flatMap(({ groups }) => groups).flatMap((group) =>
    group.family === 'predicate' && group.predicate === name && group.part === 'noun' && !group.before && !group.after
      ? group.words.flatMap(nounForms).filter((word) => !word.includes(' '))
      : [],
  );
}
