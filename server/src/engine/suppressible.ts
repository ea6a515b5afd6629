import { ruleMetas, rules } from '../rules/index.ts';

/** The rules on suppressions themselves: what they find is settled or turned off in the configuration. */
const aboutSuppressions = new Set<string>(
  rules.filter((rule) => rule.scope === 'frame' && rule.checkSuppressions).map(({ meta }) => meta.id),
);

/** The rules that a comment in a letter may suppress, each with what it finds in one sentence. */
export function suppressibleRules(): { readonly id: string; readonly summary: string }[] {
  return ruleMetas.filter(({ id }) => isSuppressible(id)).map(({ id, summary }) => ({ id, summary }));
}

/** Whether a comment in a letter may suppress the findings of a rule. */
export function isSuppressible(rule: string): boolean {
  return !aboutSuppressions.has(rule);
}
