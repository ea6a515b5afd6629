#!/usr/bin/env bash
# edi-835-parser 1.8.0, beside openx12 0.2.1, PyPI: readers of X12 835, the electronic remittance advice in which a payer says what was paid and why not all
#
# Good guess: a reader of 835 gives each reason for which a payer took something off, with its amount, or at least what was billed less the reasons is what was paid.
# In fact: a segment CAS has up to six reasons, each with an amount and a count, one behind the other, and edi-835-parser reads the first of them. Twelve visits billed at 600, 120 paid: the 80 over the fee
#   schedule (code 45) are there, and the 400 for eight visits of no medical necessity (code 50) are not. As two segments, which mean the same, both are there. openx12 reads both spellings.
# Matters because a denial has become a cut of the price: whoever looks for code 50, to count denials or to set against a decision of medical review, finds none.
#
#> CAS*CO*45*80*4*50*400*8: billed 600, paid 120, edi-835-parser: 45 80; openx12: 45 80, 50 400
#> CAS*CO*45*80*4 CAS*CO*50*400*8: billed 600, paid 120, edi-835-parser: 45 80, 50 400; openx12: 45 80, 50 400
. "$(dirname "$0")/kit/lab.sh"
python_packages edi-835-parser==1.8.0 openx12==0.2.1

cat >read.py <<'PY'
import sys

import openx12.x835
from edi_835_parser import parse

for reasons in sys.argv[1:]:
    segments = f"""ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *160314*0900*^*00501*000000001*0*P*:
GS*HP*PAYER*PROVIDER*20160314*0900*1*X*005010X221A1
ST*835*0001
BPR*I*120*C*CHK************20160314
TRN*1*12345*1512345678
DTM*405*20160314
N1*PR*EXAMPLE CARRIER
N3*1 MAIN ST
N4*SACRAMENTO*CA*95814
N1*PE*EXAMPLE CLINIC*XX*1234567893
LX*1
CLP*CASE1*1*600*120*0*12*ICN1*11*1
NM1*QC*1*DOE*JANE****MI*A1
NM1*82*1*ROE*JOHN****XX*1234567893
DTM*232*20160301
SVC*HC:97110:LT*600*120**4*HC:97110:LT*12
DTM*472*20160301
{reasons}
AMT*B6*120
SE*{17 + len(reasons.splitlines())}*0001
GE*1*1
IEA*1*000000001"""
    text = segments.replace("\n", "~\n") + "~\n"
    with open("letter.835", "w") as file:
        file.write(text)
    row = parse("letter.835").to_dataframe().iloc[0]
    codes = [f"{row[f'adj_{n}_code']} {row[f'adj_{n}_amount']:.0f}" for n in range(6) if f"adj_{n}_code" in row]
    others = [f"{one['reason']} {one['amount']:.0f}" for one in openx12.x835.parse(text).claims[0]["services"][0]["adjustments"]]
    print(f"{reasons.replace(chr(10), ' ')}: billed {row.charge_amount:.0f}, paid {row.paid_amount:.0f}, edi-835-parser: {', '.join(codes)}; openx12: {', '.join(others)}")
PY
python read.py 'CAS*CO*45*80*4*50*400*8' $'CAS*CO*45*80*4\nCAS*CO*50*400*8' | as_seen
