import { measuredOn } from '../lib/days.ts';

/** How many there were, and how many of them were right. */
type Share = readonly [right: number, of: number];

/** What was found at the first reading of what no one had read before, as test/first-runs.json has it. */
interface FirstRuns {
  /** The day of the last of these runs. */
  readonly until: string;
  /** Rounds of conclusions: after each the reader was mended, so that only its first run says what an unread one meets. */
  readonly conclusions: readonly {
    readonly series: string;
    readonly rounds: readonly { readonly of: number; readonly right: number; readonly turned: number }[];
  }[];
  /** Sets of whole letters, in the order in which they were read. */
  readonly letters: readonly LetterSet[];
  /** Sets of letters that are others of kinds for which the program was built, in the order in which they were read. */
  readonly kinds: readonly LetterSet[];
}

/** What became of a set of letters, by what was asked of them. */
interface LetterSet {
  readonly set: string;
  readonly results: Readonly<Record<string, Share>>;
}

/**
 * A page with the tables between its `<!-- runs: NAME -->` and `<!-- /runs -->` marks made from the record; `conclusions`, `letters` and
 * `kinds` are known. Throws for a page without a mark and for a name that is not known.
 * @param record the text of test/first-runs.json
 */
export function withFirstRuns(page: string, record: string): string {
  const runs = JSON.parse(record) as FirstRuns;
  const marked = /(<!-- runs: (\w+) -->\n)[\s\S]*?(<!-- \/runs -->)/g;
  if (!marked.test(page)) throw new Error('The page has no <!-- runs: NAME --> … <!-- /runs --> marks.');
  return page.replace(marked, (_, open: string, name: string, close: string) => {
    if (name !== 'conclusions' && name !== 'letters' && name !== 'kinds')
      throw new Error(`There are no first runs of ${name}.`);
    const made = name === 'conclusions' ? ofConclusions(runs) : ofSets(runs[name]);
    return `${open}\n${measuredOn(runs.until, 'Measured until')}\n\n${made}\n\n${close}`;
  });
}

function ofConclusions({ conclusions }: FirstRuns): string {
  return table([
    ['Conclusions', 'Rounds', 'Sentences', 'Right at the first reading', 'Worst and best round', 'Reversed'],
    ...conclusions.map(({ series, rounds }) => {
      const sum = (key: 'of' | 'right' | 'turned'): number => rounds.reduce((total, round) => total + round[key], 0);
      const parts = rounds.map(({ right, of }) => right / of);
      return [
        series,
        String(rounds.length),
        String(sum('of')),
        `${String(sum('right'))} (${percent(sum('right') / sum('of'))})`,
        `${percent(Math.min(...parts))}, ${percent(Math.max(...parts))}`,
        String(sum('turned')),
      ];
    }),
  ]);
}

function ofSets(sets: readonly LetterSet[]): string {
  const kinds = [...new Set(sets.flatMap(({ results }) => Object.keys(results)))];
  return table([
    ['Kind', ...sets.map(({ set }) => set)],
    ...kinds.map((kind) => [
      kind,
      ...sets.map(({ results }) => {
        const share = results[kind];
        return share ? `${String(share[0])} of ${String(share[1])}` : '–';
      }),
    ]),
  ]);
}

function table([heading, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heading!), line(heading!.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Returns a share as a whole percentage, rounded down. */
function percent(share: number): string {
  return `${String(Math.floor(100 * share))} %`;
}
