#!/usr/bin/env bash
# xlsx (SheetJS) 0.18.5 and exceljs 4.4.0, npm; pandas 3.1.1 with openpyxl 3.1.5, python-calamine 0.9.1 and xlsx2csv 0.8.6, PyPI; org.apache.poi:poi-ooxml 5.5.1, Maven; Java 17.
#   The file was made by openpyxl.
#
# Good guess: a cell that shows "Upheld" is read as "Upheld", or, by who reads values, as a number that nobody takes for a decision.
# In fact: a format of numbers may have words for what is over, under and equal to nothing, as lists to be filled in by keyboard do: 1 shows "Overturned" and 0 "Upheld", and 0 visits show "none". Three
#   read 1 and 0, SheetJS what one sees, if asked for CSV, and 0 and 1 if asked for JSON. POI's formatter, made to show cells as Excel does, has the decision right, and of visits "0 visits" for "none". To xlsx2csv
#   the letter d of "Overturned" is a day, and the format one of dates: the decision is "overturne31", and 0 is 00:00; a limit with a condition is the condition itself.
# Matters for lists of decisions: 1 and 0 are taken for yes and no, and here 1 is a denial that was overturned; with words on the screen nobody looks at numbers.
#
#> pandas: 1, 12, 9 | 0, 0, 3
#> calamine: 1.0, 12.0, 9.0 | 0.0, 0.0, 3.0
#> SheetJS, CSV: Overturned, 12 visits, over 8 | Upheld, none, 3 visits
#> SheetJS, JSON: 1, 12, 9 | 0, 0, 3
#> exceljs, text: 1, 12, 9 | 0, 0, 3
#> POI: Overturned, 12 visits, over 8 | Upheld, 0 visits, 3 visits
#> xlsx2csv: """overturne31"";"""";""up12el31""", "0"" visits"";;""none""", "[<=8]0"" visits"";""over 8""" | 00:00, 00:00, "[<=8]0"" visits"";""over 8"""
. "$(dirname "$0")/kit/lab.sh"
npm_packages xlsx@0.18.5 exceljs@4.4.0
python_packages pandas==3.1.1 openpyxl==3.1.5 python-calamine==0.9.1 xlsx2csv==0.8.6
maven_packages org.apache.poi:poi-ooxml:5.5.1

cat >write.py <<'PY'
from openpyxl import Workbook

formats = ['"Overturned";"";"Upheld"', '0" visits";;"none"', '[<=8]0" visits";"over 8"']
book = Workbook()
for row in [(1, 12, 9), (0, 0, 3)]:
    book.active.append(row)
    for cell, shown in zip(book.active[book.active.max_row], formats):
        cell.number_format = shown
book.save("list.xlsx")
PY
cat >read.py <<'PY'
import pandas
from python_calamine import CalamineWorkbook


def show(name, rows):
    print(f"{name}:", " | ".join(", ".join(str(cell) for cell in row) for row in rows))


show("pandas", pandas.read_excel("list.xlsx", header=None, engine="openpyxl").values)
show("calamine", CalamineWorkbook.from_path("list.xlsx").get_sheet_by_index(0).to_python())
PY
cat >read.mjs <<'JS'
import excel from 'exceljs';
import xlsx from 'xlsx';
const show = (name, rows) => console.log(`${name}: ${rows.map((row) => row.join(', ')).join(' | ')}`);
const sheet = xlsx.readFile('list.xlsx').Sheets.Sheet;
show('SheetJS, CSV', xlsx.utils.sheet_to_csv(sheet).trim().split('\n').map((line) => line.split(',')));
show('SheetJS, JSON', xlsx.utils.sheet_to_json(sheet, { header: 1 }));
const book = new excel.Workbook();
await book.xlsx.readFile('list.xlsx');
show('exceljs, text', [1, 2].map((row) => [1, 2, 3].map((column) => book.worksheets[0].getCell(row, column).text)));
JS
cat >Read.java <<'JAVA'
import java.io.File;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;

class Read {
  public static void main(String[] arguments) throws Exception {
    var formatter = new DataFormatter();
    var sheet = WorkbookFactory.create(new File("list.xlsx")).getSheetAt(0);
    System.out.println("POI: " + StreamSupport.stream(sheet.spliterator(), false)
        .map(row -> StreamSupport.stream(row.spliterator(), false).map(formatter::formatCellValue).collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" | ")));
  }
}
JAVA
python write.py
{
  python read.py
  node read.mjs
  java -cp 'jars/*' Read.java 2>/dev/null | grep '^POI'
  echo "xlsx2csv: $(xlsx2csv -d '|' list.xlsx | sed 's/|/, /g' | paste -sd'|' | sed 's/|/ | /g')"
} | as_seen
