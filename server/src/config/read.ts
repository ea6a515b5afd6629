import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import type { Form } from '../knowledge/forms/form.ts';
import { formSchema } from '../knowledge/forms/schema.ts';
import type { Phrase } from '../knowledge/phrases/phrase.ts';
import { phraseSchema } from '../knowledge/phrases/schema.ts';
import type { Guideline } from '../knowledge/guidelines/guideline.ts';
import { userGuidelineSchema } from '../knowledge/guidelines/user-schema.ts';
import { nearest } from '../text/distance.ts';
import type { Range } from '../text/range.ts';
import {
  type Configuration,
  type ConfigurationProblem,
  type KnownNames,
  type Level,
  noConfiguration,
} from './configuration.ts';
import { type PlacedGuideline, resolveGuidelines } from './guidelines.ts';
import { describeIssue, describeSyntax } from './messages.ts';
import { configurationSchema, levelSchema } from './schema.ts';

/** What a configuration file gives: everything in it that is right, and what is wrong. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** No configuration that people write is longer, in UTF-16 units. */
const MAX_LENGTH = 1_000_000;

/**
 * Reads the text of a configuration file. Never fails: each part is judged by itself, so a broken one takes nothing else down.
 * @param known names to hold the file's rules and form against
 */
export function readConfiguration(text: string, known: KnownNames): ReadConfiguration {
  const problems: ConfigurationProblem[] = [];
  const tell = (message: string, range: Range, severity: ConfigurationProblem['severity'] = 'error'): void => {
    // The parser counts one character past the end where something is not closed.
    const { start, end } = range;
    problems.push({
      message,
      range: { start: Math.min(start, text.length), end: Math.min(end, text.length) },
      severity,
    });
  };
  const whole = { start: 0, end: Math.min(1, text.length) };
  let configuration = noConfiguration;
  if (text.length > MAX_LENGTH) tell('This file is too long to be a configuration: it is left aside.', whole);
  else {
    try {
      configuration = new Reader(known, tell).read(text);
    } catch (error) {
      // The parser is recursive: thousands of nested brackets are too deep for it.
      if (!(error instanceof RangeError)) throw error;
      tell('This file is nested too deep to be a configuration: it is left aside.', whole);
    }
  }
  return { configuration, problems: problems.sort((a, b) => a.range.start - b.range.start) };
}

type Tell = (message: string, range: Range, severity?: ConfigurationProblem['severity']) => void;

class Reader {
  readonly #known: KnownNames;
  readonly #tell: Tell;

  constructor(known: KnownNames, tell: Tell) {
    this.#known = known;
    this.#tell = tell;
  }

  read(text: string): Configuration {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    for (const { error, offset, length } of errors) {
      this.#tell(describeSyntax(error), { start: offset, end: offset + length });
    }
    if (!root) return noConfiguration;
    if (root.type !== 'object') {
      this.#tell('A configuration is an object: { … }.', rangeOf(root));
      return noConfiguration;
    }
    const parts = this.#parts(root);
    const forms = this.#forms(parts.get('forms'));
    return {
      form: this.#form(parts.get('form'), forms),
      forms,
      guidelines: this.#guidelines(parts.get('guidelines')),
      phrases: this.#phrases(parts.get('phrases')),
      rules: this.#rules(parts.get('rules')),
    };
  }

