#!/usr/bin/env bash
# Files for catalogues and learning platforms through other programs: every template, with a filled offer, in both
# languages. XML is well formed; against the schemas too where LHEO_XSD and EDOF_XSD name them (their licence does not
# let them stand here). Archives unpack, and are the same each time.
# Needs a built tresse (first argument, or target/debug/tresse), xmllint, unzip and python3.
set -euo pipefail
cd "$(dirname "$0")/.."
tresse=$(realpath "${1:-${CARGO_TARGET_DIR:-target}/debug/tresse}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { printf 'standards: %s\n' "$*" >&2; exit 1; }
valid() { # XSD FILE
  if [ -n "$1" ]; then xmllint --noout --schema "$1" "$2"; else xmllint --noout "$2"; fi
}

for source in examples/*.ron; do
  name=$(basename "$source" .ron)
  plan="$work/$name.ron"
  # The offer that a provider would fill in; a path without dates is one of permanent entry.
  /usr/bin/python3 - "$source" "$plan" <<'PY'
import re, sys

text = open(sys.argv[1], encoding="utf-8").read()
text = text[: text.rindex("// sha256")]
text = re.sub(r"^    offer: .*\n", "", text, flags=re.M)
dated = re.search(r"^    starts: ", text, re.M)
coded = re.search(r'^    certification: \((?:.|\n)*?code: "(RNCP|RS)\d', text, re.M)
offer = f"""    offer: (
        catalogues: [lheo, edof], siret: "12345678901234", activity_number: "32590000059",
        legal_name: "Association de l’Œuvre – exemple", address: (street: "1 rue Exemple", postcode: "59000", town: "Lille"),
        contact: (first_name: "Alix", last_name: "Durand", phone: "03 20 00 00 00", email: "contact@exemple.fr"),
        formacodes: ["34566"], publics: ["80006", "82044"], form: modular, aim: certification, entry_level: 3,
        level_required: false, rhythm: "Temps partiel", conditions: "Projet confirmé ≥ 1 entretien",
        access: "Locaux accessibles", aid: true, permanent: {'false' if dated else 'true'}, admission: interview,
        pace: part_time, price: "630", vat: "0%",
    ),
"""
# Blocks of the national register bear codes; a certification of the other one has no blocks.
blocks = re.search(r'^            code: "', text, re.M)
register = 'code: "RNCP37099", title: "Employé commercial", level: 3' if blocks else 'register: rs, code: "RS5695", title: "CléA"'
certification = "" if coded and (blocks or coded[1] == "RS") else f"    certification: ({register}),\n"
if certification:
    text = re.sub(r"^    certification: \((?:.|\n)*?^    \),\n|^    certification: \(.*\),\n", "", text, flags=re.M)
text = re.sub(r"^    agreement: .*\n", "", text, flags=re.M)
agreement = '    agreement: (objective: "Exercer l’emploi visé", sanction: "Attestation de fin de formation"),\n'
text = text.replace("    format: 1,\n", "    format: 1,\n" + certification + agreement + offer, 1)
open(sys.argv[2], "w", encoding="utf-8").write(text)
PY
  for lang in fr en; do
    out="$work/$name.$lang"
    run() { "$tresse" export "$plan" --to "$1" -o "$2" --lang "$lang"; }
    for kind in moodle-course:mbz common-cartridge:imscc moodle-competencies:csv ldj:ldj mednum:csv; do
      file="$out.${kind%:*}.${kind#*:}"
      run "${kind%:*}" "$file"
      run "${kind%:*}" "$file.again"
      cmp "$file" "$file.again" || fail "$file differs the second time"
    done
    python3 -m json.tool "$out.ldj.ldj" >/dev/null || fail "$out.ldj.ldj is no JSON"
    for archive in "$out.moodle-course.mbz" "$out.common-cartridge.imscc"; do
      unzip -qt "$archive" >/dev/null || fail "$archive does not unpack"
      folder="$archive.parts"
      mkdir "$folder"
      unzip -qd "$folder" "$archive"
      find "$folder" -name '*.xml' -exec xmllint --noout {} +
    done
    head -c 200 "$out.moodle-course.mbz.parts/moodle_backup.xml" | grep -q '<information>' || fail 'no information at the head'
    head -c 1024 "$out.common-cartridge.imscc.parts/imsmanifest.xml" | grep -q imsccv1p1/imscp_v1p1 || fail 'no name space at the head'
    # A path without any hour has nothing to offer.
    if "$tresse" summary "$plan" --format json | python3 -c 'import json,sys; sys.exit(0 if json.load(sys.stdin)["path"]["minutes"]["total"] else 1)'; then
      run lheo "$out.lheo.xml"
      valid "${LHEO_XSD:-}" "$out.lheo.xml"
      run edof "$out.edof.xml"
      valid "${EDOF_XSD:-}" "$out.edof.xml"
    else
      printf 'standards: %s has no hours\n' "$name"
    fi
  done
done
echo 'standards: all good'
