import { WordClass } from '../../server/src/knowledge/words/word-class.ts';
import { withEnding, withS } from './inflect.ts';
import { IRREGULAR_VERBS, SINGULARS_IN_S } from './irregular.ts';
import type { WordNet } from './sources.ts';

/** A word of which another reading is tagged at most once in so many times counts as having this one only. */
const CLEARLY = 20;
/** So often a word must be tagged at all. */
const ENOUGH = 5;

/** What each word can be in a sentence, as bits of `WordClass`; from WordNet's lemmas, and their forms among the `known` words. */
export function tagWords(net: WordNet, known: ReadonlySet<string>): Map<string, number> {
  const tags = new Map<string, number>();
  const tag = (word: string, bits: number): void => void tags.set(word, (tags.get(word) ?? 0) | bits);
  const kept = (forms: readonly string[]): readonly string[] => forms.filter((form) => known.has(form)).slice(0, 1);
  const irregular = (part: 'noun' | 'verb'): Map<string, string[]> => {
    const forms = new Map<string, string[]>();
    for (const [form, lemmas] of net.exceptions[part])
      for (const lemma of lemmas) forms.set(lemma, [...(forms.get(lemma) ?? []), form]);
    return forms;
  };

  const plurals = irregular('noun');
  for (const noun of net.lemmas.noun) {
    tag(noun, WordClass.singular);
    for (const form of [...kept([withS(noun)]), ...(plurals.get(noun) ?? [])]) tag(form, WordClass.plural);
  }
  // WordNet has “findings” next to “finding”: what ends like a plural and has a singular is one.
  for (const [word, bits] of tags)
    if (bits & WordClass.plural && word.endsWith('s') && !SINGULARS_IN_S.has(word))
      tags.set(word, bits & ~WordClass.singular);
  for (const word of SINGULARS_IN_S) tags.set(word, ((tags.get(word) ?? 0) & ~WordClass.plural) | WordClass.singular);

  const verbs = irregular('verb');
  for (const verb of net.lemmas.verb) {
    const only = isOnlyVerb(net, verb) ? WordClass.onlyVerb : 0;
    tag(verb, WordClass.base | only);
    for (const form of kept([withS(verb)])) tag(form, WordClass.third | only);
    const forms = IRREGULAR_VERBS.get(verb);
    const others = verbs.get(verb) ?? [];
    const gerunds = others.filter((form) => form.endsWith('ing'));
    for (const form of gerunds.length > 0 ? gerunds : kept(withEnding(verb, 'ing'))) tag(form, WordClass.gerund);
    if (forms) {
      tag(forms.past, WordClass.past);
      tag(forms.participle, WordClass.participle);
    } else {
      const pasts = others.filter((form) => !form.endsWith('ing'));
      for (const form of pasts.length > 0 ? pasts : kept(withEnding(verb, 'ed')))
        tag(form, WordClass.past | WordClass.participle);
    }
  }
  // “lower”, “worse”: what comparisons are made of.
  for (const word of net.exceptions.adj.keys()) tag(word, WordClass.adjective);
  for (const word of net.exceptions.adv.keys()) tag(word, WordClass.adverb);
  for (const word of net.lemmas.adj) {
    tag(word, WordClass.adjective);
    const stem = word.replace(/e$/, '').replace(/y$/, 'i');
    for (const form of [`${stem}er`, `${stem}est`]) if (known.has(form)) tag(form, WordClass.adjective);
  }
  for (const word of net.lemmas.adv) tag(word, WordClass.adverb);
  return tags;
}

function isOnlyVerb(net: WordNet, verb: string): boolean {
  const others = (['noun', 'adj'] as const).filter((part) => net.lemmas[part].has(verb));
  const tagged = others.reduce((sum, part) => sum + net.tagged(verb, part), 0);
  const verbs = net.tagged(verb, 'verb');
  return others.length === 0 || (verbs >= ENOUGH && tagged * CLEARLY < verbs);
}
