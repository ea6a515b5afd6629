import type { Severity } from '../../rules/rule.ts';
import { type Outcome, type ReportData, type ReportLetter, WEIGHTS } from './data.ts';

/** So many letters are shown one by one; all are counted. */
export const MAX_LETTERS = 1000;

/** So many complaints are shown. */
const MAX_TROUBLES = 100;

/** Gathers what a page is made of, letter by letter, in memory that does not grow with their number. */
export class ReportCollector {
  #letters = 0;
  #withFindings = 0;
  #held = 0;
  readonly #severities: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly #treatments = new Map<string, Record<Outcome, number>>();
  readonly #rules = new Map<string, { findings: number; letters: number }>();
  #shown: { readonly order: number; readonly letter: ReportLetter }[] = [];
  readonly #troubles: string[] = [];
  #moreTroubles = 0;

  /** Adds a letter; they come in the order of their paths. */
  add(letter: ReportLetter): void {
    const order = this.#letters++;
    const rules = Object.entries(letter.rules);
    if (rules.length > 0) this.#withFindings += 1;
    if (letter.severities.error) this.#held += 1;
    for (const { severity } of WEIGHTS) this.#severities[severity] += letter.severities[severity] ?? 0;
    for (const { treatment, outcome } of letter.issues) {
      const row = this.#treatments.get(treatment) ?? { upheld: 0, overturned: 0, undecided: 0 };
      row[outcome] += 1;
      this.#treatments.set(treatment, row);
    }
    for (const [rule, findings] of rules) {
      const before = this.#rules.get(rule) ?? { findings: 0, letters: 0 };
      this.#rules.set(rule, { findings: before.findings + findings, letters: before.letters + 1 });
    }
    this.#shown.push({ order, letter });
    if (this.#shown.length >= 2 * MAX_LETTERS) this.#shown = weightiest(this.#shown);
  }

  /** Adds what could not be read, in one line. */
  trouble(message: string): void {
    if (this.#troubles.length < MAX_TROUBLES) this.#troubles.push(message);
    else this.#moreTroubles += 1;
  }

  /** What was gathered. */
  get data(): ReportData {
    return {
      letters: this.#letters,
      withFindings: this.#withFindings,
      severities: this.#severities,
      held: this.#held,
      treatments: [...this.#treatments].sort(([a, one], [b, other]) => sum(other) - sum(one) || (a < b ? -1 : 1)),
      rules: [...this.#rules]
        .map(([rule, counts]) => ({ rule, ...counts }))
        .sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1)),
      shown: weightiest(this.#shown)
        .sort((a, b) => a.order - b.order)
        .map(({ letter }) => letter),
      troubles: this.#troubles,
      moreTroubles: this.#moreTroubles,
    };
  }
}

/** How many issues a row of the table of treatments stands for. */
export function sum({ upheld, overturned, undecided }: Readonly<Record<Outcome, number>>): number {
  return upheld + overturned + undecided;
}

/** The letters to be shown: those with the heaviest findings, the earlier one of two that weigh alike. */
function weightiest<T extends { readonly order: number; readonly letter: ReportLetter }>(letters: readonly T[]): T[] {
  return [...letters].sort((a, b) => compare(a.letter, b.letter) || a.order - b.order).slice(0, MAX_LETTERS);
}

function compare({ severities: a }: ReportLetter, { severities: b }: ReportLetter): number {
  for (const { severity } of WEIGHTS) {
    const difference = (b[severity] ?? 0) - (a[severity] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
