/** The words by which a text says that someone asks for a treatment, whoever reads it: its mentions, its requests, what is renamed. */
export const askingWords: readonly string[] = [
  'request',
  'requests',
  'requested',
  'requesting',
  'asked',
  'asks',
  'asking',
];
