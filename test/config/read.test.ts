import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KnownNames, noConfiguration } from '../../server/src/config/configuration.ts';
import { builtInLibrary } from '../../server/src/config/library.ts';
import { readConfiguration } from '../../server/src/config/read.ts';
import { makeKnowledge, readLetter } from '../../server/src/letter/read.ts';
import { baseLetter } from '../kit/base-letter.ts';
import { form } from './form.ts';

const known: KnownNames = {
  rules: [{ id: 'structure/no-issue' }, { id: 'structure/missing-field' }, { id: 'counts/total-mismatch' }],
  forms: ['dwc-2015'],
  library: builtInLibrary,
};
const read = (text: string) => readConfiguration(text, known);

/** Each problem with the text that it marks. */
const told = (text: string) =>
  read(text).problems.map(({ message, range }) => [text.slice(range.start, range.end), message]);

describe('a configuration that is right', () => {
  test('is read, with comments and trailing commas', () => {
    const text = `// the team's
    { "$schema": "x.json", "form": "house", /* ours */ "forms": [${JSON.stringify(form)}],
      "rules": { "structure/no-issue": "off", "counts/*": "hint", }, }`;
    const { configuration, problems } = read(text);
    expect(problems).toEqual([]);
    expect(configuration.form).toBe('house');
    expect(configuration.forms).toMatchObject([{ id: 'house', source: 'configuration', header: [] }]);
    expect(configuration.rules).toEqual({ 'structure/no-issue': 'off', 'counts/*': 'hint' });
  });

  test.each(['', '  \n', '{}', '// nothing yet'])('may be empty: %j', (text) => {
    const { configuration } = read(text);
    expect(configuration).toEqual(noConfiguration);
  });

  test('may stand in for a built-in form', () => {
    const { configuration, problems } = read(
      JSON.stringify({ form: 'dwc-2015', forms: [{ ...form, id: 'dwc-2015' }] }),
    );
    expect(problems).toEqual([]);
    expect(configuration.forms).toHaveLength(1);
  });
});

describe('labels of forms', () => {
  const labels = (of: unknown) => JSON.stringify({ labels: of });

  test('are read in addition to the form’s own', () => {
    const { configuration, problems } = read(
      labels({ 'dwc-2015': { 'reviewer-guideline': ['Basis of the Expert Reviewer'], dateOfInjury: ['DOI'] } }),
    );
    expect(problems).toEqual([]);
    const knowledge = makeKnowledge(configuration.forms);
    const text = baseLetter()
      .replace('MAXIMUS guideline:', 'Basis of the Expert Reviewer:')
      .replace('Date of Injury:', 'DOI:');
    const { issues, header, form: read_ } = readLetter(text, knowledge);
    expect(read_.id).toBe('dwc-2015');
    expect(issues[0]?.node.fields.map(({ field }) => field.id)).toContain('reviewer-guideline');
    expect(header.get('dateOfInjury')?.value).toMatch(/\d/);
  });

  test('are told at their place where there is no such form or part', () => {
    expect(told(labels({ 'dwc-2051': {} }))).toEqual([
      ['"dwc-2051"', 'There is no form “dwc-2051”. Did you mean “dwc-2015”?'],
    ]);
    expect(told(labels({ 'dwc-2015': { dateOfInjuri: ['DOI'] } }))).toEqual([
      ['"dateOfInjuri"', 'There is no part of the form “dwc-2015” “dateOfInjuri”. Did you mean “dateOfInjury”?'],
    ]);
    expect(told(labels({ 'dwc-2015': { dateOfInjury: 'DOI' } })).map(([place]) => place)).toEqual(['"DOI"']);
    expect(told('{ "labels": 7 }').map(([place]) => place)).toEqual(['7']);
  });
});

