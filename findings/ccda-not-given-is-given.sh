#!/usr/bin/env bash
# @medplum/ccda 5.1.10, npm
#
# Good guess: a library that turns C-CDA documents into FHIR looks at negationInd, the attribute with which C-CDA says that a thing did not happen, or refuses
#   what has it; and 5 mg stay 5 mg.
# In fact: it never reads the attribute (of problems this is reported). "Oxycodone: not given" and "oxycodone: given" are the same active MedicationRequest, and a knee replacement that was
#   not done is a completed Procedure. Every dose gets the unit [IU], whatever stood there: 5 mg become 5 international units, 2 tablets 2.
# Matters where records of a case come as C-CDA, as they do from hospitals: what was refused or never done is in the record as done.
#
#> given: MedicationRequest active, dose 5 [IU]; Procedure completed
#> negationInd="true": MedicationRequest active, dose 5 [IU]; Procedure completed
. "$(dirname "$0")/kit/lab.sh"
npm_packages @medplum/ccda@5.1.10

cat >run.mjs <<'JS'
globalThis.WebSocket ??= class {}; // Which Node 20 lacks and the library names, without using it here.
const { convertCcdaToFhir, convertXmlToCcda } = await import('@medplum/ccda');
const TEMPLATE = '2.16.840.1.113883.10.20.22';
const template = (id) => `<templateId root="${TEMPLATE}.${id}" extension="2014-06-09"/>`;
const drug = `<consumable><manufacturedProduct classCode="MANU">${template('4.23')}<manufacturedMaterial><code code="1049621" codeSystem="2.16.840.1.113883.6.88" displayName="oxycodone"/></manufacturedMaterial></manufacturedProduct></consumable>`;
const section = (id, code, entry) =>
  `<component><section>${template(id)}<code code="${code}" codeSystem="2.16.840.1.113883.6.1"/><title>Records</title><text>Records</text><entry>${entry}</entry></section></component>`;
const medication = (negated) =>
  `<substanceAdministration classCode="SBADM" moodCode="INT" ${negated}>${template('4.16')}<id root="1.2.3" extension="m"/><statusCode code="active"/><effectiveTime xsi:type="IVL_TS"><low value="20160314"/></effectiveTime><doseQuantity value="5" unit="mg"/>${drug}</substanceAdministration>`;
const procedure = (negated) =>
  `<procedure classCode="PROC" moodCode="EVN" ${negated}>${template('4.14')}<id root="1.2.3" extension="p"/><code code="609588000" codeSystem="2.16.840.1.113883.6.96" displayName="Total knee replacement"/><statusCode code="completed"/><effectiveTime value="20160314"/></procedure>`;
const letter = (negated) =>
  `<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${template('1.1')}<id root="1.2" extension="1"/><code code="34133-9" codeSystem="2.16.840.1.113883.6.1"/><title>Summary</title><effectiveTime value="20161209"/><confidentialityCode code="N"/><languageCode code="en-US"/><recordTarget><patientRole><id root="1.2" extension="p"/><patient><name><given>Ada</given><family>Invented</family></name><administrativeGenderCode code="F"/><birthTime value="19620314"/></patient></patientRole></recordTarget><component><structuredBody>${section('2.1.1', '10160-0', medication(negated))}${section('2.7.1', '47519-4', procedure(negated))}</structuredBody></component></ClinicalDocument>`;
for (const [name, negated] of Object.entries({ given: '', 'negationInd="true"': 'negationInd="true"' })) {
  const resources = convertCcdaToFhir(convertXmlToCcda(letter(negated))).entry.map(({ resource }) => resource);
  const order = resources.find(({ resourceType }) => resourceType === 'MedicationRequest');
  const done = resources.find(({ resourceType }) => resourceType === 'Procedure');
  const { value, unit } = order.dosageInstruction[0].doseAndRate[0].doseQuantity;
  console.log(`${name}: MedicationRequest ${order.status}, dose ${value} ${unit}; Procedure ${done.status}`);
}
JS
node run.mjs | as_seen
