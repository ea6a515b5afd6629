import { IRREGULAR_VERBS } from './clause-words.ts';

/** A form of a verb; regular verbs have one form for `past` and `participle`. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** A word with the form that it is. */
export interface Inflected {
  readonly word: string;
  readonly form: VerbForm;
}

/** Makes the forms of a verb; of a phrase the first word is inflected, “medically” passed over: “fails to”, “medically needs”. */
export function verbForms(lemma: string): Inflected[] {
  const words = lemma.split(' ');
  const at = lemma.startsWith('medically ') ? 1 : 0;
  const verb = words[at]!;
  const phrase = (form: string): string => words.with(at, form).join(' ');
  const [third, past, participle, ing] = IRREGULAR_VERBS.verbs[verb] ?? regularForms(verb);
  const forms: [string | undefined, VerbForm][] = [
    [verb, 'base'],
    [third, 'third'],
    [past, 'past'],
    [participle, 'participle'],
    [ing, 'ing'],
  ];
  return forms.flatMap(([word, form]) => (word === undefined ? [] : [{ word: phrase(word), form }]));
}

/** Makes singular and plural of a noun; of a phrase the last word is inflected. */
export function nounForms(lemma: string): string[] {
  return /(?:s|ed|of|for|to|in)$/.test(lemma) ? [lemma] : [lemma, plural(lemma)];
}

/** Makes third person, past, participle and -ing form of a word as of a regular verb; its third person is also the plural of a noun. */
export function regularForms(verb: string): [third: string, past: string, participle: string, ing: string] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const past = verb.endsWith('y') && !/[aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [plural(verb), past, past, `${stem === verb || verb.endsWith('ee') ? verb : stem}ing`];
}

function plural(word: string): string {
  if (/(?:[sxz]|[cs]h)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