describe('what is wrong is told at its place', () => {
  test.each([
    ['{ "from": "dwc-2015" }', '"from"', 'There is no setting “from”. Did you mean “form”?'],
    ['{ "host": "h", "token": "t" }', '{', 'This file is not a configuration: it has none of its settings.'],
    ['{ "zebra": 1 }', '"zebra"', 'There is no setting “zebra”.'],
    [
      '{ "form": "dwc-2051" }',
      '"dwc-2051"',
      'There is no form “dwc-2051”. Did you mean “dwc-2015”? The forms are dwc-2015.',
    ],
    ['{ "form": 7 }', '7', 'Expected text in double quotes.'],
    ['{ "forms": {} }', '{}', '“forms” is a list: [ … ].'],
    ['{ "rules": [] }', '[]', '“rules” is an object of rule and level: { "structure/no-issue": "warning" }.'],
    [
      '{ "rules": { "structure/no-isue": "off" } }',
      '"structure/no-isue"',
      'There is no rule “structure/no-isue”. Did you mean “structure/no-issue”?',
    ],
    [
      '{ "rules": { "struture/*": "off" } }',
      '"struture/*"',
      'There is no rule “struture/*”. Did you mean “structure/*”?',
    ],
    [
      '{ "rules": { "counts/*": "loud" } }',
      '"loud"',
      'Expected one of "error", "warning", "information", "hint", "off".',
    ],
    ['{ "form": "dwc-2015", "form": "x" }', '"form"', '“form” appears twice: the first one applies.'],
    ['[1]', '[1]', 'A configuration is an object: { … }.'],
  ])('%s', (text, place, message) => {
    expect(told(text)).toEqual([[place, message]]);
  });

  test('in JSON that is broken', () => {
    expect(told('{ "form": dwc }')[0]).toEqual(['dwc', 'This is not a value: put text in double quotes.']);
    expect(told('{ "rules": {')[0]?.[1]).toBe('Expected a closing brace: }.');
  });

  test('in a form, at the very value', () => {
    const bad = { ...form, colour: 1, sections: [{ ...form.sections[0], role: 'prose', headng: 'x' }] };
    const text = JSON.stringify({ forms: [bad] });
    expect(told(text)).toEqual([
      ['"prose"', expect.stringContaining('Expected one of "statement"')],
      ['"headng"', 'There is no part of a form “headng”. Did you mean “heading”?'],
      ['"colour"', 'There is no part of a form “colour”.'],
    ]);
  });

  test('in a form that lacks something, at the object that lacks it', () => {
    const { id, name, sections, credentials } = form;
    const bad = { id, name, sections, credentials };
    const text = JSON.stringify({ forms: [bad] });
    expect(told(text)).toEqual([[JSON.stringify(bad), '“issues” is missing: an object.']]);
  });

  test('in two forms of one id', () => {
    expect(told(JSON.stringify({ forms: [form, form] })).map(([, message]) => message)).toEqual([
      'The form “house” appears twice: the first one applies.',
    ]);
  });
});

describe('a broken part takes nothing else down', () => {
  test('a bad form, a bad rule, a bad level, a bad key', () => {
    const text = JSON.stringify({
      forms: [{ id: 'bad' }, form],
      form: 'house',
      rules: { 'structure/no-issue': 'off', 'structure/none': 'off', 'counts/*': 7 },
      colour: 'red',
    });
    const { configuration, problems } = read(text);
    expect(configuration.forms.map(({ id }) => id)).toEqual(['house']);
    expect(configuration.form).toBe('house');
    expect(configuration.rules).toEqual({ 'structure/no-issue': 'off' });
    expect(problems.length).toBeGreaterThanOrEqual(4);
  });

  test('an unfinished file keeps what stands before the cut', () => {
    expect(read('{ "rules": { "structure/no-issue": "off" }, "fo').configuration.rules).toEqual({
      'structure/no-issue': 'off',
    });
  });

  test('a file nested too deep, or too long', () => {
    expect(read('['.repeat(200_000)).problems).not.toEqual([]);
    expect(read(`{ "form": "${'x'.repeat(2_000_000)}" }`).problems.map(({ message }) => message)).toEqual([
      'This file is too long to be a configuration: it is skipped.',
    ]);
  });

  test('names that JavaScript keeps for itself', () => {
    const { configuration } = read(
      '{ "__proto__": { "form": "x" }, "rules": { "__proto__": "off", "constructor": "off" } }',
    );
    expect(configuration).toEqual(noConfiguration);
    expect(({} as { form?: string }).form).toBeUndefined();
  });
});

test('no text makes it fail, and every problem lies inside the text', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '"rules"',
    '"forms"',
    '"form"',
    '"off"',
    '//',
    '/*',
    '1',
    'x',
    '\n',
    '\\',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      for (const { range, message } of read(text).problems) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(message).toMatch(/[.?]$/);
      }
    }),
    { numRuns: 500 },
  );
});
