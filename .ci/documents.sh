#!/usr/bin/env bash
# Exports every kind of every template in both languages with the built program, and holds the files to the tools that
# others open them with. Needs qpdf, poppler-utils and libxml2-utils. A section for each format; a new one adds its own.
set -euo pipefail
cd "$(dirname "$0")/.."
tresse="${CARGO_TARGET_DIR:-target}/debug/tresse"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export XDG_CONFIG_HOME="$out/config"

kinds=$("$tresse" export --list | awk '/^[a-z]/ { print $1 }')
[ "$(wc -w <<<"$kinds")" -gt 15 ] || { echo "few kinds: $kinds"; exit 1; }
made=0
# Pages take a second or two without optimisation: two templates in both languages, the others in French.
for plan in examples/*.ron; do
  name=$(basename "$plan" .ron)
  for lang in fr en; do
    for kind in $kinds; do
      case "$kind:$lang:$name" in
        *-pdf:en:formateur-*|*-pdf:en:plan-a-*) ;;
        *-pdf:en:*|*-png:en:*) continue ;;
      esac
      extension=$("$tresse" export --list | awk -v kind="$kind" '$1 == kind { sub(/.*-/, "", $1); print $1 }')
      file="$out/$name.$lang.$kind.$extension"
      if "$tresse" export "$plan" --to "$kind" --lang "$lang" -o "$file" 2>"$out/why"; then
        [ -s "$file" ] || { echo "$kind of $name in $lang is empty"; exit 1; }
        made=$((made + 1))
      else
        # A plan may lack what a format cannot do without; it is asked for, never invented.
        grep -Eq 'Il manque|manda|Mandatory|stagiaire|learner' "$out/why" || { cat "$out/why"; exit 1; }
      fi
    done
  done
done
echo "$made files"

# PDF: well formed, tagged, in its language, and its words come out in order.
for file in "$out"/*.pdf; do
  qpdf --check "$file" >/dev/null || { echo "qpdf: $file"; exit 1; }
  pdfinfo "$file" 2>/dev/null | grep -a -q '^Tagged: *yes' || { echo "not tagged: $file"; exit 1; }
done
pdftotext "$out/formateur-professionnel-adultes.fr.programme-pdf.pdf" - | tr '\n' ' ' >"$out/words"
in_order() {
  rest=$(cat "$out/words")
  for words in "$@"; do
    case "$rest" in
      *"$words"*) rest=${rest#*"$words"} ;;
      *) echo "“$words” does not come in its place"; exit 1 ;;
    esac
  done
}
in_order 'Formateur professionnel' 'Objectifs' 'Public et prérequis' 'Contenu' 'Accueil, positionnement' \
  'Dosage des modalités' 'Méthodes et moyens' 'Évaluation et sanction' 'Prix et financement' 'Contacts'

# SVG and HTML: well formed.
for file in "$out"/*.svg; do xmllint --noout "$file"; done
for file in "$out"/*.html; do
  xmllint --html --noout "$file" 2>"$out/html" || true
  # The tool knows HTML 4 only: it does not know these elements, which is no error.
  if grep -a -v -E 'Tag (header|main|section|footer|figure|figcaption) invalid' "$out/html" | grep -a -q 'error'; then
    cat "$out/html"; exit 1
  fi
done

# JSON.
for file in "$out"/*.json; do python3 -m json.tool "$file" >/dev/null; done
