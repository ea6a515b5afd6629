#!/usr/bin/env bash
# io.github.linuxforhealth:hl7v2-fhir-converter 1.0.19, Maven; Java 17: turns messages of HL7 version 2 into FHIR
#
# Good guess: a converter that knows structured values (SN) and makes ">=50" a quantity with its comparator makes a range of "8-12", which FHIR has; and what a prescription says about how
#   often and for how long is in the order.
# In fact: 8 to 12 visits are 8, of two values the first is there, a reflex of 3+ is 3, and none of them has a mark. An order for oxycodone 5 to 10 mg, three times a day, for six weeks, as needed, no more than
#   three a day, is one for 5 to 10 mg: the segment with the timing, TQ1, is not read at all. A value that was wrong and a problem that was refuted are marked as such; a diagnosis that the
#   message takes back, with D in its last field, is one like any other.
# Matters where the records of a case come from hospitals as HL7 and are read as FHIR: what was asked for has other visits, and a drug no limit, in a form that is otherwise complete.
#
#> Observation relief: {"status":"final","valueQuantity":{"value":50,"comparator":">="}}
#> Observation visits: {"status":"final","valueQuantity":{"value":8}}
#> Observation reflex: {"status":"final","valueQuantity":{"value":3}}
#> Observation two visits: {"status":"final","valueQuantity":{"value":12}}
#> Observation taken back: {"status":"final"}
#> Observation wrong: {"status":"entered-in-error","valueString":"not necessary"}
#> MedicationRequest oxycodone: {"status":"active","dosageInstruction":[{"doseAndRate":[{"doseRange":{"low":{"value":5,"unit":"mg","system":"http://unitsofmeasure.org"},"high":{"value":10,"unit":"mg","system":"http://unitsofmeasure.org"}}}]}]}
#> Condition radiculopathy: {"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"refuted","display":"Refuted"}]}}
#> Condition working: {}
#> Condition taken back: {}
. "$(dirname "$0")/kit/lab.sh"
maven_packages io.github.linuxforhealth:hl7v2-fhir-converter:1.0.19

cat >Convert.java <<'JAVA'
import io.github.linuxforhealth.hl7.HL7ToFHIRConverter;

class Convert {
  public static void main(String[] arguments) {
    for (var message : new String[] {
        "ORU^R01\rOBR|1||1|V^Visits^L\r" + "OBX|1|SN|1^relief^L||>=^50||||||F\rOBX|2|SN|2^visits^L||^8^-^12||||||F\rOBX|3|SN|3^reflex^L||^3^+||||||F\rOBX|4|NM|4^two visits^L||12~8||||||F\r"
            + "OBX|5|NM|5^taken back^L||\"\"||||||F\rOBX|6|ST|6^wrong^L||not necessary||||||W\r",
        "RDE^O11^RDE_O11\rORC|NW|1\rRXE||O^oxycodone^L|5|10|mg\rTQ1|1|1^tablet|TID|||6^WK|20160314|20160425||as needed||no more than 3 a day\rRXR|PO^oral^L\r",
        "PPR^PC1^PPR_PC1\rPRB|AD|20160314|1^radiculopathy^L|1|||||||||refuted\r",
        "ADT^A01^ADT_A01\rPV1|1|I\rDG1|1||1^working^L||20160314|W\rDG1|2||2^taken back^L||20160314|F|||||||||||||||D\r" }) {
      var body = message.substring(message.indexOf('\r') + 1);
      var type = message.substring(0, message.indexOf('\r'));
      System.out.println(new HL7ToFHIRConverter().convert("MSH|^~\\&|A|B|C|D|20160314120000||" + type + "|1|P|2.6\rPID|1||123^^^X^MR||Lee^Jane\r" + body));
    }
  }
}
JAVA
cat >show.mjs <<'JS'
import { readFileSync } from 'node:fs';
for (const line of readFileSync(0, 'utf8').split('\n').filter((text) => text.startsWith('{')))
  for (const { resource } of JSON.parse(line).entry) {
    const { resourceType, code, status, verificationStatus, dosageInstruction, medicationCodeableConcept: drug } = resource;
    if (!/Observation|MedicationRequest|Condition/u.test(resourceType)) continue;
    const value = Object.entries(resource).filter(([key]) => key.startsWith('value'));
    console.log(`${resourceType} ${(code ?? drug).text}: ${JSON.stringify({ status, verificationStatus, dosageInstruction, ...Object.fromEntries(value) })}`);
  }
JS
java -cp 'jars/*' Convert.java 2>/dev/null | node show.mjs | as_seen
