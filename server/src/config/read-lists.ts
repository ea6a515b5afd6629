import { getNodeValue, type Node } from 'jsonc-parser';
import type { z } from 'zod';
import type { Form } from '../knowledge/forms/form.ts';
import { formSchema } from '../knowledge/forms/schema.ts';
import type { Guideline } from '../knowledge/guidelines/guideline.ts';
import { userGuidelineSchema } from '../knowledge/guidelines/user-schema.ts';
import { userWordsSchema } from '../knowledge/clauses/user-schema.ts';
import type { UserWords } from '../knowledge/clauses/user-words.ts';
import type { Phrase } from '../knowledge/phrases/phrase.ts';
import { phraseSchema } from '../knowledge/phrases/schema.ts';
import { resolveGuidelines } from './guidelines.ts';
import type { Library } from './library.ts';
import { placeOf, rangeOf } from './nodes.ts';
import type { Problems } from './problems.ts';

/** An item of a list that its schema lets pass, with its place in the list. */
interface Placed<T> {
  readonly index: number;
  readonly value: T;
}

/** The forms of a file, each judged by itself. */
export function readForms(node: Node | undefined, problems: Problems): Form[] {
  return readList(node, 'forms', 'form', formSchema, problems).map(({ value }) => value as Form);
}

/** The phrases of a file, each judged by itself. */
export function readPhrases(node: Node | undefined, problems: Problems): Phrase[] {
  return readList(node, 'phrases', 'phrase', phraseSchema, problems).map(({ value }) => value as Phrase);
}

/** The words of a file by which sentences are read, each entry judged by itself. */
export function readClauseWords(node: Node | undefined, problems: Problems): UserWords[] {
  return readList(node, 'clauses', 'clause', userWordsSchema, problems).map(({ value }) => value);
}

/** The guidelines of a file, whole. `base` are those of the configuration that it extends: they stand next to the built-in ones. */
export function readGuidelines(
  node: Node | undefined,
  library: Library,
  base: readonly Guideline[],
  problems: Problems,
): readonly Guideline[] {
  const own = readList(node, 'guidelines', 'guideline', userGuidelineSchema, problems);
  if (!node || own.length === 0) return [];
  const { guidelines, problems: wrong } = resolveGuidelines(own, library, base);
  for (const { path, message } of wrong) problems.tell(message, rangeOf(placeOf(node, path).node));
  return guidelines;
}

function readList<T extends object>(
  node: Node | undefined,
  name: string,
  what: string,
  schema: z.ZodType<T>,
  problems: Problems,
): Placed<T>[] {
  if (!node) return [];
  if (node.type !== 'array') {
    problems.at(node, `“${name}” is a list: [ … ].`);
    return [];
  }
  const items: Placed<T>[] = [];
  const words = wordsOf(schema);
  (node.children ?? []).forEach((item, index) => {
    const parsed = schema.safeParse(getNodeValue(item));
    if (!parsed.success) problems.issues(parsed.error, item, `part of a ${what}`, words);
    else {
      const id = idOf(parsed.data);
      if (id === undefined || !items.some(({ value }) => idOf(value) === id)) items.push({ index, value: parsed.data });
      else problems.at(item.children?.[0] ?? item, `The ${what} “${id}” appears twice: the first one applies.`);
    }
  });
  return items;
}

function idOf(value: object): string | undefined {
  return 'id' in value && typeof value.id === 'string' ? value.id : undefined;
}

/** Every key that a schema's data may have, for did-you-mean. */
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
