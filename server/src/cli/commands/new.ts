import { nearest } from '../../text/distance.ts';
import { type OptionTable, parseCall } from '../arguments.ts';
import { Setups } from '../configuration.ts';
import { lettersOptions } from '../letters/call.ts';
import { Exit, UsageError } from '../output.ts';
import { makeSkeleton } from '../skeleton.ts';
import type { Command } from './command.ts';

const options = {
  form: {
    type: 'string',
    value: 'FORM',
    complete: 'form',
    help: 'id of the form (default: that of the configuration, or the newest)',
  },
  config: lettersOptions.config,
} as const satisfies OptionTable;

/** `new`: a letter skeleton. */
export const command: Command = {
  usage: '[options]',
  about: `Prints a letter skeleton with the headings and standard sentences of a form, and
[placeholders] to fill in.`,
  options,
  examples: [
    ['start a letter', 'new > draft.imr'],
    ['start a letter in the form of 2014', 'new --form dwc-2014 > draft.imr'],
  ],
  async run(args, { out, complain }) {
    const { values, positionals } = parseCall(args, options);
    if (positionals.length > 0) throw new UsageError(`new takes no ${positionals[0]}: it prints to standard output.`);
    const setups = new Setups(values.config, complain);
    const { knowledge, form } = await setups.for(undefined);
    const forms = knowledge.forms.forms.map((ready) => ready.form);
    const wanted = values.form ?? form;
    const found = wanted === undefined ? forms[0] : forms.find(({ id }) => id === wanted);
    if (!found) {
      const ids = forms.map(({ id }) => id);
      const near = nearest(wanted ?? '', ids);
      throw new UsageError(
        `There is no form “${wanted}”.${near ? ` Did you mean ${near}?` : ''} The forms are ${ids.join(', ')}.`,
      );
    }
    await out.write(makeSkeleton(found));
    return setups.failed ? Exit.trouble : Exit.ok;
  },
};
