#!/usr/bin/env bash
# word-extractor 1.0.4, npm; beside catdoc 1:0.95-6~deb12u1, Debian 12. The .doc was made by LibreOffice 7.4 of one paragraph.
#
# Good guess: an optional hyphen (Ctrl+-), which shows only at the end of a line, gives nothing or U+00AD in the text of a .doc file.
# In fact: it gives the word "undefined": a range typed 2-3 with it is "2undefined3 visits". The no-break hyphen of the same line, L4-5, is the
#   control character U+001E, shown as <1e>. The library is right in neither the old format nor the new one (there both vanish); catdoc
#   keeps L4-5.
# Matters because "undefined" is a word that a spelling checker accepts.
#
#> word-extractor: L4<1e>5 and 2undefined3 visits
#> catdoc: L4-5 and 23 visits
. "$(dirname "$0")/kit/lab.sh"
npm_packages word-extractor@1.0.4
debian_packages catdoc=1:0.95-6~deb12u1

base64 --decode <<'DOC' | gunzip >letter.doc
H4sIAAAAAAACA+2ZX0xbVRzHf+f2j22dUEpFZDi6rgKyDQqMCQ7caDvWdYN2K44l6kyh4IrQIgXFxAcTY2KiLhgffDFxLuxJs6C+7UVf9M24lz0svuCjiSbT+MLDqN9z7r
mj6bpxW4gJcH/kwzn33J7z+91zfud3zzn31q9VK199W/c7FcgxMtFazk7WvDIGKrULJ5Eiy9ZyuZxWnDNkW8k9mfIxNGP8LICP+WPABuzAAR4He8AToEKOuVOmhmxfOU8Z
/M2Rh05SGuksvUOlSA08Jr89PXXWdP5Orxj6y9evxe9S53+l+gqgKuAC1cANnhQ+QfQUqAVPgzqpox7pMzLfgNQD9gMvOAB84FnQCJpAM3gOtICD4BA4DFpBG/CDdtABOs
ER0AWOgudBN+gBL4j3GVEv6AMvguPgBOgHARAEIXASDIBTIAxOgwg4A86CQTAEoiAGzoHzIA6GwUvggnzGi9sgPjJYaHKoPmS1K8InflRdY4CP32BqbDaTzUzMeUYys8nD
ocwb89Pj6TnhE4NxXhbKjAlP4PlWXIj7rd30b893b27si0xdRpQtLnidA628vL4yoUtwzb9zCk/hy0OIb7M0TQmakn7c7qMWH+v3ca8JtFA0YqZzIBipoemw3ZwFZ8IKxS
IWSofNtjlwCflEpJZeC/eYH2nPAK01MFLYgJhDYRqH3iSlEFtfF7OnkqqX7pJ7aYGsPoYZEo1YodwK5fVCoaqoHr4ccPJ2jog5OIx2FkSUDuBpkiJGO/HnSroZQ4uYe0sf
o6ye2pyMuRifaWb4a4qyqMW7uEr4vxdtelmvsC0Iy2ZwN4UW08I2F1paELbtgW0VsKmWjtoYf+5XbcwrnqyDeUWUOI06SWEVv6oWNVRxC90iSAiv4mGk2aZGFi1vzfstF8
WZVxBTI48IQadqFpkeNxjGY0zDnCy6aAjp20j5q40PO3+4LrSjx8/i6NppGkVN7iydjfq098PBUtLB+qFJT6UQrJxEnQs0D1vjuOJtTPDQpbOFoNCYgrW8JkKatTzNvIey
vH7j5uoHMOzM9gmixk/o6susyFRXXUO8LJi4NtP7i+yBUq1qk0m8I9TbhpQfJP1b32bBbPLoHKSSLXlvo7UMdxel2HuFVj748p/V6GXn15/a6GDT93e47nfl+obJ9YFdrg
Mc8v3O3w8X5VonKdc7M/Jx/7hHtE/m/bKeJnryxeTP64wNeuzou7uuH/K7SEZKROFEZiqR7i7ScXZzDfVVrF+7N1wnVooozGTempcvlA/F/ytyJl7RERf4b9wlDOw1pvby
DZlq8huul9nmHfRmmW18ZCIazXOon5m6qjVkZ8rNAv/7v0ShO0bnG2LIrpaz2Ontoy6snxJiR+WhDmrAvtRDb4ndWwo7tKxYhRiyI0Wu8wzZlcK08V81+mKXCHZdJh8lfM
QPINkx6vXTiRhRIKZQw/KtNs/ySt/+5asWLziweNXiAx24376YJP8MP2ntxFVzB1X4H7X/5SXK7V9uf9G61/nZ59j/Hlq9wc+3LQVlr5B6Tq8duzjz9roPKzdk58hWfv/j
flL4DaFYHRM/F6nRAmBQHNPOUJRGabJk+13wSq7RTPK0WadM3g/AUZqi8bL7zwHtXK+pBP1K3llNOw1j5Tdatg0VUn8p3/+4rX9Z1LyF4jSP/ucH5Xzs+bn+xP0vJutfBx
4mzdCvfTPUq38v+EbmR4SuJIWQjglLxoUf6pW6Mp6fn+Fp52aWBzSX1h/dZegfAXNbOIc38/33PxHutiwAJAAA
DOC
printf 'charset_path=%s\nmap_path=%s\n' "$lab/root/usr/share/catdoc" "$lab/root/usr/share/catdoc" >.catdocrc
cat >run.mjs <<'JS'
import WordExtractor from 'word-extractor';
const body = (await new WordExtractor().extract('letter.doc')).getBody().trim();
console.log('word-extractor:', body.replaceAll('\u001e', '<1e>'));
JS
{
  node run.mjs
  echo "catdoc: $(HOME=$lab catdoc -d utf-8 letter.doc | sed '/^$/d')"
} | as_seen
