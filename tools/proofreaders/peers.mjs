// The proofreaders of npm, each as a function from a text to the places that it finds. Runs next to the fetched packages.
import { createRequire } from 'node:module';
import { spellCheckDocument } from 'cspell-lib';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

const medical = createRequire(import.meta.url).resolve('@cspell/dict-medicalterms/cspell-ext.json');

export const peers = {
  'cspell, English and medical terms': () => async (text) => {
    const document = { uri: 'file:///letter.txt', text, languageId: 'plaintext', locale: 'en' };
    const options = { generateSuggestions: false, noConfigSearch: true };
    const { issues } = await spellCheckDocument(document, options, {
      import: [medical],
      dictionaries: ['medicalterms'],
    });
    return issues.map(({ offset, text: word }) => ({ start: offset, end: offset + word.length }));
  },
  Harper: async () => {
    const linter = new LocalLinter({ binary, dialect: Dialect.American });
    await linter.setup();
    return async (text) =>
      (await linter.lint(text)).map((lint) => {
        const { start, end } = lint.span();
        return { start, end };
      });
  },
};
