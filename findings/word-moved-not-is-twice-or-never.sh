#!/usr/bin/env bash
# word-extractor 1.0.4, mammoth 1.13.0 and fflate 0.8.3, npm; python-docx 1.2.0, PyPI; docx2txt 1.4-5 and pandoc 2.17.1.1-2~deb12u1, Debian 12
#
# Good guess: a word that was moved with changes tracked, from one request to another, is where it is now, as words are that were put in; or, to who reads what was, where it came from.
# In fact: Word writes a move with two marks of its own, not with those of what is deleted and put in. word-extractor and docx2txt have the word in both places, so that neither the MRI nor the brace is necessary; python-docx has it in neither,
#   and both are necessary. mammoth and pandoc are right. The letter has no word that any reader left out or added elsewhere, and each sentence is a good one. What is hidden (vanish), another "not", is read
#   by all five.
# Matters for letters in which a reviewer exchanged two decisions with the mouse: each request has the decision of none of the two versions.
#
#> on the page: The MRI is necessary, and the brace is not necessary. The EMG is necessary.
#> mammoth: The MRI is necessary, and the brace is not necessary. The EMG is not necessary.
#> word-extractor: The MRI is not necessary, and the brace is not necessary. The EMG is not necessary.
#> python-docx: The MRI is necessary, and the brace is necessary. The EMG is not necessary.
#> docx2txt: The MRI is not necessary, and the brace is not necessary. The EMG is not necessary.
#> pandoc: The MRI is necessary, and the brace is not necessary. The EMG is not necessary.
. "$(dirname "$0")/kit/lab.sh"
npm_packages word-extractor@1.0.4 mammoth@1.13.0 fflate@0.8.3
python_packages python-docx==1.2.0
debian_packages docx2txt=1.4-5 pandoc=2.17.1.1-2~deb12u1
cp "$(dirname "$finding")"/kit/docx.mjs .

cat >read.mjs <<'JS'
import mammoth from 'mammoth';
import WordExtractor from 'word-extractor';
const say = (name, text) => console.log(`${name}: ${text.trim().split(/\s+/u).join(' ')}`);
say('mammoth', (await mammoth.extractRawText({ path: 'letter.docx' })).value);
say('word-extractor', (await new WordExtractor().extract('letter.docx')).getBody());
JS
cat >read.py <<'PY'
import docx

print("python-docx:", " ".join(paragraph.text for paragraph in docx.Document("letter.docx").paragraphs))
PY
run() { echo "<w:r>${2:-}<w:t xml:space=\"preserve\">$1</w:t></w:r>"; }
by='w:author="A" w:date="2016-03-14T00:00:00Z"'
{
  echo "<w:p>$(run 'The MRI is ')<w:moveFrom w:id=\"1\" $by>$(run 'not ')</w:moveFrom>$(run 'necessary, and the brace is ')<w:moveTo w:id=\"2\" $by>$(run 'not ')</w:moveTo>$(run 'necessary.')</w:p>"
  echo "<w:p>$(run 'The EMG is ')$(run 'not ' '<w:rPr><w:vanish/></w:rPr>')$(run 'necessary.')</w:p>"
} | node docx.mjs letter.docx
{
  echo 'on the page: The MRI is necessary, and the brace is not necessary. The EMG is necessary.'
  node read.mjs
  python read.py
  echo "docx2txt: $(docx2txt letter.docx - | tr -s ' \n' ' ' | sed 's/ $//')"
  echo "pandoc: $(pandoc -t plain --wrap=none letter.docx | tr -s ' \n' ' ' | sed 's/ $//')"
} | as_seen
