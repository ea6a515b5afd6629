import type { Node } from 'jsonc-parser';
import type { z } from 'zod';
import type { Range } from '../text/range.ts';
import type { ConfigurationProblem } from './configuration.ts';
import { describeIssue } from './messages.ts';
import { noSuch, placeOf, properties, rangeOf } from './nodes.ts';

/** What is found wrong with one file while it is read. */
export class Problems {
  readonly #length: number;
  readonly #all: ConfigurationProblem[] = [];

  /** @param length of the file's text, in UTF-16 units */
  constructor(length: number) {
    this.#length = length;
  }

  /** All of them, in the order of their places. */
  get all(): readonly ConfigurationProblem[] {
    return this.#all.sort((a, b) => a.range.start - b.range.start);
  }

  /** Reports something at a place in the text. */
  tell(message: string, { start, end }: Range, severity: ConfigurationProblem['severity'] = 'error'): void {
    // The parser counts one character past the end where something is not closed.
    const range = { start: Math.min(start, this.#length), end: Math.min(end, this.#length) };
    this.#all.push({ message, range, severity });
  }

  /** Reports something at a node. */
  at(node: Node, message: string, severity?: ConfigurationProblem['severity']): void {
    this.tell(message, rangeOf(node), severity);
  }

  /**
   * Tells what a schema found in a part, each at its own place.
   * @param what the part's keys are, for the sentence on one that is unknown; `words` are those known
   */
  issues(error: z.ZodError, part: Node, what: string, words: Iterable<string>): void {
    for (const issue of error.issues) {
      const { node, missing } = placeOf(part, issue.path);
      if (issue.code === 'unrecognized_keys') {
        for (const { name, key } of properties(node)) {
          if (issue.keys.includes(name)) this.at(key, noSuch(what, name, words));
        }
      } else this.at(node, describeIssue(issue, missing));
    }
  }
}