  /** The values of the file's keys by name. */
  #parts(root: Node): Map<string, Node> {
    const names = Object.keys(configurationSchema.shape);
    const parts = new Map<string, Node>();
    for (const { name, key, value } of properties(root)) {
      if (!names.includes(name)) this.#tell(noSuch('setting', name, names), rangeOf(key));
      else if (parts.has(name)) this.#tell(`“${name}” stands twice: the first one counts.`, rangeOf(key));
      else if (value) parts.set(name, value);
    }
    return parts;
  }

  #form(node: Node | undefined, forms: readonly Form[]): string | undefined {
    if (!node) return undefined;
    const parsed = configurationSchema.shape.form.safeParse(getNodeValue(node));
    if (!parsed.success) return void this.#issues(parsed.error, node);
    const names = [...this.#known.forms, ...forms.map(({ id }) => id)];
    if (parsed.data === undefined || names.includes(parsed.data)) return parsed.data;
    this.#tell(`${noSuch('form', parsed.data, names)} The forms are ${names.join(', ')}.`, rangeOf(node));
    return undefined;
  }

  #forms(node: Node | undefined): Form[] {
    if (!node) return [];
    if (node.type !== 'array') {
      this.#tell('“forms” is a list: [ … ].', rangeOf(node));
      return [];
    }
    const forms: Form[] = [];
    for (const item of node.children ?? []) {
      const parsed = formSchema.safeParse(getNodeValue(item));
      if (!parsed.success) this.#issues(parsed.error, item);
      else if (forms.some(({ id }) => id === parsed.data.id)) {
        this.#tell(
          `The form “${parsed.data.id}” stands twice: the first one counts.`,
          rangeOf(item.children?.[0] ?? item),
        );
      } else forms.push(parsed.data as Form);
    }
    return forms;
  }

  #guidelines(node: Node | undefined): readonly Guideline[] {
    if (!node) return [];
    if (node.type !== 'array') {
      this.#tell('“guidelines” is a list: [ … ].', rangeOf(node));
      return [];
    }
    const own: PlacedGuideline[] = [];
    (node.children ?? []).forEach((item, index) => {
      const parsed = userGuidelineSchema.safeParse(getNodeValue(item));
      if (!parsed.success) this.#issues(parsed.error, item, 'part of a guideline', guidelineWords);
      else if (own.some(({ value }) => value.id === parsed.data.id))
        this.#tell(
          `The guideline “${parsed.data.id}” stands twice: the first one counts.`,
          rangeOf(item.children?.[0] ?? item),
        );
      else own.push({ index, value: parsed.data });
    });
    const { guidelines, problems } = resolveGuidelines(own);
    for (const { path, message } of problems) this.#tell(message, rangeOf(placeOf(node, path).node));
    return guidelines;
  }

  #phrases(node: Node | undefined): Phrase[] {
    if (!node) return [];
    if (node.type !== 'array') {
      this.#tell('“phrases” is a list: [ … ].', rangeOf(node));
      return [];
    }
    const phrases: Phrase[] = [];
    for (const item of node.children ?? []) {
      const parsed = phraseSchema.safeParse(getNodeValue(item));
      if (!parsed.success) this.#issues(parsed.error, item, 'part of a phrase', phraseWords);
      else if (phrases.some(({ id }) => id === parsed.data.id))
        this.#tell(
          `The phrase “${parsed.data.id}” stands twice: the first one counts.`,
          rangeOf(item.children?.[0] ?? item),
        );
      else phrases.push(parsed.data as Phrase);
    }
    return phrases;
  }

  #rules(node: Node | undefined): Record<string, Level> {
    if (!node) return {};
    if (node.type !== 'object') {
      this.#tell('“rules” is an object of rule and level: { "structure/no-issue": "warning" }.', rangeOf(node));
      return {};
    }
    const categories = new Set(this.#known.rules.map((id) => `${id.slice(0, id.indexOf('/'))}/*`));
    const rules = new Map<string, Level>();
    for (const { name, key, value } of properties(node)) {
      if (!this.#known.rules.includes(name) && !categories.has(name)) {
        this.#tell(noSuch('rule', name, [...this.#known.rules, ...categories]), rangeOf(key));
      } else if (rules.has(name)) this.#tell(`“${name}” stands twice: the first one counts.`, rangeOf(key));
      else if (value) {
        const parsed = levelSchema.safeParse(getNodeValue(value));
        if (parsed.success) rules.set(name, parsed.data);
        else this.#issues(parsed.error, value);
      }
    }
    return Object.fromEntries(rules);
  }

  /** Tells what the schema found in a part, each at its own place. */
  #issues(error: z.ZodError, part: Node, what = 'part of a form', words = formWords): void {
    for (const issue of error.issues) {
      const { node, missing } = placeOf(part, issue.path);
      if (issue.code === 'unrecognized_keys') {
        for (const { name, key } of properties(node)) {
          if (issue.keys.includes(name)) this.#tell(noSuch(what, name, words), rangeOf(key));
        }
      } else this.#tell(describeIssue(issue, missing), rangeOf(node));
    }
  }
}

/** Every key that a form's data may have, for did-you-mean. */
const formWords = wordsOf(formSchema);

/** Every key that a phrase may have. */
const phraseWords = wordsOf(phraseSchema);

/** The same for a guideline's. */
const guidelineWords = wordsOf(userGuidelineSchema);

function wordsOf(schema: unknown, words = new Set<string>()): Set<string> {
  const { shape, element, _zod } = schema as {
    shape?: object;
    element?: unknown;
    _zod?: { def: { innerType?: unknown } };
  };
  for (const [name, inner] of Object.entries(shape ?? {})) wordsOf(inner, words.add(name));
  if (element) wordsOf(element, words);
  if (_zod?.def.innerType) wordsOf(_zod.def.innerType, words);
  return words;
}

/** The node at a path; where there is none, the nearest one around it, which then lacks something. */
function placeOf(part: Node, path: readonly PropertyKey[]): { node: Node; missing: boolean } {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  for (let length = steps.length; length > 0; length--) {
    const node = findNodeAtLocation(part, steps.slice(0, length));
    if (node) return { node, missing: length < steps.length };
  }
  return { node: part, missing: steps.length > 0 };
}

function* properties(node: Node): Generator<{ name: string; key: Node; value: Node | undefined }> {
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key && typeof key.value === 'string') yield { name: key.value, key, value };
  }
}

function rangeOf({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}

function noSuch(what: string, name: string, names: Iterable<string>): string {
  const near = nearest(name, names);
  return `There is no ${what} “${name}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`;
}
