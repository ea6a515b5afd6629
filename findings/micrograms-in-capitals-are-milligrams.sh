#!/usr/bin/env bash
# @electric-sql/pglite 0.5.17 (PostgreSQL 18.7), transliteration 2.6.1 and any-ascii 0.3.3, npm; duckdb 2.0.1, polars 2.1.0, pyarrow 26.0.1, anyascii 0.3.3 and Unidecode 1.4.0, PyPI; with what
#   Python 3, Node 20, Java 17 and GNU sed have for capitals, and iconv
#
# Good guess: 50 µg set in capitals are 50 µG, for the sign of micro is a sign and has no capital; or, where a program has one for it, nobody takes it for another unit.
# In fact: the sign counts as a Greek letter, and the capital of that is Μ, which looks like M: "FENTANYL 50 ΜG/HR", a thousandfold dose, to eight of eight. On paper there is
#   no difference, and a search for MG does not find it. What puts such a text into ASCII makes the M a real one, in all four. No capitals are needed if the sign was typed as the
#   Greek letter, or if it was "normalized" (NFKC) before, which makes it that letter: 50 µg become ug in ASCII, and 50 μg, which look the same, become mg.
# Matters for letters and forms that are printed in capitals, as lists of what was requested are, and for the keys by which texts are compared: each step is right by Unicode, and the dose is not.
#
#> Arrow: FENTANYL 50 Μ (Greek)G/HR
#> DuckDB: FENTANYL 50 Μ (Greek)G/HR
#> Java: FENTANYL 50 Μ (Greek)G/HR
#> JavaScript: FENTANYL 50 Μ (Greek)G/HR
#> Polars: FENTANYL 50 Μ (Greek)G/HR
#> PostgreSQL: FENTANYL 50 Μ (Greek)G/HR
#> Python: FENTANYL 50 Μ (Greek)G/HR
#> in ASCII, Unidecode: fentanyl 50 ug/hr; normalized before fentanyl 50 mg/hr; in capitals before FENTANYL 50 MG/HR
#> in ASCII, any-ascii: fentanyl 50 ug/hr; normalized before fentanyl 50 mg/hr; in capitals before FENTANYL 50 MG/HR
#> in ASCII, anyascii: fentanyl 50 ug/hr; normalized before fentanyl 50 mg/hr; in capitals before FENTANYL 50 MG/HR
#> in ASCII, transliteration: fentanyl 50 ug/hr; normalized before fentanyl 50 mg/hr; in capitals before FENTANYL 50 MG/HR
#> sed: FENTANYL 50 Μ (Greek)G/HR
. "$(dirname "$0")/kit/lab.sh"
npm_packages @electric-sql/pglite@0.5.17 transliteration@2.6.1 any-ascii@0.3.3
python_packages duckdb==2.0.1 polars==2.1.0 pyarrow==26.0.1 anyascii==0.3.3 Unidecode==1.4.0
export LC_ALL=C.UTF-8 DRUG='fentanyl 50 µg/hr'

cat >upper.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
import anyAscii from 'any-ascii';
import { transliterate } from 'transliteration';
const drug = process.env.DRUG;
const { rows } = await new PGlite().query('SELECT upper($1) AS capitals', [drug]);
for (const [name, text] of Object.entries({ 'JavaScript': drug.toUpperCase(), PostgreSQL: rows[0].capitals })) console.log(`${name}: ${text}`);
const ascii = { 'any-ascii': anyAscii, transliteration: transliterate };
for (const [name, into] of Object.entries(ascii)) console.log(`in ASCII, ${name}: ${into(drug)}; normalized before ${into(drug.normalize('NFKC'))}; in capitals before ${into(drug.toUpperCase())}`);
JS
cat >upper.py <<'PY'
import os
import sqlite3
import unicodedata

import anyascii
import duckdb
import polars
import pyarrow
import pyarrow.compute
import unidecode

drug = os.environ["DRUG"]
capitals = {
    "Python": drug.upper(),
    "DuckDB": duckdb.connect().execute("SELECT upper(?)", [drug]).fetchone()[0],
    "Polars": polars.Series([drug]).str.to_uppercase()[0],
    "Arrow": pyarrow.compute.utf8_upper(pyarrow.array([drug]))[0].as_py(),
}
for name, text in capitals.items():
    print(f"{name}: {text}")
for name, into in {"anyascii": anyascii.anyascii, "Unidecode": unidecode.unidecode}.items():
    print(f"in ASCII, {name}: {into(drug)}; normalized before {into(unicodedata.normalize('NFKC', drug))}; in capitals before {into(drug.upper())}")
PY
cat >Upper.java <<'JAVA'
class Upper {
  public static void main(String[] arguments) throws Exception {
    new java.io.PrintStream(System.out, true, "UTF-8").println("Java: " + "fentanyl 50 \u00b5g/hr".toUpperCase());
  }
}
JAVA
{
  node upper.mjs
  python upper.py
  java Upper.java
  sed 's/.*/sed: \U&/' <<<"$DRUG"
} | sed "s/Μ/Μ (Greek)/" | LC_ALL=C sort | as_seen
