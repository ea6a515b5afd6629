#!/usr/bin/env bash
# @medplum/core 4.5.2 (5.1.10 does the same), npm: writes values of FHIR as text for people
#
# Good guess: what writes a dosing schedule of FHIR as text writes all of it, or nothing where it has no words for it.
# In fact: it has words for how often and per what, and the rest is passed over: the second number of every range, the end, the count, and the time of day. One to three times a
#   day is "Daily", every 4 to 6 hours "Once per 4 hours", three times a week for six weeks and twelve visits in all are "3 times per week" without an end. A code alone, BID,
#   is no text. Of findings, false and 0 are no text either. Ranges of quantities are right, and comparators are.
# Matters where orders come as FHIR and a reviewer reads the text: whether visits are within a limit is decided by the number of weeks, and it reads as if there were no
#   such number; of a dose that may be taken three times a day it says once.
#
#> once a day: Daily
#> 1 to 3 times a day: Daily
#> every 4 to 6 hours: Once per 4 hours
#> 3 times a week for 6 weeks: 3 times per week
#> 3 times a week, 12 times in all: 3 times per week
#> daily at bedtime: Daily
#> code BID: nothing
#> finding false: nothing
#> finding 0: nothing
#> finding < 50%: < 50%
. "$(dirname "$0")/kit/lab.sh"
npm_packages @medplum/core@4.5.2

cat >texts.mjs <<'JS'
import { formatObservationValue, formatTiming } from '@medplum/core';
const weekly = { frequency: 3, period: 1, periodUnit: 'wk' };
const daily = { frequency: 1, period: 1, periodUnit: 'd' };
const show = (name, text) => console.log(`${name}: ${text || 'nothing'}`);
for (const [name, repeat] of Object.entries({
  'once a day': daily,
  '1 to 3 times a day': { ...daily, frequencyMax: 3 },
  'every 4 to 6 hours': { frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' },
  '3 times a week for 6 weeks': { ...weekly, boundsDuration: { value: 6, unit: 'wk' } },
  '3 times a week, 12 times in all': { ...weekly, count: 12 },
  'daily at bedtime': { ...daily, when: ['HS'] },
}))
  show(name, formatTiming({ repeat }));
show('code BID', formatTiming({ code: { text: 'BID' } }));
const finding = (value) => formatObservationValue({ resourceType: 'Observation', ...value });
show('finding false', finding({ valueBoolean: false }));
show('finding 0', finding({ valueInteger: 0 }));
show('finding < 50%', finding({ valueQuantity: { value: 50, unit: '%', comparator: '<' } }));
JS
node texts.mjs | as_seen
