import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import schema from './schemas/sarif-2.1.0.json' with { type: 'json' };
import { Desk } from '../kit/run-cli.ts';
import { CLEAN, MISSPELT } from '../protocol/letters.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

const HEADING = 'structure/heading-spelling';
const check = (format: string, ...args: string[]) => desk.run(['check', '--no-fail', '--format', format, ...args]);

/** A letter that says the same issue twice: a contradiction with two places. */
const TWICE = `${CLEAN}\n${CLEAN.slice(CLEAN.indexOf('Splint for'))}`;

/** A letter whose finding quotes what means something in XML, JSON and workflow commands. */
const SPECIAL = CLEAN.replace('QTY: 1: Overturned', `QTY: 1: <b title="x">&amp;%0A::set-env\u000c</b>`);

describe('sarif', () => {
  const valid = (() => {
    const ajv = new Ajv2020({ strict: false });
    (formats as unknown as (ajv: Ajv2020) => void)(ajv);
    return ajv.compile(schema);
  })();
  interface Location {
    physicalLocation: {
      artifactLocation: { uri: string };
      region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
    };
  }
  interface Result {
    ruleId: string;
    ruleIndex: number;
    level: string;
    message: { text: string };
    locations: Location[];
    relatedLocations?: Location[];
    fixes?: { artifactChanges: { replacements: object[] }[] }[];
    suppressions?: object[];
  }
  interface Run {
    tool: {
      driver: {
        informationUri: string;
        rules: { id: string; name: string; helpUri: string; fullDescription: { text: string } }[];
      };
    };
    automationDetails: { id: string; properties?: Readonly<Record<string, string>> };
    results: Result[];
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[];
  }
  const sarif = async (...args: string[]): Promise<Run> => {
    const log = JSON.parse((await check('sarif', ...args)).stdout) as { runs: [Run] };
    valid(log);
    expect(valid.errors ?? []).toEqual([]);
    return log.runs[0];
  };

  test('the schema refuses what is not SARIF', () => {
    expect(valid({ version: '2.1.0', runs: [{ tool: { driver: {} }, results: [] }] })).toBe(false);
  });

  test('is valid for no letter, no finding, many findings and what cannot be read', async () => {
    desk.write('clean.imr', CLEAN);
    desk.write('a b/ä%.imr', MISSPELT);
    desk.write('special.imr', SPECIAL);
    desk.write('x.imr', '\0');
    expect((await sarif('none.imr')).results).toEqual([]);
    expect((await sarif('clean.imr')).results).toEqual([]);
    const run = await sarif('.');
    expect(run.results.length).toBeGreaterThan(1);
    expect(run.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a%20b/%C3%A4%25.imr');
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false });
    expect(run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      'x.imr contains NUL bytes; it is a binary file, not a letter',
    ]);
  });

  test('has what GitHub and Azure ask for: names, descriptions, and in an Azure pipeline its own name for the run', async () => {
    desk.write('a.imr', CLEAN);
    const { tool, automationDetails } = await sarif('a.imr');
    expect(new URL(tool.driver.informationUri).protocol).toBe('file:');
    expect(automationDetails).toEqual({ id: 'determination-letters/' });
    const { rules } = tool.driver;
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(rules.filter(({ name }) => !/^(?:[A-Z][a-z0-9]*)+$/.test(name))).toEqual([]);
    expect(rules.filter(({ fullDescription }) => !fullDescription.text.endsWith('.'))).toEqual([]);
    const pipeline = {
      TF_BUILD: 'True',
      SYSTEM_COLLECTIONURI: 'https://dev.azure.com/clinic/',
      SYSTEM_TEAMPROJECTID: 'p',
      SYSTEM_DEFINITIONID: '7',
      BUILD_DEFINITIONNAME: 'letters',
      SYSTEM_PHASEID: '96ac2280-8cb4-5df5-99de-dd2da759617d',
      SYSTEM_PHASENAME: 'check',
      BUILD_SOURCEBRANCH: 'refs/heads/main',
      BUILD_BUILDID: '12',
    };
    const { stdout } = await desk.run(['check', '--format', 'sarif', 'a.imr'], '', {
      env: { ...process.env, ...pipeline },
    });
    const [run] = (JSON.parse(stdout) as { runs: [Run] }).runs;
    expect(run.automationDetails).toEqual({
      id: 'azuredevops/pipeline/build/clinic/p/7/96ac2280-8cb4-5df5-99de-dd2da759617d/refs%2Fheads%2Fmain/12',
      properties: {
        'azuredevops/pipeline/build/buildDefinitionId': '7',
        'azuredevops/pipeline/build/buildDefinitionName': 'letters',
        'azuredevops/pipeline/build/phaseId': '96ac2280-8cb4-5df5-99de-dd2da759617d',
        'azuredevops/pipeline/build/phaseName': 'check',
      },
    });
  });

  // What the validator of Microsoft's SARIF SDK (5.7.0, sets Sarif, Gh and Ghas) calls an error or a warning beyond the schema.
  test('has results as the SARIF validator asks for them', async () => {
    desk.write('a.imr', MISSPELT);
    desk.write('b.imr', TWICE);
    desk.write('c.imr', SPECIAL);
    const { results, tool } = await sarif('.');
    expect(results.length).toBeGreaterThan(2);
    for (const { ruleId, ruleIndex, message, locations, relatedLocations = [] } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).toMatch(/[.?]$/);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        expect(physicalLocation.artifactLocation.uri).toMatch(/^[abc]\.imr$/);
        const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
        expect([startLine, startColumn].every((place) => place >= 1)).toBe(true);
        expect(endLine > startLine || (endLine === startLine && endColumn >= startColumn)).toBe(true);
      }
    }
  });

  test('has the place, the rule with its page, and fixes', async () => {
    desk.write('a.imr', MISSPELT);
    const { results, tool } = await sarif('a.imr');
    const line = MISSPELT.split('\n').indexOf('CLINCAL CASE SUMMARY') + 1;
    const region = { startLine: line, startColumn: 1, endLine: line, endColumn: 21 };
    expect(results).toMatchObject([
      { ruleId: HEADING, level: 'warning', locations: [{ physicalLocation: { region } }] },
    ]);
    expect(results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: region, insertedContent: { text: 'CLINICAL CASE SUMMARY' } },
    ]);
    const rule = tool.driver.rules[results[0]?.ruleIndex ?? -1];
    expect(rule?.id).toBe(HEADING);
    expect(rule?.helpUri).toMatch(/^file:\/\/.*\/docs\/rules\/structure\/heading-spelling\.md$/);
  });

  test('has both places of a contradiction, and what comments suppress', async () => {
    desk.write('a.imr', TWICE);
    const [twice] = (await sarif('--rule', 'structure/duplicate-issue', 'a.imr')).results;
    const first = TWICE.split('\n').findIndex((line) => line.startsWith('Splint for')) + 1;
    expect(twice?.relatedLocations?.[0]?.physicalLocation.region.startLine).toBe(first);

    desk.write('b.imr', `<!-- ignore-letter ${HEADING}: as the scanner has it -->\n${MISSPELT}`);
    const { results } = await sarif('b.imr');
    expect(results).toMatchObject([
      { ruleId: HEADING, suppressions: [{ kind: 'inSource', justification: 'as the scanner has it' }] },
    ]);
  });
});

