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
# One line a kind: its name and its extension.
listed=$("$tresse" export --list | awk '/^[a-z]/ { of = $1; sub(/.*-/, "", $1); print of, $1 }')

# Exports one kind of one plan in one language, and says so.
one() {
  plan=$1 lang=$2 kind=$3 extension=$4
  name=$(basename "$plan" .ron)
  file="$out/$name.$lang.$kind.$extension"
  why="$out/why.$name.$lang.$kind"
  if "$tresse" export "$plan" --to "$kind" --lang "$lang" -o "$file" 2>"$why"; then
    [ -s "$file" ] || { echo "$kind of $name in $lang is empty" >&2; return 1; }
    echo "$file"
  else
    # A plan may lack what a format cannot do without; it is asked for, never invented.
    grep -aEq 'Il manque|manda|Mandatory|stagiaire|learner' "$why" || { cat "$why" >&2; return 1; }
  fi
}
export -f one
export tresse out
# Pages take a second or two without optimisation: as many at a time as there are processors.
for plan in examples/*.ron; do
  for lang in fr en; do
    while read -r kind extension; do
      printf '%s\0%s\0%s\0%s\0' "$plan" "$lang" "$kind" "$extension"
    done <<<"$listed"
  done
done | xargs -0 -n 4 -P "$(nproc)" bash -euo pipefail -c 'one "$@"' one >"$out/made"
made=$(wc -l <"$out/made")
for kind in $kinds; do
  fr=$(grep -ac "\.fr\.$kind\." "$out/made" || true)
  en=$(grep -ac "\.en\.$kind\." "$out/made" || true)
  [ "$fr" = "$en" ] || { echo "$kind: $fr in French, $en in English"; exit 1; }
  case "$kind" in
    # What catalogues ask for is in few plans.
    lheo* | edof* | mednum*) ;;
    *) [ "$fr" -gt 0 ] || { echo "no template gives $kind"; exit 1; } ;;
  esac
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

# Pictures, SVG and HTML: well formed.
for file in "$out"/*.png; do
  head -c 8 "$file" | od -An -tx1 | grep -q '89 50 4e 47 0d 0a 1a 0a' || { echo "no picture: $file"; exit 1; }
done
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
