#!/usr/bin/env bash
# sarif-junit 1.1.4 and junit2json 4.0.0, npm
#
# Good guess: a SARIF result that is suppressed in the source, or that a baseline calls absent, is no failure in JUnit; and a test case keeps
#   its name on the way from JUnit to JSON.
# In fact: both are failures like the open one, and the failure is empty, its message being the name of the case. Then junit2json makes
#   numbers of names: a case for the claim "0070" comes out as 70.
# Matters to whoever hands findings on as JUnit: what a reviewer suppressed with a reason turns the build red.
#
#> a failure: Ln 1 open
#> b failure: Ln 2 suppressed
#> c failure: Ln 3 absent
#> name 70
. "$(dirname "$0")/kit/lab.sh"
npm_packages sarif-junit@1.1.4 junit2json@4.0.0

cat >run.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'junit2json';
const result = (ruleId, text, more) => ({
  ruleId,
  level: 'warning',
  message: { text },
  locations: [{ physicalLocation: { artifactLocation: { uri: 'letter.imr' }, region: { startLine: 'abc'.indexOf(ruleId) + 1 } } }],
  ...more,
});
const results = [
  result('a', 'open'),
  result('b', 'suppressed', { suppressions: [{ kind: 'inSource', justification: 'the reviewer says why' }] }),
  result('c', 'absent', { baselineState: 'absent' }),
];
writeFileSync('log.sarif', JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'tool' } }, results }] }));
execFileSync('npx', ['sarif-junit', '-i', 'log.sarif', '-o', 'log.xml', '-t', 'tool']);
const { testsuite } = await parse(readFileSync('log.xml', 'utf8'));
for (const { classname, name, failure } of testsuite[0].testcase) console.log(classname, failure ? 'failure:' : 'passed:', name);
console.log('name', (await parse('<testsuite><testcase name="0070"/></testsuite>')).testcase[0].name);
JS
node run.mjs | as_seen
