#!/usr/bin/env bash
# @microsoft/sarif-multitool-linux 5.7.0, npm
#
# Good guess: one SARIF file can satisfy code scanning on GitHub and on Azure DevOps, which is called GitHub Advanced Security too; the validator
#   has rule sets for both.
# In fact: a file without any error under Sarif, Gh and Ghas has five under Ado, which wants automationDetails.id to begin with
#   azuredevops/pipeline/build/ and four properties that only a pipeline on Azure knows. The validator ends with 0 in either case.
# Matters to every command line that offers --format sarif: validate with the sets of the consumer, and read the results, not the status.
#
#> Sarif;Gh;Ghas: 0 errors, exit status 0
#> Ado: 5 errors, exit status 0
#> GHAzDO1019 GHAzDO1020
. "$(dirname "$0")/kit/lab.sh"
npm_packages @microsoft/sarif-multitool-linux@5.7.0

cat >log.mjs <<'JS'
import { writeFileSync } from 'node:fs';
const text = (value) => ({ text: value });
const rule = {
  id: 'counts/total',
  name: 'CountsTotal',
  shortDescription: text('The total is wrong.'),
  fullDescription: text('The total of the visits is not the product of frequency and duration.'),
  help: text('Correct the total of the visits.'),
  helpUri: 'https://example.com/counts-total',
};
const region = { startLine: 3, startColumn: 5, endLine: 3, endColumn: 7 };
const result = {
  ruleId: rule.id,
  ruleIndex: 0,
  level: 'error',
  message: text('The title requests 12 visits and the summary requests 8. Correct one of them.'),
  locations: [{ physicalLocation: { artifactLocation: { uri: 'letters/first.imr' }, region } }],
  partialFingerprints: { 'letter/v1': '0011223344556677' },
};
const driver = {
  name: 'letters',
  fullName: 'letters 1.0.0',
  semanticVersion: '1.0.0',
  informationUri: 'https://example.com/letters',
  rules: [rule],
};
writeFileSync('log.sarif', JSON.stringify({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [{ tool: { driver }, automationDetails: { id: 'letters/' }, columnKind: 'utf16CodeUnits', results: [result] }],
}, null, 2));
JS
node log.mjs
tool=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x $tool
validate() {
  status=0
  $tool validate log.sarif --rule-kind "$1" >found 2>&1 || status=$?
  echo "$1: $(grep -c ' error ' found || true) errors, exit status $status"
}
{
  validate 'Sarif;Gh;Ghas'
  validate Ado
  grep -o 'GHAzDO10[0-9]*' found | sort -u | paste -sd' '
} | as_seen
