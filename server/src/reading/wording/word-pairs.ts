import { regularForms } from '../../knowledge/clauses/inflect.ts';
import type { Confusion, WordPair, WordPairs } from '../../knowledge/words/confusion.ts';

/** The places of a verb's forms, in their order: bare, third person, past, participle, gerund. */
const VERB: readonly (readonly string[])[] = [['base'], ['third'], ['past'], ['participle'], ['gerund']];
const NOUN: readonly (readonly string[])[] = [['singular'], ['plural'], [], [], []];

/** A word in its forms, and the places in which each can be. */
interface Member {
  /** Whether more than its own form is made of it by mistake: “heeled”. */
  readonly hasForms: boolean;
  readonly forms: readonly string[];
  readonly places: readonly (readonly string[])[];
}

/** Makes confusions of pairs that are told apart by what each can be in a sentence, and by the words it goes with. */
export function confusionsOf(kinds: WordPairs): Confusion[] {
  return kinds.pairs.flatMap((pair) => {
    const [first, second] = pair.words.map(memberOf) as [Member, Member];
    const other = pair.oneWay ? [] : between(first, second, 1, pair, kinds);
    return [...other, ...between(second, first, 0, pair, kinds)];
  });
}

/** The confusions in which a member stands for the other one, which is at `right` in the pair. */
function between(
  wrong: Member,
  meant: Member,
  right: 0 | 1,
  { near, where, unless }: WordPair,
  { places, closed, open }: WordPairs,
): Confusion[] {
  const left = right === 0 ? 1 : 0;
  const found = new Map<string, Confusion>();
  wrong.forms.forEach((form, at) => {
    const other = meant.forms[at]!;
    if (form === other || found.has(`${form} ${other}`)) return;
    const [here, there] = [wrong.places[at]!, meant.places[at]!];
    if (there.length === 0 || (here.length === 0 && !wrong.hasForms)) return;
    // A form that the word does not have, “heeled”, is the other one wherever it stands.
    const own = here.length === 0 ? ['_'] : there.filter((one) => !here.includes(one)).flatMap((one) => places[one]!);
    const shut = closed.filter((one) => isAnyOf(there, one.to) && !isAnyOf(here, one.also)).flatMap((one) => one.where);
    const sure = [...own, ...(here.length === 0 ? [] : shut), ...(where?.[right] ?? [])];
    const only = here.filter((one) => !there.includes(one));
    const free = open.filter(({ to }) => isAnyOf(only, to)).flatMap((one) => one.where);
    const except = [...(unless?.[left] ?? []), ...free];
    if (sure.length > 0) found.set(`${form} ${other}`, { wrong: form, right: other, where: sure, unless: except });
    if (near?.[right] && here.length > 0)
      found.set(`${form} ${other} ~`, {
        wrong: form,
        right: other,
        where: [`_ ~${near[right]}`],
        // Who has both words in a sentence knows them apart.
        unless: [...except, `_ ~${meant.forms.join('|')}`, ...(near[left] ? [`_ ~${near[left]}`] : [])],
      });
  });
  return [...found.values()];
}

function isAnyOf(kinds: readonly string[], of: readonly string[]): boolean {
  return kinds.some((one) => of.includes(one));
}

/** Reads “lose verb lost”: the word, what it can be, and the forms that are not made by rule: a noun's plural, or a verb's past, participle and gerund. */
function memberOf(written: string): Member {
  const [word = '', kinds = '', ...irregular] = written.split(' ');
  const all = kinds.split('+');
  const [regularPlural, ...regular] = regularForms(word);
  const plural = all.includes('verb') ? regularPlural : (irregular.shift() ?? regularPlural);
  const [past = regular[0], participle = past, gerund = regular[2]] = irregular;
  const places = VERB.map((ofVerb, at) => [
    ...(all.includes('verb') ? ofVerb : []),
    ...(all.includes('noun') ? NOUN[at]! : []),
    ...(at === 0 ? all.filter((kind) => kind !== 'verb' && kind !== 'noun') : []),
  ]);
  return { hasForms: !all.includes('invariable'), forms: [word, plural, past, participle, gerund], places };
}
