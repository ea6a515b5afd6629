import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter, standardKnowledge } from '../../server/src/letter/read.ts';
import { readQuantities } from '../../server/src/reading/quantities/read.ts';
import { rules } from '../../server/src/rules/index.ts';
import { askRule } from '../../server/src/engine/ask-rule.ts';
import { parseLetter } from '../../server/src/syntax/parse.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { quantile } from './stats.ts';

/** One stage of reading: microseconds a letter, letters and megabytes (million characters) a second. */
export interface Stage {
  readonly name: string;
  readonly microseconds: number;
  readonly lettersPerSecond: number;
  readonly megabytesPerSecond: number;
  /** Times the cost of looking once at each character: what the machine itself is worth at this moment falls out. */
  readonly ratio: number;
}

/** How reading and checking go in this process, on one core. */
export interface Reading {
  readonly letters: number;
  readonly stages: readonly Stage[];
  /** Share of each rule in the time of all rules, the greatest first. */
  readonly shares: readonly { readonly rule: string; readonly share: number; readonly microseconds: number }[];
}

/** Measures each stage for this many seconds, all stages in turns. */
export function measureReading(texts: readonly string[], seconds: number): Reading {
  const knowledge = standardKnowledge();
  const letters = texts.map((text) => readLetter(text, knowledge));
  const trees = letters.map(({ tree }) => tree);
  // What rules ask of a letter is kept with it, so that they are timed on letters that were read for it.
  let unchecked = letters;
  const readAgain = (): void => void (unchecked = texts.map((text) => readLetter(text, knowledge)));
  const stages: { readonly name: string; readonly run: (index: number) => unknown; readonly prepare?: () => void }[] = [
    { name: 'each character once', run: (i) => lookAtEach(texts[i]!) },
    { name: 'lexing', run: (i) => lex(texts[i]!) },
    { name: 'parsing, with lexing', run: (i) => parseLetter(texts[i]!, knowledge.forms) },
    { name: 'reading, with both', run: (i) => readLetter(texts[i]!, knowledge) },
    { name: 'quantities alone', run: (i) => readQuantities(trees[i]!.tokens, 0, trees[i]!.tokens.count) },
    { name: 'all rules alone', run: (i) => checkLetter(unchecked[i]!), prepare: readAgain },
    { name: 'check: all of it', run: (i) => checkLetter(readLetter(texts[i]!, knowledge)) },
  ];
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const times = inTurns(
    stages.map(({ run, prepare }) => ({ prepare, run: () => texts.forEach((_, i) => run(i)) })),
    seconds,
  );
  return {
    letters: texts.length,
    stages: stages.map(({ name }, index) => ({
      name,
      microseconds: (times[index]! * 1000) / texts.length,
      lettersPerSecond: (texts.length * 1000) / times[index]!,
      megabytesPerSecond: characters / 1000 / times[index]!,
      ratio: times[index]! / times[0]!,
    })),
    shares: sharesOf(texts, seconds),
  };
}

/** The time of each rule on letters read for it; what several rules ask is counted to the first of them. */
function sharesOf(texts: readonly string[], seconds: number): Reading['shares'] {
  const nothing = (): void => undefined;
  const times = rules.map(() => 0);
  const end = performance.now() + seconds * 1000;
  let rounds = 0;
  for (; rounds === 0 || performance.now() < end; rounds++)
    for (const text of texts) {
      const letter = readLetter(text);
      rules.forEach((rule, index) => {
        const started = performance.now();
        askRule(rule, letter, nothing);
        times[index]! += performance.now() - started;
      });
    }
  const all = times.reduce((sum, time) => sum + time, 0);
  return rules
    .map(({ meta }, i) => ({
      rule: meta.id,
      share: times[i]! / all,
      microseconds: (times[i]! * 1000) / texts.length / rounds,
    }))
    .sort((a, b) => b.share - a.share);
}

/**
 * The median time of each run in milliseconds, each measured for about this many seconds, in turns. Processor time, all threads of this process
 * together: what other programs take of a busy machine does not count, what V8 compiles and collects next to does.
 */
function inTurns(
  runs: readonly { readonly run: () => void; readonly prepare?: (() => void) | undefined }[],
  seconds: number,
): number[] {
  const times = runs.map((): number[] => []);
  for (const { run } of runs) for (let i = 0; i < 5; i++) run();
  const end = performance.now() + seconds * 1000 * runs.length;
  do {
    runs.forEach(({ run, prepare }, index) => {
      prepare?.();
      const started = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(started);
      times[index]!.push((user + system) / 1000);
    });
  } while (performance.now() < end);
  return times.map((values) => quantile(values, 0.5));
}

let seen = 0;

/** The least that any reader does. */
function lookAtEach(text: string): void {
  for (let i = 0; i < text.length; i++) seen = Math.imul(seen ^ text.charCodeAt(i), 31);
}
