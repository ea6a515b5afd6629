import type { Finding } from '../../engine/finding.ts';
import { printableName } from '../output.ts';
import { placeIn, relatedLines } from './place.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

/**
 * JUnit's XML, which build servers read: a test suite for each letter, a test case for each finding. Errors and warnings are failures, what
 * is weighed less is reported as output; a letter that could not be checked is an error.
 */
export function junitReporter(): Reporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="determination-letters">\n',
    letter: suite,
    trouble(path, message) {
      const testcase = `    <testcase name="read" classname="${xml(printableName(path))}"><error message="${xml(message)}"/></testcase>\n`;
      return `  <testsuite name="${xml(printableName(path))}" tests="1" failures="0" errors="1">\n${testcase}  </testsuite>\n`;
    },
    end: () => '</testsuites>\n',
  };
}

function suite(file: CheckedFile): string {
  const { path, findings } = file;
  const failures = findings.filter(fails).length;
  const cases = findings.length > 0 ? findings.map((finding) => testCase(file, finding)) : [passed(path)];
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return `  <testsuite name="${xml(printableName(path))}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function fails({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function passed(path: string): string {
  return `    <testcase name="check" classname="${xml(printableName(path))}"/>\n`;
}

function testCase(file: CheckedFile, finding: Finding): string {
  const { path } = file;
  const { rule, severity, message, range } = finding;
  const { line, column } = placeIn(file, range);
  const place = `${printableName(path)}:${line}:${column}`;
  const told = xml([`${place}: ${severity}: ${message} (${rule})`, ...relatedLines(file, finding)].join('\n'));
  const outcome = fails(finding)
    ? `<failure type="${severity}" message="${xml(message)}">${told}</failure>`
    : `<system-out>${told}</system-out>`;
  return `    <testcase name="${xml(`${rule} at ${line}:${column}`)}" classname="${xml(printableName(path))}">${outcome}</testcase>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML. Characters that XML 1.0 cannot hold, not even by their number, become `?`. */
function xml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are what is intended
      .replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, '?')
      .replace(/[&<>"]/g, (character) => entities[character]!)
      .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '?')
  );
}
