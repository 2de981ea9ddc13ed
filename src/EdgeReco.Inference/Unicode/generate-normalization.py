#!/usr/bin/env python3
"""Writes normalization.bin beside this file from the Unicode data of the Python that runs it.

Usage: python3 generate-normalization.py

zlib over varints (7 bits a byte, low bits first, the high bit says that more follow). Four lists, each a count and then
its entries; code points that rise from entry to entry are written as the difference to the entry before (first: to 0).
  1 canonical     code point, length, the fully decomposed code points (NFD); Hangul syllables are left to arithmetic
  2 compatibility the same for NFKD, where it differs from NFD
  3 classes       code point, canonical combining class, where that is not 0
  4 compositions  composite, first, second: the pairs that NFC joins, without the composition exclusions

Prints, for each form, a digest of what Python makes of every code point, alone and among letters and marks; the tests
hold the program's own results against them (UnicodeNormalizerTests).
"""
import hashlib
import pathlib
import unicodedata
import zlib

HANGUL = range(0xAC00, 0xAC00 + 11172)
out = bytearray()


def varint(n):
    while n > 0x7F:
        out.append(0x80 | (n & 0x7F))
        n >>= 7
    out.append(n)


def write(entries):
    varint(len(entries))
    before = 0
    for code, numbers in entries:
        varint(code - before)
        before = code
        for number in numbers:
            varint(number)


canonical, compatibility, classes, compositions = [], [], [], []
for code in range(0x110000):
    if 0xD800 <= code <= 0xDFFF or code in HANGUL:
        continue
    c = chr(code)
    nfd, nfkd = unicodedata.normalize("NFD", c), unicodedata.normalize("NFKD", c)
    if nfd != c:
        canonical.append((code, [len(nfd), *map(ord, nfd)]))
    if nfkd != nfd:
        compatibility.append((code, [len(nfkd), *map(ord, nfkd)]))
    if unicodedata.combining(c):
        classes.append((code, [unicodedata.combining(c)]))
    parts = unicodedata.decomposition(c).split()
    if len(parts) == 2 and not parts[0].startswith("<") and unicodedata.normalize("NFC", c) == c:
        compositions.append((code, [int(part, 16) for part in parts]))

for entries in (canonical, compatibility, classes, compositions):
    write(entries)

path = pathlib.Path(__file__).with_name("normalization.bin")
path.write_bytes(zlib.compress(bytes(out), 9))
print(f"Unicode {unicodedata.unidata_version}: {len(canonical)} canonical, {len(compatibility)} compatibility, "
      f"{len(classes)} classes, {len(compositions)} compositions; {len(out)} bytes, {path.stat().st_size} compressed")

for form in ("NFC", "NFD", "NFKC", "NFKD"):
    digest = hashlib.sha256()
    for code in range(0x110000):
        if not 0xD800 <= code <= 0xDFFF:
            text = f"{chr(code)}\na{chr(code)}\u0301\u0323\u1100{chr(code)}\u11A8\n"
            digest.update(unicodedata.normalize(form, text).encode())
    print(form, digest.hexdigest())
