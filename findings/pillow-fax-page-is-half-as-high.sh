#!/usr/bin/env bash
# Pillow 13.0.0, img2pdf 0.6.3 and PyMuPDF 2.0, PyPI; libtiff-tools 4.5.0-6+deb12u4 (tiff2pdf) and poppler-utils 22.12.0-2+deb12u3, Debian 12
#
# Good guess: a fax of one page of letter size becomes a PDF of one page of letter size: the TIFF says how fine it is.
# In fact: a fax of standard quality has 204 dots to the inch across and 98 down, and says so. Pillow reads that into info["dpi"] and does not use it
#   when it writes: the page is 24 inches wide, and half as high as it should be beside that; with resolution=204, the parameter that the manual gives for
#   PDF, it is 5.4 inches high, every line squashed. Faxes of fine quality, 204 by 196, look right, so that a test passes. dpi=picture.info["dpi"] is
#   right. The three others do it by themselves.
# Matters because records come by fax, and whether a page is squashed is up to a button on the machine that sent it.
#
#> Pillow: 1728 x 1100 pts
#> Pillow, resolution=204: 609.882 x 388.235 pts
#> Pillow, resolution=204, fine: 609.882 x 776.471 pts
#> Pillow, dpi=info["dpi"]: 609.882 x 808.163 pts
#> img2pdf: 609.882 x 808.163 pts
#> PyMuPDF: 609.882 x 808.163 pts
#> tiff2pdf: 609.882 x 808.163 pts
. "$(dirname "$0")/kit/lab.sh"
python_packages Pillow==13.0.0 img2pdf==0.6.3 PyMuPDF==2.0
debian_packages libtiff-tools=4.5.0-6+deb12u4 poppler-utils=22.12.0-2+deb12u3

cat >run.py <<'PY'
import img2pdf
import pymupdf
from PIL import Image, ImageDraw

for name, height, dpi in (("standard", 1100, (204, 98)), ("fine", 2200, (204, 196))):
    page = Image.new("1", (1728, height), 1)
    ImageDraw.Draw(page).text((200, 200), "Decision: Upheld", fill=0)
    page.save(f"{name}.tif", compression="group4", dpi=dpi)
fax = Image.open("standard.tif")
fax.save("Pillow.pdf")
fax.save("Pillow, resolution=204.pdf", resolution=204)
Image.open("fine.tif").save("Pillow, resolution=204, fine.pdf", resolution=204)
fax.save('Pillow, dpi=info["dpi"].pdf', dpi=fax.info["dpi"])
with open("img2pdf.pdf", "wb") as file:
    file.write(img2pdf.convert("standard.tif"))
with open("PyMuPDF.pdf", "wb") as file:
    file.write(pymupdf.open("standard.tif").convert_to_pdf())
PY
python run.py
tiff2pdf -o tiff2pdf.pdf standard.tif
for maker in Pillow 'Pillow, resolution=204' 'Pillow, resolution=204, fine' 'Pillow, dpi=info["dpi"]' img2pdf PyMuPDF tiff2pdf; do
  echo "$maker: $(pdfinfo "$maker.pdf" | sed -n 's/^Page size: *\([0-9.]* x [0-9.]* pts\).*/\1/p')"
done | as_seen