test('jsonl: a line for each letter, also for one that cannot be read', async () => {
  desk.write('a.imr', MISSPELT);
  desk.write('b.imr', '\0');
  desk.write('c.imr', CLEAN);
  const { status, stdout } = await check('jsonl', '.');
  const lines = stdout.trimEnd().split('\n');
  const [array] = [JSON.parse((await check('json', '.')).stdout) as unknown[]];
  expect(status).toBe(2);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    array[0],
    { path: 'b.imr', error: 'b.imr contains NUL bytes; it is a binary file, not a letter' },
    array[1],
  ]);
});

test('jsonl: U+2028 and U+2029 in a letter end no line, going in or coming out', async () => {
  const text = MISSPELT.replace('A splint was asked for.', 'A splint was\u2028asked\u2029for at [age].');
  const records = [`name \u2028 one`, 'two'].map((name) => `${JSON.stringify({ name, text })}\n`).join('');
  expect(records).toContain('\u2028');
  const { stdout, stderr } = await desk.run(['check', '--input', 'jsonl', '--format', 'jsonl', '-'], records);
  expect(stderr).toBe('');
  expect(stdout).not.toMatch(/[\u2028\u2029]/);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; findings: object[] });
  expect(answers.map(({ path }) => path)).toEqual(['name \u2028 one', 'two']);
  expect(answers[0]?.findings).toEqual(answers[1]?.findings);
  expect(answers[0]?.findings).toHaveLength(2);
});

test('github: a command for each finding, that nothing in a letter can break out of', async () => {
  desk.write('a,b.imr', MISSPELT);
  desk.write('special.imr', SPECIAL);
  desk.write('x.imr', '\0');
  const { stdout } = await check('github', '--level', 'warning', '.');
  const lines = stdout.trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*::[^\n]+$/);
  const line = MISSPELT.split('\n').indexOf('CLINCAL CASE SUMMARY') + 1;
  expect(lines[0]).toContain(
    `::warning file=a%2Cb.imr,line=${line},endLine=${line},col=1,endColumn=20,title=structure/heading-spelling::The heading`,
  );
  expect(stdout).not.toContain('\n::set-env');
  expect(lines.at(-1)).toBe('::error file=x.imr::x.imr contains NUL bytes; it is a binary file, not a letter');
});

test('junit: valid XML with a suite for each letter and a case for each finding', async () => {
  desk.write('a<b>&"c.imr', MISSPELT);
  desk.write('clean.imr', CLEAN);
  desk.write('special.imr', SPECIAL);
  desk.write('twice.imr', TWICE);
  desk.write('x.imr', '\0');
  const { stdout } = await check('junit', '.');
  expect(XMLValidator.validate(stdout)).toBe(true);
  // eslint-disable-next-line no-control-regex -- these are what is meant
  expect(stdout).not.toMatch(/[\u0000-\u0008\v\f\u000e-\u001f]/);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name, _path, _leaf, attribute) => !attribute && name.startsWith('test'),
  });
  const { testsuites } = parser.parse(stdout) as {
    testsuites: {
      testsuite: { name: string; tests: string; failures: string; errors: string; testcase: { failure?: object }[] }[];
    }[];
  };
  const suites = testsuites[0]?.testsuite ?? [];
  expect(suites.map(({ name }) => name)).toEqual(['a<b>&"c.imr', 'clean.imr', 'special.imr', 'twice.imr', 'x.imr']);
  for (const { tests, failures, testcase } of suites) {
    expect([String(testcase.length), String(testcase.filter((one) => one.failure).length)]).toEqual([tests, failures]);
  }
  expect(suites.map(({ failures, errors }) => [Number(failures) > 0, errors])).toEqual([
    [true, '0'],
    [false, '0'],
    [true, '0'],
    [true, '0'],
    [false, '1'],
  ]);
});
