import { displaySettings } from '../../server/src/config/display.ts';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { letterTools } from '../../server/src/service/tools/catalogue.ts';
import type { RuleFacts } from './rule-facts.ts';
import { ruleLevelsSchema } from './rule-levels.ts';
import { type Words, withoutWords } from './words.ts';
import { semanticTokenScopes, semanticTokenTypes } from './semantic-types.ts';

const SETTING = 'determinationLetters.rules';
const FORM = 'determinationLetters.form';

/** The built-in forms as a list. A form of a team's own is named in the configuration file that describes it. */
const formChoices = {
  enum: ['', ...builtInForms.map(({ id }) => id)],
  enumDescriptions: ['Detect the form from each letter.', ...builtInForms.map(({ name }) => `${name}.`)],
};

/** Settings of what is shown come after those of what is found. */
const FIRST_DISPLAY = 10;

/** The tools for agents in VS Code; `client/src/letter-tools.ts` answers them. */
const languageModelTools = letterTools.map(({ name, title, description, input }) => ({
  name: `determination-letters_${name}`,
  displayName: title,
  modelDescription: description,
  userDescription: title,
  toolReferenceName: name,
  canBeReferencedInPrompt: true,
  icon: '$(checklist)',
  tags: ['determination-letters'],
  inputSchema: input,
}));

interface Manifest {
  contributes: {
    configuration: { properties: Record<string, Record<string, unknown>> };
    [key: string]: unknown;
  };
  [key: string]: unknown;
}

/** package.json and the words in it, package.nls.json, with the settings of rules and form, the settings of what is shown, the semantic token types and the tools for agents renewed; all else stays as written. Throws where the setting is not declared. */
export function manifestWith(
  manifest: string,
  words: string,
  rules: readonly RuleFacts[],
): { manifest: string; words: string } {
  const data = JSON.parse(manifest) as Manifest;
  const { properties } = data.contributes.configuration;
  const setting = properties[SETTING];
  if (!setting) throw new Error(`package.json declares no setting ${SETTING}.`);
  properties[SETTING] = { ...setting, ...ruleLevelsSchema(rules) };
  properties[FORM] = { ...properties[FORM], ...formChoices };
  displaySettings.forEach(({ key, default: value, choices, description }, index) => {
    properties[`determinationLetters.${key}`] = {
      type: choices ? 'string' : 'boolean',
      ...(choices && { enum: Object.keys(choices), enumDescriptions: Object.values(choices) }),
      default: value,
      scope: 'resource',
      order: FIRST_DISPLAY + index,
      markdownDescription: description,
    };
  });
  Object.assign(data.contributes, { semanticTokenTypes, semanticTokenScopes, languageModelTools });
  const moved = withoutWords(data, JSON.parse(words) as Words);
  return { manifest: JSON.stringify(moved.manifest, undefined, 2), words: JSON.stringify(moved.words, undefined, 2) };
}
