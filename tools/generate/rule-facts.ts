import { askRule } from '../../server/src/engine/ask-rule.ts';
import type { OptionDeclaration, Report, Severity } from '../../server/src/rules/rule.ts';
import { readRulePage } from '../../test/kit/rule-page.ts';
import { readPage, type RuleFolder } from '../lib/rule-folders.ts';
import type { LoadedRules } from './load-rules.ts';

/** Whether a rule's findings can be settled by a fix: without asking, by a person's choice, or not. */
export type Fixing = 'safe' | 'choice' | 'none';

/** What the documentation, the settings and the schema mention a rule. */
export interface RuleFacts {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly fixing: Fixing;
  /** What a team can set, by name. */
  readonly options: Readonly<Record<string, OptionDeclaration>>;
  /** The page as written. */
  readonly page: string;
}

/** The facts of every rule, in the order of the folders. What a rule's fixes are is seen from the examples of its page. */
export function ruleFacts(folders: readonly RuleFolder[], loaded: LoadedRules): RuleFacts[] {
  return folders.map((folder, index) => {
    const page = readPage(folder);
    const { id, category, name } = folder;
    const { summary, severity, options = {} } = loaded.ruleMetas[index]!;
    return { id, category, name, summary, severity, options, fixing: fixingOf(id, page, loaded), page };
  });
}

function fixingOf(id: string, page: string, { rules, readLetter }: LoadedRules): Fixing {
  const rule = rules.find(({ meta }) => meta.id === id);
  // A rule across letters has no fixes.
  if (!rule) return 'none';
  const safe: boolean[] = [];
  for (const { text, form } of readRulePage(page).avoid) {
    const report = ({ fixes = [] }: Report): unknown => safe.push(...fixes.map((fix) => fix.safe));
    askRule(rule, readLetter(text, undefined, form), report);
  }
  return safe.includes(true) ? 'safe' : safe.length > 0 ? 'choice' : 'none';
}
