import type { RuleFacts } from './rule-facts.ts';
import { ruleLevelsSchema } from './rule-levels.ts';

const SETTING = 'determinationLetters.rules';

interface Manifest {
  contributes: {
    configuration: { properties: Record<string, Record<string, unknown>> };
    [key: string]: unknown;
  };
  [key: string]: unknown;
}

/** package.json with the rules setting renewed; all else stays as written. Throws where the setting is not declared. */
export function manifestWith(manifest: string, rules: readonly RuleFacts[]): string {
  const data = JSON.parse(manifest) as Manifest;
  const { properties } = data.contributes.configuration;
  const setting = properties[SETTING];
  if (!setting) throw new Error(`package.json declares no setting ${SETTING}.`);
  properties[SETTING] = { ...setting, ...ruleLevelsSchema(rules) };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
