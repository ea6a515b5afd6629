import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../../engine/finding.ts';
import { ruleUrl } from '../../engine/rule-url.ts';
import { ruleMetas } from '../../rules/index.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Range } from '../../text/range.ts';
import { toJson } from '../output.ts';
import { letterOf, placeIn } from './place.ts';
import type { CheckedFile, Reporter, ReportStyle, ShownLetter } from './reporter.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Static Analysis Results Interchange Format 2.1.0 of OASIS: one run, its results in the order of the paths, suppressed ones among them. */
export function sarifReporter(style: ReportStyle): Reporter {
  return {
    begin: () => {
      const driver = JSON.stringify(driverOf(style));
      const details = toJson(automationDetails(process.env));
      const run = `{"tool":{"driver":${driver}},"automationDetails":${details},"columnKind":"utf16CodeUnits","results":[\n`;
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[${run}`;
    },
    letter: (file) => resultsOf(file).join(',\n'),
    between: ',\n',
    end({ troubles }) {
      const notes = troubles.map((text) => ({ level: 'error', message: { text } }));
      const invocation = { executionSuccessful: troubles.length === 0, toolExecutionNotifications: notes };
      return `\n],"invocations":[${toJson(invocation)}]}]}\n`;
    },
  };
}

function driverOf({ rulePages, version }: ReportStyle): object {
  return {
    name: 'determination-letters',
    fullName: 'Determination Letters',
    semanticVersion: version,
    informationUri: rulePages,
    rules: ruleMetas.map(({ id, summary, severity }) => ({
      id,
      name: pascalCase(id),
      shortDescription: { text: summary },
      fullDescription: { text: summary },
      helpUri: ruleUrl(rulePages, id),
      help: { text: `${summary} For reasons and examples: determination-letters explain ${id}` },
      defaultConfiguration: { level: levels[severity] },
      properties: { category: id.slice(0, id.indexOf('/')), severity },
    })),
  };
}

/**
 * Names the run, so that services that keep several tell which replaces which: by the category that GitHub shows, or in an Azure pipeline by what
 * GitHub Advanced Security for Azure DevOps asks for (rules GHAzDO1019 and GHAzDO1020 of the SARIF validator), from the pipeline's own variables.
 */
function automationDetails(env: NodeJS.ProcessEnv): object {
  if (env['TF_BUILD'] !== 'True') return { id: 'determination-letters/' };
  const [definition = '', definitionName = '', phase = '', phaseName = ''] = [
    env['SYSTEM_DEFINITIONID'],
    env['BUILD_DEFINITIONNAME'],
    env['SYSTEM_PHASEID'] ?? env['SYSTEM_JOBID'],
    env['SYSTEM_PHASENAME'],
  ];
  const organization = (env['SYSTEM_COLLECTIONURI'] ?? '').replace(/\/$/, '').split('/').at(-1) ?? '';
  const branch = encodeURIComponent(env['BUILD_SOURCEBRANCH'] ?? '');
  const parts = [organization, env['SYSTEM_TEAMPROJECTID'], definition, phase, branch, env['BUILD_BUILDID']];
  const key = 'azuredevops/pipeline/build';
  return {
    id: `${key}/${parts.map((part) => part ?? '').join('/')}`,
    properties: {
      [`${key}/buildDefinitionId`]: definition,
      [`${key}/buildDefinitionName`]: definitionName,
      [`${key}/phaseId`]: phase,
      [`${key}/phaseName`]: phaseName,
    },
  };
}

/** The id of a rule as one name, which some viewers show: `counts/total-mismatch` is `CountsTotalMismatch`. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function resultsOf(file: CheckedFile): string[] {
  const told = file.findings.map((finding) => resultOf(file, finding));
  const kept = file.suppressed.map((finding) => ({
    ...resultOf(file, finding),
    suppressions: [{ kind: 'inSource', ...(finding.reason === '' ? {} : { justification: finding.reason }) }],
  }));
  return [...told, ...kept].map(toJson);
}

function resultOf(file: CheckedFile, finding: Finding): object {
  const { rule, severity, message, range, related, fixes } = finding;
  const artifactLocation = { uri: artifactUri(file.path) };
  const others = related.map((other, id) => ({
    id,
    message: { text: other.message },
    physicalLocation: locationOf(letterOf(file, other), other.range),
  }));
  return {
    ruleId: rule,
    ruleIndex: ruleMetas.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(file, range) }],
    ...(others.length > 0 ? { relatedLocations: others } : {}),
    ...(fixes.length > 0
      ? {
          fixes: fixes.map(({ title, safe, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map((edit) => ({
                  deletedRegion: regionOf(file, edit.range),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
            properties: { safe },
          })),
        }
      : {}),
    properties: { severity },
  };
}

function locationOf(letter: ShownLetter, range: Range): object {
  return { artifactLocation: { uri: artifactUri(letter.path) }, region: regionOf(letter, range) };
}

function regionOf(letter: ShownLetter, range: Range): object {
  const { line, column, endLine, endColumn } = placeIn(letter, range);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a URI reference: relative as it was given, so that a viewer looks for it from its own folder. */
function artifactUri(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  const parts = file
    .replace(/\p{Surrogate}/gu, '?')
    .replaceAll(path.sep, '/')
    .split('/');
  return parts.map(encodeURIComponent).join('/');
}
