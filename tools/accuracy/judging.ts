import { checkLetter } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { overlaps, type Range } from '../../server/src/text/range.ts';
import { findSpan, type GoldLetter } from './gold.ts';
import { type Score, Tally } from './score.ts';

/** How the findings agree with the defects that a reader found in wholly read letters. */
export interface Judging {
  /** Warnings and errors on no defect: false alarms. */
  readonly elsewhere: number;
  /** Of them, those on something that only looks like a defect. */
  readonly onDecoys: number;
  /** Warnings and errors on a defect. */
  readonly onDefects: number;
  /** Defects with a finding of information or above, and all of them. */
  readonly found: Score;
  /** The same by the reader's class of defect. */
  readonly byClass: Readonly<Record<string, Score>>;
  /** By rule its warnings and errors, and how many of them are on a defect. */
  readonly byRule: Readonly<Record<string, Score>>;
}

/** A warning or error on no defect. */
export interface Alarm {
  readonly letter: string;
  readonly finding: Finding;
  /** Counted from 1. */
  readonly line: number;
}

/** Judges the letters, each as `text` lays it out; `onAlarm` is told each false alarm. */
export function judge(letters: readonly GoldLetter[], onAlarm: (alarm: Alarm) => void): Judging {
  let [elsewhere, onDecoys] = [0, 0];
  const classes = new Tally();
  const rules = new Tally();
  for (const { id, text, defects } of letters.filter(({ tier }) => tier === 'A')) {
    const findings = checkLetter(readLetter(text)).filter(({ severity }) => severity !== 'hint');
    const located = defects.flatMap(({ cls, span }) => {
      const range = findSpan(text, span);
      return range ? [{ cls, decoy: cls === 'DECOY', range }] : [];
    });
    const meets = (finding: Finding, decoy: boolean): boolean =>
      located.some((defect) => defect.decoy === decoy && touches(finding, defect.range));
    for (const finding of findings.filter(({ severity }) => severity !== 'information')) {
      const isOnDefect = meets(finding, false);
      rules.add(finding.rule, isOnDefect);
      if (!isOnDefect) {
        elsewhere++;
        if (meets(finding, true)) onDecoys++;
        onAlarm({ letter: id, finding, line: text.slice(0, finding.range.start).split('\n').length });
      }
    }
    for (const { cls, decoy, range } of located)
      if (!decoy)
        classes.add(
          cls,
          findings.some((finding) => touches(finding, range)),
        );
  }
  const { right: onDefects } = rules.sum;
  return { elsewhere, onDecoys, onDefects, found: classes.sum, byClass: classes.scores, byRule: rules.scores };
}

/** Whether a finding, or one of its related places, shares a character with a range; an empty place counts as one character. */
function touches({ range, related }: Finding, other: Range): boolean {
  return [range, ...related.map((place) => place.range)].some(({ start, end }) =>
    overlaps({ start, end: Math.max(end, start + 1) }, other),
  );
}
