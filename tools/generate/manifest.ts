import { displaySettings } from '../../server/src/config/display.ts';
import type { RuleFacts } from './rule-facts.ts';
import { ruleLevelsSchema } from './rule-levels.ts';
import { semanticTokenScopes, semanticTokenTypes } from './semantic-types.ts';

const SETTING = 'determinationLetters.rules';

/** Settings of what is shown stand behind those of what is found. */
const FIRST_DISPLAY = 10;

interface Manifest {
  contributes: {
    configuration: { properties: Record<string, Record<string, unknown>> };
    [key: string]: unknown;
  };
  [key: string]: unknown;
}

/** package.json with the rules setting, the settings of what is shown and the semantic token types renewed; all else stays as written. Throws where the setting is not declared. */
export function manifestWith(manifest: string, rules: readonly RuleFacts[]): string {
  const data = JSON.parse(manifest) as Manifest;
  const { properties } = data.contributes.configuration;
  const setting = properties[SETTING];
  if (!setting) throw new Error(`package.json declares no setting ${SETTING}.`);
  properties[SETTING] = { ...setting, ...ruleLevelsSchema(rules) };
  displaySettings.forEach(({ key, default: value, description }, index) => {
    properties[`determinationLetters.${key}`] = {
      type: 'boolean',
      default: value,
      scope: 'resource',
      order: FIRST_DISPLAY + index,
      markdownDescription: description,
    };
  });
  Object.assign(data.contributes, { semanticTokenTypes, semanticTokenScopes });
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
