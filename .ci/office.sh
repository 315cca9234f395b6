#!/usr/bin/env bash
# Workbooks and documents through other programs: each opens in LibreOffice, is saved there, and comes back without a
# change; twenty cells changed by a Python library are twenty changes; totals recompute to the figures written.
# Needs a built tresse (first argument, or target/debug/tresse), LibreOffice Calc and Writer, and python3-openpyxl.
set -euo pipefail
cd "$(dirname "$0")/.."
tresse=$(realpath "${1:-${CARGO_TARGET_DIR:-target}/debug/tresse}")
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { printf 'office: %s\n' "$*" >&2; exit 1; }
convert() { # FORMAT FOLDER FILE…
  local format=$1 folder=$2
  shift 2
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "$format" --outdir "$folder" "$@" \
    >"$work/soffice.log" 2>&1 || { cat "$work/soffice.log" >&2; fail "LibreOffice refused $format"; }
}

mkdir "$work/out" "$work/ods" "$work/xlsx" "$work/docx" "$work/pdf"
for template in formateur-professionnel-adultes afest-atelier plan-a-problemes tout-distance-entreprise; do
  "$tresse" new --template "$template" -o "$work/$template.ron" >/dev/null
  for lang in fr en; do
    for kind in workbook-xlsx deroule-docx programme-docx; do
      "$tresse" --lang "$lang" export "$work/$template.ron" --to "$kind" -o "$work/out/$template.$lang.${kind%-*}.${kind#*-}" \
        >/dev/null
    done
  done
done
convert ods "$work/ods" "$work"/out/*.xlsx
convert xlsx "$work/xlsx" "$work"/out/*.xlsx
convert docx "$work/docx" "$work"/out/*.docx
convert pdf "$work/pdf" "$work"/out/*.docx

changes() { # KIND FILE PLAN
  "$tresse" --lang en import "$1" "$2" --into "$3" --list 2>>"$work/notes" | wc -l
}
for file in "$work"/ods/*.ods "$work"/xlsx/*.xlsx; do
  name=$(basename "$file")
  count=$(changes workbook "$file" "$work/${name%%.*}.ron")
  [ "$count" = 0 ] || fail "$name: $count changes that nobody made"
done
for file in "$work"/docx/*.deroule.docx; do
  name=$(basename "$file")
  count=$(changes deroule "$file" "$work/${name%%.*}.ron")
  [ "$count" = 0 ] || fail "$name: $count changes that nobody made"
done
[ "$(find "$work/pdf" -name '*.pdf' | wc -l)" = 16 ] || fail 'a document gave no PDF'

plan="$work/formateur-professionnel-adultes.ron"
"$python" - "$work/out/formateur-professionnel-adultes.fr.workbook.xlsx" "$work/edited.xlsx" <<'PY'
import datetime, sys
import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheets = {str(sheet["A1"].value).removeprefix("tresse:"): sheet for sheet in book.worksheets}


def put(kind, row, code, value):
    sheet = sheets[kind]
    column = next(cell.column for cell in sheet[1] if cell.value == code)
    cell = sheet.cell(row + 3, column)
    assert cell.value != value, (kind, row, code)
    cell.value = value


for row, value in enumerate(["3h30", "3,5", 4.25, "1:15", "75 min", "2 j", "9 heures"]):
    put("modules", row, "classroom", value)
put("modules", 7, "workplace", datetime.time(5, 30))
for row in range(4):
    put("modules", row, "title", f"Titre relu {row}")
    put("activities", row, "title", f"Étape relue {row}")
for row in range(4):
    put("activities", row, "notes", f"=À préparer {row}"[1:])
book.save(sys.argv[2])
PY
count=$(changes workbook "$work/edited.xlsx" "$plan")
[ "$count" = 20 ] || fail "twenty cells changed, $count changes proposed"
convert ods "$work/ods" "$work/edited.xlsx"
count=$(changes workbook "$work/ods/edited.ods" "$plan")
[ "$count" = 20 ] || fail "twenty cells changed, $count changes proposed through ODS"

# openpyxl keeps no result of formulas: LibreOffice computes them anew.
"$python" - "$work/out/formateur-professionnel-adultes.fr.workbook.xlsx" "$work/empty.xlsx" <<'PY'
import sys
import openpyxl

openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])
PY
convert xlsx "$work/xlsx" "$work/empty.xlsx"
"$python" - "$work/out/formateur-professionnel-adultes.fr.workbook.xlsx" "$work/xlsx/empty.xlsx" <<'PY'
import sys
import openpyxl

written, formulas, computed = (
    openpyxl.load_workbook(sys.argv[1], data_only=True),
    openpyxl.load_workbook(sys.argv[1]),
    openpyxl.load_workbook(sys.argv[2], data_only=True),
)
count = 0
for sheet in formulas.worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                ours = float(written[sheet.title][cell.coordinate].value)
                theirs = float(computed[sheet.title][cell.coordinate].value)
                assert abs(ours - theirs) < 1e-6, (sheet.title, cell.coordinate, ours, theirs)
                count += 1
assert count > 30, count
print(f"office: {count} formulas recompute to the figures written")
PY
echo 'office: workbooks and documents come back as they left'
