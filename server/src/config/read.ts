import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import {
  type Configuration,
  type ConfigurationProblem,
  type KnownNames,
  noConfiguration,
  type WordPlace,
} from './configuration.ts';
import { builtInForms } from '../knowledge/forms/index.ts';
import { nearest } from '../text/distance.ts';
import { describeSyntax } from './messages.ts';
import { properties } from './nodes.ts';
import { Problems } from './problems.ts';
import { partsOf, readChoices, readOverrides } from './read-choices.ts';
import { readLabels } from './read-labels.ts';
import { joined } from './layers.ts';
import { readClauseWords, readForms, readGuidelines, readPhrases } from './read-lists.ts';
import { type PlacedPath, readPath, readPaths, readPatterns, readWords } from './read-texts.ts';
import { isWordFile } from './word-file.ts';
import { placeOfWord } from './word-place.ts';
import { configurationSchema } from './schema.ts';

/** What a configuration file gives: everything in it that is right, and what is wrong. */
export interface ReadConfiguration {
  /** What the file itself says, without what it extends; its baseline as it is written. */
  readonly configuration: Configuration;
  /** The files of words that it names. */
  readonly wordFiles: readonly PlacedPath[];
  readonly problems: readonly ConfigurationProblem[];
  /** Where it takes one more word. */
  readonly wordPlace: WordPlace | undefined;
}

/** No configuration that people write is longer, in UTF-16 units. */
const MAX_LENGTH = 1_000_000;

/**
 * Reads the text of a configuration file. Never fails: each part is judged by itself, so a broken one takes nothing else down.
 * @param known names to hold the file's rules and form against
 * @param base what the files that it extends say: their forms and guidelines are known to it too
 */
export function readConfiguration(text: string, known: KnownNames, base = noConfiguration): ReadConfiguration {
  const problems = new Problems(text.length);
  let words: PlacedPath[] = [];
  let wordPlace: WordPlace | undefined;
  const configuration = attempt(text, problems, (parts, whole) => {
    wordPlace = whole && placeOfWord(text, whole);
    const own = readForms(parts.get('forms'), problems);
    const all = joined(joined(builtInForms, base.forms), own);
    const forms = joined(own, readLabels(parts.get('labels'), all, problems));
    const names = {
      rules: known.rules,
      forms: [...new Set([...known.forms, ...[...base.forms, ...forms].map(({ id }) => id)])],
    };
    words = readWords(parts.get('words'), problems);
    return {
      ...readChoices(parts.get('form'), parts.get('rules'), names, problems),
      forms,
      guidelines: readGuidelines(parts.get('guidelines'), known.library, base.guidelines, problems),
      phrases: readPhrases(parts.get('phrases'), problems),
      clauses: readClauseWords(parts.get('clauses'), problems),
      words: words.filter(({ path }) => !isWordFile(path)).map(({ path }) => path.trim().toLowerCase()),
      ignore: readPatterns(parts.get('ignore'), 'ignore', problems),
      overrides: readOverrides(parts.get('overrides'), names, problems),
      baseline: readPath(parts.get('baseline'), problems),
    };
  });
  return {
    configuration: configuration ?? noConfiguration,
    wordFiles: words.filter(({ path }) => isWordFile(path)),
    problems: problems.all,
    wordPlace,
  };
}

/** The files that a configuration file extends, as it names them, and what is wrong with that part of it. Never fails. */
export function readExtends(text: string): { paths: readonly PlacedPath[]; problems: readonly ConfigurationProblem[] } {
  // What is wrong with the rest is reported by `readConfiguration`.
  const problems = new Problems(text.length);
  const paths = attempt(text, new Problems(text.length), (parts) =>
    readPaths(parts.get('extends'), 'extends', problems),
  );
  return { paths: paths ?? [], problems: problems.all };
}

/** Reads with the values of the file's keys by name, and the file if it has no mistake of syntax; undefined if the text is none that can be read, which is reported. */
function attempt<T>(
  text: string,
  problems: Problems,
  read: (parts: Map<string, Node>, whole: Node | undefined) => T,
): T | undefined {
  const whole = { start: 0, end: 1 };
  if (text.length > MAX_LENGTH) {
    problems.tell('This file is too long to be a configuration: it is skipped.', whole);
    return undefined;
  }
  try {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    for (const { error, offset, length } of errors) {
      problems.tell(describeSyntax(error), { start: offset, end: offset + length });
    }
    if (!root) return undefined;
    const settings = Object.keys(configurationSchema.shape);
    if (root.type !== 'object') problems.at(root, 'A configuration is an object: { … }.');
    else if (isOther(root, settings))
      problems.tell('This file is not a configuration: it has none of its settings.', whole);
    else return read(partsOf(root, settings, 'setting', problems), errors.length === 0 ? root : undefined);
  } catch (error) {
    // Only nesting that no person writes makes the parser fail.
    if (!(error instanceof RangeError)) throw error;
    problems.tell('This file is nested too deeply to be a configuration: it is skipped.', whole);
  }
  return undefined;
}

/** Whether an object has several keys and none that is a setting or nearly one: whatever file this is, its keys are not repeated in a message. */
function isOther(root: Node, settings: readonly string[]): boolean {
  const keys = properties(root).map(({ name }) => name);
  return keys.length > 1 && keys.every((name) => !settings.includes(name) && nearest(name, settings) === undefined);
}
