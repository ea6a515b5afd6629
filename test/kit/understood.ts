import type { Letter } from '../../server/src/letter/letter.ts';
import { letterToJson } from '../../server/src/service/json/letter.ts';

/**
 * What is understood of a letter, each fact a line: its case number and dates, and of each issue its decision, requests, citations, limits
 * and conclusion. A fact is named without its issue's number, since issues may come to be told apart.
 */
export function understoodOf(letter: Letter): string[] {
  const { header, issues } = letterToJson('', letter) as { header: object; issues: object[] };
  return [
    ...Object.entries(header)
      .filter(([name, value]) => value !== null && name !== 'priority')
      .map(fact),
    ...letter.timeline.map(({ kind, date }) => `${kind} ${date.iso}`),
    ...issues.flatMap((issue) => Object.entries(issue).flatMap(factsOf)),
  ];
}

function factsOf([name, value]: [string, unknown]): string[] {
  if (name === 'title' || name === 'range' || value === null) return [];
  if (Array.isArray(value)) return value.map((each) => fact([name, each]));
  if (name.endsWith('Guideline')) {
    const { citations } = value as {
      citations: { document: string | null; sections: string[]; edition: string | null }[];
    };
    return citations.map(({ document, edition }) => `${name} ${String(document)} ${String(edition)}`);
  }
  return [fact([name, value])];
}

function fact([name, value]: [string, unknown]): string {
  return `${name} ${JSON.stringify(value, (key, each: unknown) => (key === 'range' ? undefined : each))}`;
}

/** The words and numbers of a text, folded. */
export function wordsOf(text: string): string[] {
  return Array.from(text.replaceAll('&', ' and ').matchAll(/(?:\p{N}[.,/:](?=\p{N})|[\p{L}\p{N}'’])+/gu), ([word]) =>
    word.toLowerCase().replaceAll('’', "'"),
  );
}

/** What one list has more often than the other. */
export function missingFrom(after: readonly string[], before: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const each of after) left.set(each, (left.get(each) ?? 0) + 1);
  return before.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}
