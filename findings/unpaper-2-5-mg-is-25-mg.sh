#!/usr/bin/env bash
# unpaper 7.0.0-0.1, with the font of fonts-dejavu-core 2.37-6, Debian 12; pages drawn and compared by Pillow 12.0.0, PyPI
#
# Good guess: what cleans a scanned page before its text is recognized takes away dust, knows from --dpi how large a letter is, and leaves a page without any dust as it is.
# In fact: dust is what has four dots or fewer that hang together, whatever --dpi says, and a decimal point in small print has no more: "Not 12.5 or 7.5 mg but 2.5 mg" becomes "Not 125 or 75 mg but 25 mg". On a fax of standard
#   quality that is so with letters of 10 points, on a page of 200 dots to the inch with letters of 8. The figures and letters stay, but for some dots of one line. With --no-noisefilter the points stay, too.
# Matters because faxes and small print are what is cleaned, lists of drugs are set in it, and a page whose points are gone looks clean. The output counts dots of the picture: three points have 8 of them, or 36.
#
#> 300 by 300 dots, 8 points: 36 of 36 dots of the points are left, other dots gone: 0
#> 200 by 200 dots, 10 points: 36 of 36 dots of the points are left, other dots gone: 0
#> 200 by 200 dots, 8 points: 0 of 12 dots of the points are left, other dots gone: 0
#> 150 by 150 dots, 10 points: 18 of 18 dots of the points are left, other dots gone: 0
#> 150 by 150 dots, 8 points: 0 of 8 dots of the points are left, other dots gone: 0
#> 204 by 196 dots, 10 points: 25 of 25 dots of the points are left, other dots gone: 0
#> 204 by 196 dots, 8 points: 19 of 19 dots of the points are left, other dots gone: 0
#> 204 by 98 dots, 10 points: 0 of 9 dots of the points are left, other dots gone: 12
#> 204 by 98 dots, 9 points: 0 of 8 dots of the points are left, other dots gone: 0
. "$(dirname "$0")/kit/lab.sh"
python_packages Pillow==12.0.0
debian_packages unpaper=7.0.0-0.1 fonts-dejavu-core=2.37-6

cat >draw.py <<'PY'
import sys

from PIL import Image, ImageDraw, ImageFont

across, down, size = map(int, sys.argv[1:])
font = ImageFont.truetype("root/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", size * 600 // 72)
text = "Not 12.5 or 7.5 mg but 2.5 mg"
for name, left_out in (("page", ""), ("pointless", ".")):
    page = Image.new("L", (4200, 600), 255)
    for at, letter in enumerate(text):
        if letter not in left_out:
            ImageDraw.Draw(page).text((200 + font.getlength(text[:at]), 200), letter, font=font, fill=0)
    page.resize((7 * across, down), Image.BOX).point(lambda gray: 255 * (gray > 128)).convert("1").save(f"{name}.pbm")
PY
cat >compare.py <<'PY'
import sys

from PIL import Image

page, pointless, cleaned = (Image.open(f"{name}.pbm").convert("L").tobytes() for name in ("page", "pointless", sys.argv[1]))
points = [at for at in range(len(page)) if page[at] != pointless[at]]
left = sum(cleaned[at] == page[at] for at in points)
others = sum(page[at] == pointless[at] != cleaned[at] for at in range(len(page)))
print(f"{left} of {len(points)} dots of the points are left, other dots gone: {others}")
PY
for scan in '300 300 8' '200 200 10' '200 200 8' '150 150 10' '150 150 8' '204 196 10' '204 196 8' '204 98 10' '204 98 9'; do
  read -r across down size <<<"$scan"
  rm -f ./*.pbm
  python draw.py "$across" "$down" "$size"
  unpaper --quiet --layout none --dpi "$across" page.pbm cleaned.pbm 2>errors
  unpaper --quiet --layout none --dpi "$across" --no-noisefilter page.pbm unfiltered.pbm 2>errors
  echo "$across by $down dots, $size points: $(python compare.py cleaned)"
  case $(python compare.py unfiltered) in *' gone: 0') ;; *) echo "  without the filter: $(python compare.py unfiltered)" ;; esac
done | as_seen
