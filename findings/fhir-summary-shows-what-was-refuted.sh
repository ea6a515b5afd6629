#!/usr/bin/env bash
# @imranq2/fhirpatientsummary 1.0.45, npm: makes the International Patient Summary, with its text, from FHIR resources
#
# Good guess: a summary of a patient's records leaves out, or marks, what the records say was refuted and what must not be done, as it leaves out an immunization
#   that was not given.
# In fact: a diagnosis with the verification status "refuted" is in the list of problems, a refuted allergy is an active one, and a drug whose order
#   says doNotPerform is in the list of medications with its directions, like any other. Directions that are coded, one to three times a day for six
#   weeks, are an empty field, since only free text is read.
# Matters for a reviewer whose record summary is made so: a refuted diagnosis and a drug that was forbidden are there, and nothing tells them apart.
#
#> problems: Lumbar radiculopathy
#> active allergies: Codeine
#> medications: Oxycodone 10 mg (twice a day) | Gabapentin 300 mg ()
#> immunizations: none
. "$(dirname "$0")/kit/lab.sh"
npm_packages @imranq2/fhirpatientsummary@1.0.45

cat >run.cjs <<'JS'
const { ComprehensiveIPSCompositionBuilder } = require('@imranq2/fhirpatientsummary');
const TERMS = 'http://terminology.hl7.org/CodeSystem';
const named = (text) => ({ text, coding: [{ system: 'http://snomed.info/sct', code: '1', display: text }] });
const status = (system, code) => ({ coding: [{ system: `${TERMS}/${system}`, code }] });
const subject = { reference: 'Patient/p' };
const patient = { resourceType: 'Patient', id: 'p', name: [{ given: ['Ada'], family: 'Invented' }], gender: 'female', birthDate: '1962-03-14' };
const today = new Date().toISOString().slice(0, 10);
const order = { resourceType: 'MedicationRequest', status: 'active', intent: 'order', subject, authoredOn: today };
const coded = { timing: { repeat: { frequency: 1, frequencyMax: 3, period: 1, periodUnit: 'd', boundsDuration: { value: 6, unit: 'wk' } } } };
const resources = [
  patient,
  {
    resourceType: 'Condition',
    id: 'c',
    code: named('Lumbar radiculopathy'),
    clinicalStatus: status('condition-clinical', 'active'),
    verificationStatus: status('condition-ver-status', 'refuted'),
    subject,
  },
  {
    resourceType: 'AllergyIntolerance',
    id: 'a',
    code: named('Codeine'),
    clinicalStatus: status('allergyintolerance-clinical', 'active'),
    verificationStatus: status('allergyintolerance-verification', 'refuted'),
    patient: subject,
  },
  { ...order, id: 'm', doNotPerform: true, medicationCodeableConcept: named('Oxycodone 10 mg'), dosageInstruction: [{ text: 'twice a day' }] },
  { ...order, id: 'n', medicationCodeableConcept: named('Gabapentin 300 mg'), dosageInstruction: [coded] },
  { resourceType: 'Immunization', id: 'i', status: 'not-done', vaccineCode: named('Tetanus'), patient: subject, occurrenceDateTime: '2016-05-05' },
];
const ZONE = 'America/Los_Angeles';
console.log = console.info = () => undefined; // The library tells what it does.
const print = (line) => process.stdout.write(`${line}\n`);
const cells = (row) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gsu)].map(([, cell]) => cell.replaceAll(/<[^>]*>/gu, '').trim());
const rows = (div = '') => [...div.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row]) => cells(row)).filter(({ length }) => length > 1);
(async () => {
  const builder = new ComprehensiveIPSCompositionBuilder().setPatient(patient);
  await builder.readBundleAsync({ resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) }, ZONE);
  const summary = await builder.buildBundleAsync('o', 'Invented Clinic', 'https://example.org/', ZONE);
  const sections = summary.entry[0].resource.section;
  const of = (title) => rows(sections.find((section) => section.title.startsWith(title))?.text?.div);
  print(`problems: ${of('Problem').map(([name]) => name).join(' | ')}`);
  print(`active allergies: ${of('Allergies').map(([name]) => name).join(' | ')}`);
  print(`medications: ${of('Medication').map(([, name, , sig]) => `${name} (${sig})`).join(' | ')}`);
  print(`immunizations: ${of('Immunization').map(([name]) => name).join(' | ') || 'none'}`);
})();
JS
node run.cjs | as_seen
