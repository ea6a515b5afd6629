import { describe, expect, test } from 'vitest';
import { noConfiguration } from '../../server/src/config/configuration.ts';
import { allShown, displaySettings, readDisplay } from '../../server/src/config/display.ts';
import { withSettings } from '../../server/src/config/layers.ts';
import { readSettings } from '../../server/src/config/settings.ts';

describe('settings of the editor over the file', () => {
  const file = { ...noConfiguration, form: 'house', rules: { 'counts/a': 'off', 'counts/b': 'hint' } as const };

  test('a rule that they name counts, the others stay', () => {
    expect(withSettings(file, { form: undefined, rules: { 'counts/a': 'error' } })).toEqual({
      ...noConfiguration,
      form: 'house',
      rules: { 'counts/a': 'error', 'counts/b': 'hint' },
    });
  });

  test('a category that they name counts for its rules that the file names', () => {
    const settings = { form: undefined, rules: { 'counts/b': 'warning', 'counts/*': 'off' } as const };
    expect(withSettings(file, settings).rules).toEqual({ 'counts/*': 'off', 'counts/b': 'warning' });
  });

  test('a form that they name counts', () => {
    expect(withSettings(file, { form: 'dwc-2014', rules: {} }).form).toBe('dwc-2014');
  });
});

test('what is shown is as built in where a setting is missing or no boolean', () => {
  expect(readDisplay(undefined)).toEqual(allShown);
  expect(readDisplay({ inlayHints: { limits: false, totals: 'no' }, codeLens: 0, enable: 1, run: 'never' })).toEqual({
    enable: true,
    run: 'onType',
    inlayHints: { totals: true, limits: false, authorized: true },
    codeLens: true,
  });
  expect(readDisplay({ inlayHints: false, codeLens: false, enable: false, run: 'onSave' })).toEqual({
    enable: false,
    run: 'onSave',
    inlayHints: { totals: false, limits: false, authorized: false },
    codeLens: false,
  });
});

test('each setting of what is shown has its own name, and is read', () => {
  for (const { key, default: value, choices } of displaySettings) {
    const [first = '', second] = key.split('.');
    const other = choices ? Object.keys(choices).find((choice) => choice !== value) : !value;
    const sent = second === undefined ? { [first]: other } : { [first]: { [second]: other } };
    expect(readDisplay(sent), key).not.toEqual(allShown);
  }
});

test('what is no setting is left out', () => {
  expect(readSettings({ form: ' ', rules: { a: 'off', b: 'loud', c: 3 }, other: 1 })).toEqual({
    form: undefined,
    rules: { a: 'off' },
    words: [],
    display: allShown,
  });
});
