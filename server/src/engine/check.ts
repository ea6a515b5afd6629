import type { Frame, Letter, PartedLetter } from '../letter/letter.ts';
import { partedLetter } from '../letter/open-letter.ts';
import { ruleMetas, rules as allRules } from '../rules/index.ts';
import { optionsOf } from '../rules/options.ts';
import {
  type FrameRule,
  type LetterRule,
  type PartRule,
  type Report,
  type Rule,
  type RuleMeta,
  type RuleOptions,
  severities,
  type Severity,
  type Values,
} from '../rules/rule.ts';
import { type Comment, keepComments } from '../text/comments.ts';
import { plainLine } from '../text/plain.ts';
import { type Finding, movedFinding } from './finding.ts';
import { keepsWords } from './keeps-words.ts';
import { suppress, type SuppressedFinding } from './suppress.ts';

/** How rules are weighed: by rule id or `category/*`, a severity or `off`; the id wins over the category. */
export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

/** What a check is to do; everything may be left out. */
export interface CheckOptions {
  readonly levels?: RuleLevels;
  /** By rule id, those of its options that are not as it declares them. */
  readonly options?: Readonly<Record<string, RuleOptions>>;
  /** Only rules whose id is in the list, or whose category is in it as `category/*`. */
  readonly only?: readonly string[];
}

const noLevels: RuleLevels = {};

/** Whatever a comment may name: what is found across letters is suppressed where letters are compared. */
const ids = ruleMetas.map(({ id }) => id);

/** What was found in a letter. */
export interface Inspection {
  /** In the order of their places. */
  readonly findings: Finding[];
  /** Those that comments in the letter do not want to hear of, in the order of their places. */
  readonly suppressed: readonly SuppressedFinding[];
}

/** A letter to be checked: read in one piece, or in parts while it is written. */
export type ToCheck = Letter | PartedLetter;

/** All findings of a letter but the suppressed ones, in the order of their places. Never throws; a text that is no letter gets a finding that says so. */
export function checkLetter(letter: ToCheck, options?: CheckOptions): Finding[] {
  return inspectLetter(letter, options).findings;
}

/** All findings of a letter, separated into those to be reported and those that its comments suppress. Never throws. */
export function inspectLetter(toCheck: ToCheck, { levels = noLevels, options, only }: CheckOptions = {}): Inspection {
  const letter = 'parts' in toCheck ? toCheck : partedLetter(toCheck);
  const { frame, parts } = letter;
  const rules = weighed(levels, options);
  const { ofParts, ofFrames, ofLetters } = forProgram(frame, only ? selected(rules, only) : rules);
  const found = parts.flatMap(({ letter: part, at }) =>
    findingsOfPart(part, ofParts).map((finding) => movedFinding(finding, at.offset)),
  );
  found.push(...run(frame, letter.text, ofFrames), ...run(letter, letter.text, ofLetters));
  found.sort(byPlace);
  if (frame.comments.length === 0) return { findings: found, suppressed: [] };
  const ran = new Set([...ofParts, ...ofFrames, ...ofLetters].map(({ rule }) => rule.meta.id as string));
  const { findings, suppressed, judged } = suppress(frame, found.map(sparing(frame.comments)), ids, ran);
  for (const { rule, level } of ofFrames)
    rule.checkSuppressions?.(frame, judged, (report) => findings.push(bind(letter.text, rule, report, level)));
  return { findings: findings.sort(byPlace), suppressed };
}

/** Of a letter of another program nothing is asked but what it is: the other rules know nothing of it. */
function forProgram(letter: Frame, selection: Selection): Selection {
  if (!letter.tree.otherProgram) return selection;
  return { ofParts: [], ofFrames: selection.ofFrames.filter(({ rule }) => rule.meta.otherPrograms), ofLetters: [] };
}

/** What was last found in a part, and by which rules. */
interface Found {
  rules: Selection['ofParts'] | undefined;
  findings: readonly Finding[];
}

/** The findings of a part by itself, with its own places. A part that an edit has left as it was is the same still, and is not looked at again. */
function findingsOfPart(part: Letter, rules: Selection['ofParts']): readonly Finding[] {
  const last = part.tokens.memo.once(findingsOfPart, (): Found => ({ rules: undefined, findings: [] }));
  if (last.rules !== rules) Object.assign(last, { rules, findings: run(part, part.text, rules) });
  return last.findings;
}

function run<What>(letter: What, text: string, rules: readonly Weighed<Asked<What>>[]): Finding[] {
  const findings: Finding[] = [];
  let asked: Weighed<Asked<What>>;
  const report = (one: Report): void => void findings.push(bind(text, asked.rule, one, asked.level));
  for (asked of rules) asked.rule.check(letter, report, asked.options);
  return findings;
}

