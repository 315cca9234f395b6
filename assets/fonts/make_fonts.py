#!/usr/bin/env python3
"""Makes the fonts of this folder and of assets/icons from their npm packages.

Run it in an empty folder, with fonttools 4.68 and brotli from PyPI and npm at hand:

    npm pack inter-ui@4.1.1 @ibm/plex-mono@2.5.0 lucide-static@1.62.0
    for it in *.tgz; do mkdir -p "${it%.tgz}" && tar xzf "$it" -C "${it%.tgz}"; done
    python3 PROJECT/assets/fonts/make_fonts.py PROJECT

The same packages and the same fonttools give the same bytes.
"""

import json
import pathlib
import re
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

PROJECT = pathlib.Path(sys.argv[1])
INTER = pathlib.Path("inter-ui-4.1.1/package")
PLEX = pathlib.Path("ibm-plex-mono-2.5.0/package")
LUCIDE = pathlib.Path("lucide-static-1.62.0/package")

# What people type and paste in France and its neighbours: Latin with its extensions for European names,
# Greek and Cyrillic names, punctuation, superscripts, currencies, arrows, mathematics, shapes and ticks.
TEXT = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x1CD, 0x1DC), (0x1E6, 0x1E7),
    (0x1F8, 0x1F9), (0x200, 0x21B), (0x237, 0x237), (0x259, 0x259), (0x2B0, 0x2B8), (0x2BB, 0x2BD),
    (0x2C6, 0x2C7), (0x2D8, 0x2DD), (0x300, 0x30C), (0x326, 0x328), (0x386, 0x3CE), (0x401, 0x45F),
    (0x490, 0x491), (0x1D43, 0x1D61), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EF2, 0x1EF3),
    (0x2000, 0x200D), (0x2010, 0x2027), (0x202F, 0x203A), (0x203E, 0x203E), (0x2044, 0x2044),
    (0x205F, 0x2060), (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2113, 0x2122), (0x2126, 0x2126),
    (0x2150, 0x215E), (0x2190, 0x2199), (0x21BA, 0x21BB), (0x21D2, 0x21D4), (0x2202, 0x2202),
    (0x2206, 0x2206), (0x220F, 0x2212), (0x2215, 0x221A), (0x221E, 0x221E), (0x222B, 0x222B),
    (0x2248, 0x2248), (0x2260, 0x2265), (0x2318, 0x2318), (0x21E7, 0x21E7), (0x2325, 0x2325),
    (0x25A0, 0x25A1), (0x25B2, 0x25B7), (0x25BC, 0x25C1), (0x25C6, 0x25CB), (0x25CF, 0x25CF),
    (0x25E6, 0x25E6), (0x2605, 0x2606), (0x2610, 0x2612), (0x2713, 0x2717), (0xFB00, 0xFB04),
    (0xFEFF, 0xFEFF), (0xFFFD, 0xFFFD),
]
# Codes, file names, plans shown as they are written.
CODE = [(0x20, 0x7E), (0xA0, 0xFF), (0x152, 0x153), (0x178, 0x178), (0x2010, 0x2026), (0x202F, 0x202F),
        (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2190, 0x2193), (0x2212, 0x2212), (0x2260, 0x2265)]


def characters(ranges):
    return [code for first, last in ranges for code in range(first, last + 1)]


def tabular_figures(font):
    """Makes the tabular figures the usual ones: they line up in tables without any feature turned on."""
    gsub = font["GSUB"].table
    lookups = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    mapping = {}
    for index in sorted(lookups):
        for subtable in gsub.LookupList.Lookup[index].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            mapping.update(getattr(subtable, "mapping", {}))
    wanted = {ord(it) for it in "0123456789+\u2212"}
    for table in font["cmap"].tables:
        for code in wanted & set(table.cmap):
            table.cmap[code] = mapping.get(table.cmap[code], table.cmap[code])
    widths = {font["hmtx"][font.getBestCmap()[ord(it)]][0] for it in "0123456789"}
    assert len(widths) == 1, f"figures of several widths: {widths}"


def narrow_no_break_space(font):
    """Gives the no-break space the width of the narrow one: the window writes figures with the former, since
    its toolkit cuts lines at the latter."""
    narrow = font.getBestCmap()[0x202F]
    for table in font["cmap"].tables:
        if 0xA0 in table.cmap:
            table.cmap[0xA0] = narrow


def rename(font, family, style):
    """Plex is a Reserved Font Name: what is made from it has to bear another."""
    for record in font["name"].names:
        words = {1: family, 4: f"{family} {style}", 6: f"{family.replace(' ', '')}-{style}"}.get(record.nameID)
        if words:
            record.string = words
        elif record.nameID == 3:
            record.string = f"{family} {style}; subset of a font by IBM"


def subset(font, codes, target, features):
    options = Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.flavor = None
    font.recalcTimestamp = False
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(target, reorderTables=True)
    missing = sorted(set(codes) - set(font.getBestCmap()))
    print(f"{target.name}: {target.stat().st_size} bytes, {len(font.getBestCmap())} characters, "
          f"{len(missing)} of those asked for are not in the source")


def text_fonts():
    # Neither `calt`, which would turn "->" into an arrow, nor any alternate: what is typed is shown.
    features = ["kern", "mark", "mkmk", "ccmp"]
    for weight in ["Regular", "SemiBold"]:
        font = TTFont(INTER / f"web/Inter-{weight}.woff2", recalcTimestamp=False)
        tabular_figures(font)
        narrow_no_break_space(font)
        subset(font, characters(TEXT), PROJECT / f"assets/fonts/Inter-{weight}.ttf", features)
    font = TTFont(PLEX / "fonts/complete/woff2/IBMPlexMono-Regular.woff2", recalcTimestamp=False)
    rename(font, "Tresse Mono", "Regular")
    subset(font, characters(CODE), PROJECT / "assets/fonts/TresseMono-Regular.ttf", ["ccmp", "mark"])


def icon_font():
    """Keeps the glyphs named in src/app/icon.rs, at the code points of the package."""
    source = (PROJECT / "src/app/icon.rs").read_text(encoding="utf-8")
    names = re.findall(r'^\s*\w+ = "([a-z0-9-]+)" @ ', source, re.M)
    points = json.loads((LUCIDE / "font/codepoints.json").read_text(encoding="utf-8"))
    codes = {name: points[name] for name in names}
    for name, code in codes.items():
        assert f'"{name}" @ \'\\u{{{code:x}}}\'' in source, f"{name} is {code:x} in the package"
    font = TTFont(LUCIDE / "font/lucide.ttf", recalcTimestamp=False)
    subset(font, sorted(codes.values()), PROJECT / "assets/icons/Lucide.ttf", [])


text_fonts()
icon_font()
