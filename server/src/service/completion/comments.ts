import { suppressibleRules } from '../../engine/suppressible.ts';
import type { Letter } from '../../letter/letter.ts';
import { suppressionKeywords } from '../../letter/suppressions.ts';
import { type Completion, fitting, type Offer } from './offer.ts';

/** What each keyword does. */
const keywords: Readonly<Record<(typeof suppressionKeywords)[number], string>> = {
  'next-line': 'suppress what begins on the next line of text',
  start: 'suppress from here to an ignore-end',
  end: 'end what an ignore-start began',
  letter: 'suppress in the whole letter',
};

/** What may be written inside the comment at an offset: the keywords of suppressions, then the rules; undefined outside of comments. */
export function commentCompletions(letter: Letter, offset: number): Completion[] | undefined {
  const { source, comments } = letter;
  const comment = comments.find(({ inner }) => inner.start <= offset && offset <= inner.end);
  if (!comment) return undefined;
  const written = source.slice(comment.inner.start, offset);
  const keyword = /^\s*([\w-]*)$/.exec(written)?.[1];
  if (keyword !== undefined) return fitting(keywordOffers(), keyword, offset);
  const rule = /^\s*ignore-[\w-]+[ \t]+(?:[^\s,:]+[\s,]+)*([^\s,:]*)$/.exec(written)?.[1];
  return rule === undefined ? [] : fitting(ruleOffers(), rule, offset);
}

function keywordOffers(): Offer[] {
  return suppressionKeywords.map((word) => ({
    label: `ignore-${word}`,
    kind: 'term',
    detail: keywords[word],
    pieces: [`ignore-${word} `],
  }));
}

/** Each rule, also by its name without category, and the categories. */
function ruleOffers(): Offer[] {
  const rules = suppressibleRules().map(({ id, summary }): Offer => ({
    label: id,
    kind: 'term',
    detail: summary,
    pieces: [id],
    keys: [id, id.slice(id.indexOf('/') + 1)],
  }));
  const categories = [...new Set(rules.map(({ label }) => label.slice(0, label.indexOf('/'))))];
  return [
    ...rules,
    ...categories.map((category): Offer => ({
      label: `${category}/*`,
      kind: 'term',
      detail: 'all rules of this category',
      pieces: [`${category}/*`],
    })),
  ];
}
