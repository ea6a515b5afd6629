// The peers: name → a promise of what checks a text and gives the number of things found.
export const peers = {
  'write-good': async () => {
    const { default: writeGood } = await import('write-good');
    return (text) => writeGood(text).length;
  },
  textlint: async () => {
    const { TextlintKernel } = await import('@textlint/kernel');
    const text = await import('@textlint/textlint-plugin-text');
    const rule = await import('textlint-rule-write-good');
    const kernel = new TextlintKernel();
    const options = {
      ext: '.txt',
      plugins: [{ pluginId: 'text', plugin: text.default.default ?? text.default }],
      rules: [{ ruleId: 'write-good', rule: rule.default.default ?? rule.default }],
    };
    return async (letter) => (await kernel.lintText(letter, options)).messages.length;
  },
  cspell: async () => {
    const { spellCheckDocument } = await import('cspell-lib');
    const options = { generateSuggestions: false, noConfigSearch: true };
    return async (text) =>
      (await spellCheckDocument({ uri: 'file:///letter.txt', text, languageId: 'plaintext' }, options, {})).issues
        .length;
  },
  markdownlint: async () => {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { letter: text } }).letter.length;
  },
  'Harper (WASM)': async () => {
    const [{ LocalLinter }, { binaryInlined }] = await Promise.all([
      import('harper.js'),
      import('harper.js/binaryInlined'),
    ]);
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return async (text) => (await linter.lint(text, { language: 'plaintext' })).length;
  },
};
