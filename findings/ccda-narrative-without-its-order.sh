#!/usr/bin/env bash
# @medplum/ccda 5.1.10, fast-xml-parser 5.12.1 and xml2js 0.6.2, npm
#
# Good guess: the narrative of a C-CDA section, which is the part that a person has signed, comes through a conversion word for word, for a library that
#   is made for such documents copies it.
# In fact: it goes through a parser that collects the children of an element by their names, as both common ones do by default, and comes out in
#   another order: first the marked words, then all the rest. "is <content>not</content> medically necessary" begins with "not" and goes on to say
#   "is medically necessary", and no number is with its word.
# Matters because bold, underlined and referenced words are marked so: the "not" that an author made bold is the one that is moved.
#
#> written: Therapy is not necessary: 12 visits requested, 8 allowed.
#> @medplum/ccda: not 12 8 Therapy isnecessary:visits requested,allowed.
#> fast-xml-parser, written again: not 12 8 Therapy isnecessary:visits requested,allowed.
#> xml2js, written again: Therapy is necessary: visits requested, allowed. not 12 8
. "$(dirname "$0")/kit/lab.sh"
npm_packages @medplum/ccda@5.1.10 fast-xml-parser@5.12.1 xml2js@0.6.2

cat >run.mjs <<'JS'
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import xml2js from 'xml2js';
globalThis.WebSocket ??= class {}; // Which Node 20 lacks and the library names, without using it here.
const { convertCcdaToFhir, convertXmlToCcda } = await import('@medplum/ccda');
const narrative =
  '<paragraph>Therapy is <content styleCode="Bold">not</content> necessary: <content>12</content> visits requested, <content>8</content> allowed.</paragraph>';
const section = `<section><templateId root="2.16.840.1.113883.10.20.22.2.10" extension="2014-06-09"/><code code="18776-5" codeSystem="2.16.840.1.113883.6.1"/><title>Plan</title><text>${narrative}</text></section>`;
const letter = `<ClinicalDocument xmlns="urn:hl7-org:v3"><templateId root="2.16.840.1.113883.10.20.22.1.1" extension="2015-08-01"/><id root="1.2" extension="1"/><code code="34133-9" codeSystem="2.16.840.1.113883.6.1"/><title>Summary</title><effectiveTime value="20161209"/><confidentialityCode code="N"/><languageCode code="en-US"/><recordTarget><patientRole><id root="1.2" extension="p"/><patient><name><given>Ada</given><family>Invented</family></name><administrativeGenderCode code="F"/><birthTime value="19620314"/></patient></patientRole></recordTarget><component><structuredBody><component>${section}</component></structuredBody></component></ClinicalDocument>`;
/** Marks are words of their own, and nothing else is. */
const shown = (name, xml) => console.log(`${name}: ${xml.replaceAll(/<\/?content[^>]*>/gu, ' ').replaceAll(/<[^>]*>/gu, '').trim().replaceAll(/\s+/gu, ' ')}`);
shown('written', narrative);
const { resource } = convertCcdaToFhir(convertXmlToCcda(letter)).entry.find(({ resource }) => resource.resourceType === 'Composition');
shown('@medplum/ccda', resource.section[0].text.div);
const options = { ignoreAttributes: false };
shown('fast-xml-parser, written again', new XMLBuilder(options).build(new XMLParser(options).parse(narrative)));
const builder = new xml2js.Builder({ headless: true });
shown('xml2js, written again', builder.buildObject(await xml2js.parseStringPromise(narrative)));
JS
node run.mjs | as_seen
