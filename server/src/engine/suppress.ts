import type { Frame } from '../letter/letter.ts';
import type { SuppressedRule } from '../letter/suppressions.ts';
import type { JudgedRule, JudgedSuppression } from '../rules/rule.ts';
import { nearest } from '../text/distance.ts';
import type { Range } from '../text/range.ts';
import type { Finding } from './finding.ts';

/** A finding that a comment in the letter does not want to hear of. */
export interface SuppressedFinding extends Finding {
  /** The reason that the comment gives; empty if it gives none. */
  readonly reason: string;
}

/** The findings of a letter separated by its comments. */
export interface Parted {
  readonly findings: Finding[];
  readonly suppressed: SuppressedFinding[];
  /** What became of each suppression, in the order of the letter. */
  readonly judged: readonly JudgedSuppression[];
}

/** A rule that a comment names, with the comment's reason, while it is found out what it does. */
interface Target {
  readonly rule: SuppressedRule;
  readonly reason: string;
  used: boolean;
}

/**
 * Parts findings, given in the order of their places, by the comments of their letter. A finding is suppressed where it begins; the places
 * that it only relates to do not count.
 * @param ids of every rule there is
 * @param ran those that were asked
 */
export function suppress(
  { suppressions }: Frame,
  findings: readonly Finding[],
  ids: readonly string[],
  ran: ReadonlySet<string>,
): Parted {
  const targets = suppressions.all.flatMap(({ rules, reason }) =>
    rules.map((rule): Target => ({ rule, reason, used: false })),
  );
  const sweeps = new Map<string, Sweep>();
  for (const target of targets) {
    const { pattern } = target.rule;
    const sweep = sweeps.get(pattern) ?? new Sweep();
    sweeps.set(pattern, sweep);
    sweep.add(target);
  }
  const parted: Parted = { findings: [], suppressed: [], judged: [] };
  for (const finding of findings) {
    const { start } = finding.range;
    const found = [sweeps.get(finding.rule)?.at(start), sweeps.get(categoryOf(finding.rule))?.at(start)];
    const target = found.find((each) => each?.reason) ?? found.find(Boolean);
    if (target) parted.suppressed.push({ ...finding, reason: target.reason });
    else parted.findings.push(finding);
  }
  return { ...parted, judged: judge(suppressions.all, targets, ids, ran) };
}

/** The places where one rule or category is suppressed, asked from the beginning of a letter to its end. */
class Sweep {
  #targets: Target[] = [];
  #next = -1;
  #reaching: Target | undefined;

  add(target: Target): void {
    if (target.rule.scope) this.#targets.push(target);
  }

  /** What suppresses a finding that begins at an offset: of several the one that reaches farthest. All of them count as used. */
  at(offset: number): Target | undefined {
    if (this.#next < 0) {
      this.#targets.sort((a, b) => a.rule.scope!.start - b.rule.scope!.start);
      this.#next = 0;
    }
    for (; this.#next < this.#targets.length; this.#next++) {
      const target = this.#targets[this.#next]!;
      const { start, end } = target.rule.scope!;
      if (start > offset) break;
      if (end < offset) continue;
      target.used = true;
      if (!this.#reaching || end > this.#reaching.rule.scope!.end) this.#reaching = target;
    }
    return this.#reaching && this.#reaching.rule.scope!.end >= offset ? this.#reaching : undefined;
  }
}

function judge(
  all: Frame['suppressions']['all'],
  targets: readonly Target[],
  ids: readonly string[],
  ran: ReadonlySet<string>,
): JudgedSuppression[] {
  const used = new Set(targets.filter((target) => target.used).map(({ rule }) => rule));
  const rulesOf = new Map<string, string[]>(ids.map((id) => [id, [id]]));
  for (const id of ids) rulesOf.set(categoryOf(id), [...(rulesOf.get(categoryOf(id)) ?? []), id]);
  const judgeRule = (rule: SuppressedRule): JudgedRule => {
    if (used.has(rule)) return { rule, state: 'used' };
    const meant = rulesOf.get(rule.pattern);
    if (!meant) {
      const near = nearest(rule.pattern, rulesOf.keys());
      return { rule, state: 'unknown', ...(near === undefined ? {} : { near }) };
    }
    // What was not asked for, or is off, may be needed when it is asked again; what reaches nothing is reported elsewhere.
    return { rule, state: rule.scope && meant.some((id) => ran.has(id)) ? 'unused' : 'idle' };
  };
  return all.map((suppression) => ({ suppression, rules: suppression.rules.map(judgeRule) }));
}

/** Where comments suppress a rule: plain data. */
export interface SuppressedPlace extends Range {
  /** A rule's id or `category/*`. */
  readonly pattern: string;
}

/** Where a letter's comments suppress some of these rules; for findings that come up when the letter is not at hand any more. */
export function suppressedPlaces({ suppressions }: Frame, ids: readonly string[]): SuppressedPlace[] {
  const patterns = new Set([...ids, ...ids.map(categoryOf)]);
  return suppressions.all.flatMap(({ rules }) =>
    rules.flatMap(({ pattern, scope }) => (scope && patterns.has(pattern) ? [{ pattern, ...scope }] : [])),
  );
}

/** Whether a finding begins in one of the places. */
export function isSuppressed(places: readonly SuppressedPlace[], { rule, range }: Finding): boolean {
  return places.some(
    ({ pattern, start, end }) =>
      (pattern === rule || pattern === categoryOf(rule)) && start <= range.start && range.start <= end,
  );
}

function categoryOf(id: string): string {
  return `${id.slice(0, id.indexOf('/'))}/*`;
}
