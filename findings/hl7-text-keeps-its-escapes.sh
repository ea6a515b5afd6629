#!/usr/bin/env bash
# @medplum/core 4.5.2 and hl7-standard 1.0.4, npm; hl7 (python-hl7) 0.4.5 and hl7apy 1.3.5, PyPI
#
# Good guess: who asks a library of HL7 version 2 for the text of an observation gets the text. The characters that the format needs for itself are
#   escaped in the message, as they are in XML, and the reader takes that back, as every reader of XML does.
# In fact: none of the four does. "2~3 times" is 2\R\3 times, "10^6" is 10\S\6, "strength & sensation" is strength \T\ sensation, and a new line is
#   \.br\. python-hl7 has a function for it, unescape, which one has to know of. hl7apy goes the other way: it takes the mark of the new line for text and
#   escapes it once more when asked for the value, \E\.br\E\, so that writing what was read is another message. Of "12 visits~8 visits", two values,
#   hl7apy gives the first where one asks for the value.
# Matters because reports of imaging and laboratories come so to whoever collects records: figures and words that are escaped are found by no search for
#   them.
#
#> @medplum/core: 2\R\3 times, 10\S\6 cells, strength \T\ sensation not\.br\necessary
#> hl7-standard: 2\R\3 times, 10\S\6 cells, strength \T\ sensation not\.br\necessary
#> python-hl7: 2\R\3 times, 10\S\6 cells, strength \T\ sensation not\.br\necessary
#> hl7apy: 2\R\3 times, 10\S\6 cells, strength \T\ sensation not\E\.br\E\necessary
#> python-hl7, unescaped: 2~3 times, 10^6 cells, strength & sensation not | necessary
#> hl7apy, two values: 12 visits
. "$(dirname "$0")/kit/lab.sh"
npm_packages @medplum/core@4.5.2 hl7-standard@1.0.4
python_packages hl7==0.4.5 hl7apy==1.3.5

cat >message.txt <<'HL7'
MSH|^~\&|LAB|CLINIC|REVIEW|OFFICE|20160314||ORU^R01|1|P|2.5
OBX|1|FT|RPT^Report||2\R\3 times, 10\S\6 cells, strength \T\ sensation not\.br\necessary
NTE|1||12 visits~8 visits
HL7
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Hl7Message } from '@medplum/core';
import HL7 from 'hl7-standard';
const text = readFileSync('message.txt', 'utf8').trim().replaceAll('\n', '\r');
console.log(`@medplum/core: ${Hl7Message.parse(text).getSegment('OBX').getComponent(5, 1)}`);
const message = new HL7(text);
message.transform();
console.log(`hl7-standard: ${message.get('OBX.5')}`);
JS
cat >read.py <<'PY'
import hl7
from hl7apy.parser import parse_message

text = open("message.txt").read().strip().replace("\n", "\r")
message = hl7.parse(text)
observation = str(message.segment("OBX")[5])
print("python-hl7:", observation)
other = parse_message(text, find_groups=False)
print("hl7apy:", other.obx.obx_5.value)
print("python-hl7, unescaped:", message.unescape(observation).replace("\r", " | "))
print("hl7apy, two values:", other.nte.nte_3.value)
PY
{
  node read.mjs
  python read.py
} | as_seen
