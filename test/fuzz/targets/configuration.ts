import { configurationFor, isIgnored } from '../../../server/src/config/for-letter.ts';
import { extended, withSettings } from '../../../server/src/config/layers.ts';
import { builtInLibrary } from '../../../server/src/config/library.ts';
import { readConfiguration, readExtends } from '../../../server/src/config/read.ts';
import { readSettings } from '../../../server/src/config/settings.ts';
import { checkLetter } from '../../../server/src/engine/check.ts';
import { builtInForms } from '../../../server/src/knowledge/forms/index.ts';
import { GUIDELINES } from '../../../server/src/knowledge/guidelines/documents.ts';
import { PHRASES, withOwnPhrases } from '../../../server/src/knowledge/phrases/phrases.ts';
import { makeKnowledge, readLetter } from '../../../server/src/letter/read.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { baseLetter } from '../../kit/base-letter.ts';
import { mutateJson } from '../mutate-json.ts';
import { hold, type Target } from '../target.ts';
import { checkText } from './letter.ts';

const known = {
  rules: rules.map(({ meta }) => meta),
  forms: builtInForms.map(({ id }) => id),
  library: builtInLibrary,
};

const short = GUIDELINES.filter(({ sections }) => sections.length < 6).slice(0, 8);

const seeds = [
  ...builtInForms.map((form) => ({ forms: [form], form: form.id })),
  ...builtInForms.map((form) => ({ forms: [{ ...form, id: 'house' }], form: 'house' })),
  ...short.map((guideline) => ({ guidelines: [guideline] })),
  {
    guidelines: [
      {
        id: 'chronic-pain-2016',
        sections: [{ id: 'physical-medicine', limits: [{ kind: 'total', visits: [12, 12] }] }],
      },
      {
        id: 'house-rehab',
        title: 'House Rehabilitation',
        citedYears: [2016],
        sections: [{ id: 'therapy', title: 'Therapy' }],
      },
    ],
  },
  ...PHRASES.slice(0, 40).map((phrase) => ({ phrases: [phrase] })),
  { rules: Object.fromEntries(known.rules.slice(0, 20).map(({ id }, i) => [id, ['off', 'error', 'hint'][i % 3]])) },
  { rules: { 'structure/*': 'off', 'counts/*': 'error' }, form: 'dwc-2015' },
  {
    extends: ['team.json', '../house.json'],
    ignore: ['archive/', '*.old.imr', '!keep/**'],
    overrides: [{ files: ['drafts/**', '*.letter'], form: 'dwc-2014', rules: { 'wording/*': 'off' } }],
    baseline: 'baseline.json',
  },
].map((configuration) => JSON.stringify(configuration));

/** Configuration files, with forms, guidelines and phrases of one's own: read, made knowledge of, and a letter read with it. */
export const configurationTarget: Target = {
  name: 'configuration',
  seeds,
  mutate: mutateJson,
  check(text, deep) {
    const base = readConfiguration(BASE, known).configuration;
    const { configuration, problems } = readConfiguration(text, known, base);
    const named = readExtends(text);
    for (const { range, message } of [...problems, ...named.problems])
      hold(
        message !== '' && range.start >= 0 && range.start <= range.end && range.end <= text.length,
        () => `“${message}” stands at ${JSON.stringify(range)} of ${text.length.toString()}`,
      );
    for (const path of ['a.imr', 'drafts/a.letter', 'archive/x/y.old.imr', 'keep', '', '..', '/', 'a//b']) {
      configurationFor(configuration, path);
      isIgnored(configuration, path);
    }
    const whole = configurationFor(extended(base, configuration), 'drafts/a.imr');
    const { forms, guidelines, phrases, rules: levels, options } = withSettings(whole, readSettings(parsed(text)));
    const knowledge = makeKnowledge(forms, guidelines);
    checkText(LETTER, deep, knowledge, withOwnPhrases(phrases));
    checkLetter(readLetter(LETTER, knowledge), { levels, options });
    return [
      ...problems.map(({ message }) => message.replace(/“[^”]*”|\d+/g, '_')),
      `${forms.length.toString()} ${guidelines.length.toString()} ${phrases.length.toString()}`,
    ];
  },
};

const LETTER = baseLetter();

/** What the configurations are laid over. */
const BASE = JSON.stringify({ form: 'house', rules: { 'wording/*': 'hint' }, ignore: ['tmp/'] });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
