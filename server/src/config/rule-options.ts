import type { OptionDeclaration, OptionValue } from '../rules/rule.ts';

/** Most texts in one option's list, and most characters in one of them. */
const MAX_TEXTS = 200;
const MAX_LENGTH = 200;

/** What a value would have to be for a rule's option, as the end of a sentence such as “Here … is expected.”. */
export function expectedOf(option: OptionDeclaration): string {
  return 'least' in option
    ? `a whole number from ${option.least} to ${option.most}`
    : `a list of at most ${MAX_TEXTS} texts that are not empty`;
}

/** A value of a configuration as a rule's option; undefined if it is none. */
export function optionValue(option: OptionDeclaration, value: unknown): OptionValue | undefined {
  if ('least' in option) {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= option.least && value <= option.most;
    return fits ? value : undefined;
  }
  const fits = Array.isArray(value) && value.length <= MAX_TEXTS && value.every(isText);
  return fits ? value : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_LENGTH;
}
