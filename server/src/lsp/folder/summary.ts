import type { CheckAllResult } from '../contract.ts';

/** What a check of all letters came to, in sentences. */
export function summaryOf(result: CheckAllResult): string {
  const { letters, withFindings, errors, warnings, across, unreadable, more, cancelled } = result;
  const said = [
    `${cancelled ? 'Stopped: ' : ''}${count(letters, 'letter')} checked, ${withFindings} with findings: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`,
  ];
  if (across > 0) said.push(`${count(across, 'finding')} about two letters.`);
  if (unreadable.length > 0) said.push(`${count(unreadable.length, 'file')} could not be read.`);
  if (more) said.push('Too many files to check at once. Open a smaller folder to check the rest.');
  return said.join(' ');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
