#!/usr/bin/env bash
# Workbooks and documents through other programs: each opens in LibreOffice, is saved there, and comes back without a
# change; twenty cells changed by a Python library are twenty changes, rows that it added, removed and moved are as many;
# what was taken leaves again as it is, to the byte; totals recompute to the figures written.
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

# What was taken goes out again: twice the same bytes, and nothing is left to take.
again() { # EDITED PLAN
  "$tresse" import workbook "$1" --into "$2" -o "$work/taken.ron" --force >/dev/null
  for copy in first second; do
    "$tresse" --lang fr export "$work/taken.ron" --to workbook-xlsx -o "$work/$copy.xlsx" --force >/dev/null
  done
  cmp "$work/first.xlsx" "$work/second.xlsx" || fail 'the same path gave two workbooks'
  [ "$(changes workbook "$work/first.xlsx" "$work/taken.ron")" = 0 ] || fail 'what was taken is proposed again'
}
again "$work/edited.xlsx" "$plan"
"$tresse" --lang fr export "$plan" --to workbook-xlsx -o "$work/anew.xlsx" >/dev/null
cmp "$work/out/formateur-professionnel-adultes.fr.workbook.xlsx" "$work/anew.xlsx" || fail 'the path that left gave another workbook'

"$python" - "$work/out/formateur-professionnel-adultes.fr.workbook.xlsx" "$work/rows.xlsx" <<'PY'
import sys
import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheets = {str(sheet["A1"].value).removeprefix("tresse:"): sheet for sheet in book.worksheets}


def rewrite(kind, wanted):
    """The rows between head and total, as inserting, deleting and sorting by hand leave them."""
    sheet = sheets[kind]
    names = {cell.value: cell.column - 1 for cell in sheet[1] if cell.value}
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]

    def row(**values):
        return [values.get(code) for code in sorted(names, key=names.get)]

    for at, cells in enumerate(wanted(rows[:-1], row) + rows[-1:], start=3):
        for column, value in enumerate(cells, start=1):
            sheet.cell(at, column).value = value


def modules(rows, row):
    new = row(title="Sécurité à l’atelier", classroom="3h30", remote_sync="3,5", remote_async="3:30", workplace="3 h 30 min")
    # The last one comes first, the second one goes, a new one stands in its place.
    return [rows[-1], rows[0], new, *rows[2:-1]]


def activities(rows, row):
    # The first two change places, the last one goes, the new module gets one.
    return [rows[1], rows[0], *rows[2:-1], row(module="Sécurité à l’atelier", title="Visite", duration="1h15")]


rewrite("modules", modules)
rewrite("activities", activities)
book.save(sys.argv[2])
PY
convert ods "$work/ods" "$work/rows.xlsx"
cat >"$work/expected" <<'LIST'
Sécurité à l’atelier – Add the module “Sécurité à l’atelier”:  → Sécurité à l’atelier · Classroom 3 h 30, Remote, live 3 h 30, Remote, own time 3 h 30, Workplace 3 h 30
Évaluation du bloc 4 et session finale – Move the module “Évaluation du bloc 4 et session finale”: place 18 → place 1
Sécurité à l’atelier – Add the activity “Visite”:  → Visite · Classroom 1 h 15
Analyser une demande de formation – Move the activity “Étude de demandes réelles”: place 1 → place 2
Prendre en main l’espace à distance – Delete the module “Prendre en main l’espace à distance”: Prendre en main l’espace à distance · Classroom 10 h 30, Remote, live 3 h 30 → 
Analyser une demande de formation – Delete the activity “Note d’analyse”: Note d’analyse → 
LIST
for file in "$work/rows.xlsx" "$work/ods/rows.ods"; do
  "$tresse" --lang en import workbook "$file" --into "$plan" --list 2>>"$work/notes" |
    sed 's/^ *[0-9]* *//; s/\xc2\xa0\|\xe2\x80\xaf/ /g' | diff - "$work/expected" || fail "$(basename "$file"): other changes than those made"
done
again "$work/rows.xlsx" "$plan"

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
