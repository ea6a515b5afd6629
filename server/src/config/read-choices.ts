import { getNodeValue, type Node } from 'jsonc-parser';
import type { RuleOptions } from '../rules/rule.ts';
import type { Choices, KnownNames, Level, Override } from './configuration.ts';
import { noSuch, properties } from './nodes.ts';
import type { Problems } from './problems.ts';
import { readPatterns } from './read-texts.ts';
import { expectedOf, optionValue } from './rule-options.ts';
import { levelSchema, overrideSchema } from './schema.ts';

/** The names that choices are held against: known ones, and the ids of all forms that there are for the file. */
export interface ChoiceNames {
  readonly rules: KnownNames['rules'];
  readonly forms: readonly string[];
}

/** Reads the nodes of `form` and `rules`, at the top of a file or in an override. */
export function readChoices(
  form: Node | undefined,
  rules: Node | undefined,
  names: ChoiceNames,
  problems: Problems,
): Choices {
  return { form: readForm(form, names.forms, problems), ...readRules(rules, names.rules, problems) };
}

/** Reads the overrides of a file; one that names no letters is left out. */
export function readOverrides(node: Node | undefined, names: ChoiceNames, problems: Problems): Override[] {
  if (!node) return [];
  if (node.type !== 'array') {
    problems.at(node, '“overrides” is a list: [ { "files": "archive/", "rules": { … } } ].');
    return [];
  }
  const keys = Object.keys(overrideSchema.shape);
  return (node.children ?? []).flatMap((item) => {
    if (item.type !== 'object') problems.at(item, 'Expected an object: { "files": "archive/", "rules": { … } }.');
    const parts = partsOf(item, keys, 'part of an override', problems);
    const files = readPatterns(parts.get('files'), 'files', problems);
    if (item.type === 'object' && !parts.has('files'))
      problems.at(item, '“files” is missing: the letters that this override applies to.');
    return files.length === 0
      ? []
      : [{ files, ...readChoices(parts.get('form'), parts.get('rules'), names, problems) }];
  });
}

/** The values of an object's keys by name; a key that is none of `names`, or is twice, is reported. `what` is what the keys are. */
export function partsOf(node: Node, names: readonly string[], what: string, problems: Problems): Map<string, Node> {
  const parts = new Map<string, Node>();
  for (const { name, key, value } of properties(node)) {
    if (!names.includes(name)) problems.at(key, noSuch(what, name, names));
    else if (parts.has(name)) problems.at(key, `“${name}” appears twice: the first one applies.`);
    else if (value) parts.set(name, value);
  }
  return parts;
}

function readForm(node: Node | undefined, names: readonly string[], problems: Problems): string | undefined {
  if (!node) return undefined;
  const value: unknown = getNodeValue(node);
  if (typeof value !== 'string') problems.at(node, 'Expected text in double quotes.');
  else if (names.includes(value)) return value;
  else problems.at(node, `${noSuch('form', value, names)} The forms are ${names.join(', ')}.`);
  return undefined;
}

function readRules(
  node: Node | undefined,
  known: KnownNames['rules'],
  problems: Problems,
): Pick<Choices, 'rules' | 'options'> {
  const rules: Record<string, Level> = {};
  const options: Record<string, RuleOptions> = {};
  if (node && node.type !== 'object')
    problems.at(node, '“rules” is an object of rule and level: { "structure/no-issue": "warning" }.');
  else if (node) {
    const ids = known.map(({ id }) => id as string);
    const names = [...ids, ...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`))];
    for (const [name, value] of partsOf(node, names, 'rule', problems)) {
      const declared = known.find(({ id }) => id === name)?.options;
      const { level, set } = readRule(value, declared, problems);
      if (level !== undefined) rules[name] = level;
      if (set !== undefined) options[name] = set;
    }
  }
  return { rules, options };
}

/** A rule's level, or an object with its level and its options. */
function readRule(
  node: Node,
  declared: KnownNames['rules'][number]['options'] = {},
  problems: Problems,
): { level?: Level; set?: RuleOptions } {
  if (node.type !== 'object') return levelOf(node, problems);
  const parts = partsOf(node, ['level', ...Object.keys(declared)], 'option of this rule', problems);
  const set: Record<string, RuleOptions[string]> = {};
  for (const [name, option] of Object.entries(declared)) {
    const given = parts.get(name);
    const value = given && optionValue(option, getNodeValue(given));
    if (value !== undefined) set[name] = value;
    else if (given) problems.at(given, `Expected ${expectedOf(option)}.`);
  }
  const level = parts.get('level');
  return { ...(level ? levelOf(level, problems) : {}), ...(Object.keys(set).length > 0 ? { set } : {}) };
}

function levelOf(node: Node, problems: Problems): { level?: Level } {
  const parsed = levelSchema.safeParse(getNodeValue(node));
  if (parsed.success) return { level: parsed.data };
  problems.issues(parsed.error, node, 'level', []);
  return {};
}