/** Leaves out the fixes that would take a comment away with what they change: they are the writer's to make. */
function sparing(comments: readonly Comment[]): (finding: Finding) => Finding {
  return (finding) => ({ ...finding, fixes: finding.fixes.filter(({ edits }) => keepComments(comments, edits)) });
}

/** The order of findings: by their places, at one place by their rules. */
export function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** A rule as far as it is run: what it is asked of, and that its places are in the text of that. */
interface Asked<What> extends Pick<Rule, 'meta'> {
  check(what: What, report: (report: Report) => void, options: RuleOptions): void;
}

interface Weighed<Some extends Pick<Rule, 'meta'>> {
  readonly rule: Some;
  readonly level: Severity;
  readonly options: RuleOptions;
}

/** Rules by what they are asked of. */
interface Selection {
  readonly ofParts: readonly Weighed<PartRule>[];
  readonly ofFrames: readonly Weighed<FrameRule>[];
  readonly ofLetters: readonly Weighed<LetterRule>[];
}

const selections = new WeakMap<RuleLevels, { options: CheckOptions['options']; selection: Selection }>();

/** The rules that are not off, each with its level and options; calculated once for a configuration, not for each letter. */
function weighed(levels: RuleLevels, options: CheckOptions['options']): Selection {
  const before = selections.get(levels);
  if (before && before.options === options) return before.selection;
  const weigh = <Some extends Rule>(rule: Some): Weighed<Some>[] => {
    const level = levelOf(rule.meta, levels);
    return level === 'off' ? [] : [{ rule, level, options: optionsOf(rule, options?.[rule.meta.id]) }];
  };
  const selection: Selection = {
    ofParts: allRules.flatMap((rule) => (rule.scope === 'part' ? weigh(rule) : [])),
    ofFrames: allRules.flatMap((rule) => (rule.scope === 'frame' ? weigh(rule) : [])),
    ofLetters: allRules.flatMap((rule) => (rule.scope === 'letter' ? weigh(rule) : [])),
  };
  selections.set(levels, { options, selection });
  return selection;
}

function selected({ ofParts, ofFrames, ofLetters }: Selection, only: readonly string[]): Selection {
  const isWanted = ({ rule }: Weighed<Rule>): boolean => selects(only, rule.meta.id);
  return {
    ofParts: ofParts.filter(isWanted),
    ofFrames: ofFrames.filter(isWanted),
    ofLetters: ofLetters.filter(isWanted),
  };
}

/** How a rule is weighed: as configured for itself, else for its category, else as it comes. */
export function levelOf({ id, severity }: RuleMeta, levels: RuleLevels): Severity | 'off' {
  return levels[id] ?? levels[`${id.slice(0, id.indexOf('/'))}/*`] ?? severity;
}

/** The severity of a report: that of its rule, held where the report says so. */
export function weight(level: Severity, atMost: Severity | undefined): Severity {
  return atMost && severities.indexOf(atMost) > severities.indexOf(level) ? atMost : level;
}

/** Whether a list of rule ids and `category/*` patterns names a rule. */
export function selects(patterns: readonly string[], id: string): boolean {
  return patterns.some(
    (pattern) => pattern === id || pattern === '*' || (pattern.endsWith('/*') && id.startsWith(pattern.slice(0, -1))),
  );
}

/** A report as a finding. What a rule calls safe is a person's to choose where it would take words of the letter away. */
function bind(text: string, rule: Pick<Rule, 'meta'>, report: Report, level: Severity): Finding {
  const { messages, id, unnecessary, waits } = rule.meta;
  return {
    rule: id,
    severity: weight(level, report.atMost),
    message: fill(messages[report.message] ?? report.message, report.values),
    range: report.range,
    related: (report.related ?? []).map(({ message, values, range }) => ({
      message: fill(messages[message] ?? message, values),
      range,
    })),
    fixes: (report.fixes ?? []).map(({ title, values, safe, edits }) => ({
      title: fill(messages[title] ?? title, values),
      safe: safe && keepsWords(text, edits),
      edits,
    })),
    ...(unnecessary ? { unnecessary } : {}),
    ...(waits ? { waits } : {}),
  };
}

/** A message with its `{names}` filled in. Quoted text is cut to a line and to 80 characters. */
export function fill(template: string, values: Values = {}): string {
  let pieces = templates.get(template);
  if (!pieces) templates.set(template, (pieces = template.split(/\{(\w+)\}/)));
  let filled = pieces[0]!;
  for (let i = 1; i < pieces.length; i += 2) filled += shown(pieces[i]!, values[pieces[i]!]) + pieces[i + 1]!;
  return filled;
}

/** The messages of rules in pieces, text and name in turns: separated once, since many letters get the same. */
const templates = new Map<string, readonly string[]>();

function shown(name: string, value: Values[string] | undefined): string {
  if (typeof value === 'number') return String(value);
  if (value === undefined) return `{${name}}`;
  const line = plainLine(String(value));
  return line.length > 80 ? `${line.slice(0, 77)}…` : line;
}
