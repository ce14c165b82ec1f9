#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Build step: make_groups.py UNIHAN_READINGS WORDS LOOKALIKES OUTPUT

Groups of characters that are taken for one another, a group a line: the characters of one reading
without its tone, then the lookalikes. Only characters that the segmenter's words use often enough."""
import bz2
import collections
import re
import sys
import unicodedata

LEAST_FREQUENT = 30
MARKED_U = "u\u0308"


def without_tone(reading):
    plain = unicodedata.normalize("NFD", re.sub(r"\(.*", "", reading)).lower()
    plain = plain.replace(MARKED_U, "v")
    return "".join(letter for letter in plain if letter.isascii() and letter.isalpha())


def frequencies(path):
    counts = collections.Counter()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = line.split()
            if len(fields) == 2:
                for character in fields[0]:
                    counts[character] += int(fields[1])
    return counts


def homophones(path, counts):
    groups = collections.defaultdict(set)
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t", 2)
            if len(fields) < 3 or fields[1] not in ("kMandarin", "kHanyuPinlu"):
                continue
            character = chr(int(fields[0][2:], 16))
            if ord(character) < 0x10000 and counts[character] >= LEAST_FREQUENT:
                for reading in fields[2].split():
                    groups[without_tone(reading)].add(character)
    return groups


def main():
    readings, words, lookalikes, output = sys.argv[1:]
    groups = homophones(readings, frequencies(words))
    lines = ["".join(sorted(groups[reading])) for reading in sorted(groups)]
    with open(lookalikes, encoding="utf-8") as shapes:
        lines += [line.strip() for line in shapes if line.strip() and not line.startswith("#")]
    with open(output, "w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in lines if len(line) > 1)


if __name__ == "__main__":
    main()
