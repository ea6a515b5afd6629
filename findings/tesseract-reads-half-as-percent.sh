#!/usr/bin/env bash
# tesseract-ocr 5.3.0-2 with tesseract-ocr-eng 1:4.1.0-2 and the font of fonts-dejavu-core 2.37-6, Debian 12; page drawn by Pillow 12.0.0, PyPI
#
# Good guess: on a clean page of 200 dots per inch text recognition is right, or is unsure of a character that it was not taught and leaves a gap.
# In fact: the model for English has no ½, ≥, ≤ and µ, and others are taken, which read well: "1½ tablets" are "1% tablets", "½ tablet" is "¥ tablet", "≥50%" is "=50%",
#   "≤80" is "<80", and 50 µg are 50 ng, a thousandth of the dose. Plain 1/2, 10/325 and L5-S1 are right.
# Matters because letters and records come by fax: at the very places that decide a case the text is wrong, and no spelling checker sees it.
#
#> oxycodone ¥ tablet, 1% tablets at night
#> Fentanyl 50 ng, relief =50%, MED <80
#> oxycodone 1/2 tablet, Norco 10/325, L5-S1
. "$(dirname "$0")/kit/lab.sh"
debian_packages tesseract-ocr=5.3.0-2 tesseract-ocr-eng=1:4.1.0-2 fonts-dejavu-core=2.37-6
python_packages Pillow==12.0.0
export TESSDATA_PREFIX=$lab/root/usr/share/tesseract-ocr/5/tessdata OMP_THREAD_LIMIT=1

cat >draw.py <<'PY'
from PIL import Image, ImageDraw, ImageFont

page = Image.new("L", (1700, 400), 255)
font = ImageFont.truetype("root/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", 36)
for i, line in enumerate(
    [
        "oxycodone ½ tablet, 1½ tablets at night",
        "Fentanyl 50 µg, relief ≥50%, MED ≤80",
        "oxycodone 1/2 tablet, Norco 10/325, L5-S1",
    ]
):
    ImageDraw.Draw(page).text((100, 60 + 100 * i), line, font=font, fill=0)
page.save("letter.png", dpi=(200, 200))
PY
python draw.py
tesseract letter.png - --psm 6 2>/dev/null | tr -d '\f' | grep . | as_seen
