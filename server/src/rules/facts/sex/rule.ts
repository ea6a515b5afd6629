import { sexWords } from '../../../knowledge/clauses/common-words.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import type { PartedLetter } from '../../../letter/letter.ts';
import type { LetterRange } from '../../../letter/place.ts';
import type { Worker, WorkerPronoun } from '../../../letter/worker.ts';
import { type Range, slice } from '../../../text/range.ts';
import { hasWord, wordIn, WordSet } from '../../../text/word-set.ts';
import { type Said, saidIn } from '../../issues.ts';
import type { ReportedFix, Rule } from '../../rule.ts';

/** How the other sex is said. */
const exchanged: Readonly<Record<string, string>> = {
  he: 'she',
  his: 'her',
  him: 'her',
  himself: 'herself',
  she: 'he',
  her: 'his',
  hers: 'his',
  herself: 'himself',
};

/** Finds pronouns of the other sex than the worker's. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/sex',
    summary: "A pronoun does not match the worker's sex.",
    severity: 'warning',
    messages: {
      differs:
        'The worker is described as {sex}, but “{word}” refers to a {other}. Correct the pronoun or the description, or name the other person.',
      described: 'The worker is described as {other} here, but as {sex} earlier. Correct one of them.',
      description: 'The worker is described as {sex} here.',
      exchange: 'Change to “{pronoun}”',
      all: 'Change all {count} pronouns that refer to a {other}',
      redescribe: 'Describe the worker as “{described}”',
    },
  },
  check(letter, report) {
    const [told] = saidIn(letter, ({ worker }) => (worker.range ? [{ ...worker, range: worker.range }] : []));
    if (!told?.what.sex) return;
    const { sex } = told.what;
    const range = told.part.place(told.what.range);
    for (const { what: fact, part } of saidIn(letter, (part) => factsWith(part, 'sex'))) {
      if (fact.written === sex || (fact.about && tellsOfOther(letter, fact.written!))) continue;
      const values = { sex, other: fact.written ?? '' };
      report({
        message: 'described',
        values,
        range: part.place(fact.range),
        related: [{ message: 'description', values, range }],
      });
    }
    const pronouns = saidIn(letter, ({ worker }) => worker.pronouns);
    const wrong = pronouns.filter(({ what }) => what.sex !== sex);
    // Where most pronouns contradict it, the description is the slip: one finding says so, and settles all of them.
    const isDescription = wrong.length > 1 && wrong.length * 2 > pronouns.length;
    for (const { what, part } of isDescription ? wrong.slice(0, 1) : wrong) {
      const { word, sex: other } = what;
      const place = part.place(what.range);
      const values = {
        sex,
        word,
        other: other === 'female' ? 'woman' : 'man',
        pronoun: otherPronoun(word),
        count: wrong.length,
      };
      const edits = [{ range: place, newText: values.pronoun }];
      report({
        message: 'differs',
        values,
        range: place,
        related: [{ message: 'description', values, range }],
        fixes: isDescription
          ? [
              ...(wrong.length === pronouns.length ? redescribed(told) : []),
              { title: 'all', values, safe: false, edits: wrong.map(exchangedPronoun) },
            ]
          : [{ title: 'exchange', values, safe: false, edits }],
      });
    }
  },
};

const indefinite = new WordSet(['a', 'an', 'another', 'one']);
const called: Readonly<Record<string, WordSet>> = {
  male: new WordSet(sexWords.male.slice(1)),
  female: new WordSet(sexWords.female.slice(1)),
};

/** Whether a letter speaks of someone else of a sex: “a woman who passed by”, “an elderly woman”. */
function tellsOfOther({ parts }: PartedLetter, sex: string): boolean {
  return parts.some(({ letter: { tokens } }) => {
    for (let i = 0; (i = wordIn(tokens, i, tokens.count, called[sex]!)) < tokens.count; i++)
      if (hasWord(tokens, { first: i - 3, end: i }, indefinite)) return true;
    return false;
  });
}

/** The pronoun of the other sex, with the capital of the one that is written. */
function otherPronoun(word: string): string {
  const pronoun = exchanged[word.toLowerCase()] ?? '';
  return /^[A-Z]/.test(word) ? pronoun.charAt(0).toUpperCase() + pronoun.slice(1) : pronoun;
}

function exchangedPronoun({ what, part }: Said<WorkerPronoun>): { range: LetterRange; newText: string } {
  return { range: part.place(what.range), newText: otherPronoun(what.word) };
}

/** How the worker is described, and as what by one who means the other sex. */
const descriptions: Readonly<Record<string, string>> = {
  male: 'female',
  man: 'woman',
  gentleman: 'lady',
  female: 'male',
  woman: 'man',
  lady: 'gentleman',
};

/** The way out of a description that all pronouns contradict. */
function redescribed({ what, part }: Said<Worker & { readonly range: Range }>): ReportedFix<LetterRange>[] {
  const written = slice(part.letter.text, what.range).toLowerCase();
  const found = [...written.matchAll(/[a-z]+/g)].filter(([word]) => word in descriptions);
  const [said] = found;
  if (!said || found.length > 1) return [];
  const described = descriptions[said[0]]!;
  const start = what.range.start + said.index;
  const range = part.place({ start, end: start + said[0].length });
  return [{ title: 'redescribe', values: { described }, safe: false, edits: [{ range, newText: described }] }];
}
