#!/usr/bin/env bash
# any-ascii 0.3.3, transliteration 2.6.1 and unidecode 1.1.0, npm; anyascii 0.3.3 and Unidecode 1.4.0, PyPI; iconv of the C library of Debian 12
#
# Good guess: a library that puts a text into plain ASCII, so that an old system can take it, keeps numbers; what it has nothing for is a question mark, or an error.
# In fact: "½" is "1/2" to them, and nothing is put between it and the figure before: "1½ tablets" are "11/2 tablets" with four of six, five and a half; Unidecode of Python and iconv put a
#   space. transliteration drops the signs that it does not know, so that "≥50%" and "≤50%" are both "50%", and −10° is 10deg. The two boxes before the decisions, one of them
#   crossed, are gone with three and two question marks to iconv. No one says anything; any-ascii and anyascii have the signs right.
# Matters for letters that go to a fax or a system of old: a dose, a threshold or the decision is another one, and all of it is plain ASCII.
#
#> any-ascii: 11/2 tablets; >=50%; <=50%; -10deg; x Upheld # Overturned
#> transliteration: 11/2 tablets; 50%; 50%; 10deg;  Upheld  Overturned
#> unidecode of npm: 11/2 tablets; [?]50%; [?]50%; [?]10deg;  Upheld  Overturned
#> anyascii: 11/2 tablets; >=50%; <=50%; -10deg; x Upheld # Overturned
#> Unidecode of PyPI: 1 1/2 tablets; >=50%; <=50%; -10deg;  Upheld  Overturned
#> iconv: 1 1/2  tablets; >=50%; <=50%; -10?; ? Upheld ? Overturned
. "$(dirname "$0")/kit/lab.sh"
npm_packages any-ascii@0.3.3 transliteration@2.6.1 unidecode@1.1.0
python_packages anyascii==0.3.3 Unidecode==1.4.0

letter='1½ tablets; ≥50%; ≤50%; −10°; ☒ Upheld ☐ Overturned'
cat >write.mjs <<'JS'
import anyAscii from 'any-ascii';
import { transliterate } from 'transliteration';
import unidecode from 'unidecode';
const [, , letter] = process.argv;
console.log(`any-ascii: ${anyAscii(letter)}`);
console.log(`transliteration: ${transliterate(letter)}`);
console.log(`unidecode of npm: ${unidecode(letter)}`);
JS
cat >write.py <<'PY'
import sys

from anyascii import anyascii
from unidecode import unidecode

print("anyascii:", anyascii(sys.argv[1]))
print("Unidecode of PyPI:", unidecode(sys.argv[1]))
PY
export LC_ALL=C.UTF-8
{
  node write.mjs "$letter"
  python write.py "$letter"
  echo "iconv: $(iconv -f utf-8 -t ascii//TRANSLIT <<<"$letter")"
} | as_seen
