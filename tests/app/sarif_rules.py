# SPDX-License-Identifier: GPL-3.0-or-later
"""What SARIF 2.1.0 (OASIS) demands of the parts of a log that we write."""
from urllib.parse import urlsplit

LEVELS = {"none", "note", "warning", "error"}


def faults(log):
    """Where a log breaks a rule of the format, each as "place: what"."""
    return list(_log(log))


def apply(lines, fix):
    """The lines of a file with a fix made in it: a region's end is exclusive, all count from 1."""
    change, = fix["artifactChanges"]
    text = "\n".join(lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)

    def offset(region, end):
        return starts[region[f"{end}Line"] - 1] + region[f"{end}Column"] - 1

    for replacement in sorted(change["replacements"], reverse=True,
                              key=lambda one: offset(one["deletedRegion"], "start")):
        region = replacement["deletedRegion"]
        text = (text[:offset(region, "start")] + replacement["insertedContent"]["text"] +
                text[offset(region, "end"):])
    return text.split("\n")


def _keys(place, value, needed, allowed=()):
    if not isinstance(value, dict):
        yield f"{place}: an object is expected"
        return
    yield from (f"{place}: {key} is missing" for key in needed if key not in value)
    yield from (f"{place}: {key} is no property" for key in value
                if key not in needed and key not in allowed)


def _message(place, value):
    yield from _keys(place, value, ["text"])
    if not isinstance(value.get("text"), str) or not value["text"]:
        yield f"{place}: text is empty"


def _artifact(place, value):
    yield from _keys(place, value, ["uri"])
    uri = value.get("uri", "")
    parts = urlsplit(uri)
    if not uri or not uri.isascii() or " " in uri or "\\" in uri:
        yield f"{place}: {uri!r} is not a URI reference (RFC 3986)"
    if parts.scheme not in {"", "file"}:
        yield f"{place}: the scheme of {uri!r}"


def _region(place, value):
    needed = ["startLine", "startColumn", "endLine", "endColumn"]
    yield from _keys(place, value, needed, ["snippet"])
    if not all(type(value.get(key)) is int and value[key] >= 1 for key in needed):
        yield f"{place}: lines and columns count from 1"
    elif (value["startLine"], value["startColumn"]) > (value["endLine"], value["endColumn"]):
        yield f"{place}: the end stands before the start"


def _fix(place, value):
    yield from _keys(place, value, ["artifactChanges"], ["description"])
    yield from _message(f"{place}.description", value.get("description", {}))
    for change in value["artifactChanges"]:
        yield from _keys(place, change, ["artifactLocation", "replacements"])
        yield from _artifact(place, change["artifactLocation"])
        if not change["replacements"]:
            yield f"{place}: replacements must not be empty"
        for replacement in change["replacements"]:
            yield from _keys(place, replacement, ["deletedRegion"], ["insertedContent"])
            yield from _region(place, replacement["deletedRegion"])
            if not isinstance(replacement.get("insertedContent", {"text": ""})["text"], str):
                yield f"{place}: insertedContent needs a text"


def _result(place, value, rules):
    yield from _keys(place, value, ["message"],
                     ["ruleId", "ruleIndex", "level", "locations", "fixes"])
    yield from _message(f"{place}.message", value["message"])
    if value.get("level") not in LEVELS:
        yield f"{place}: level {value.get('level')!r}"
    index = value.get("ruleIndex", -1)
    if not 0 <= index < len(rules) or rules[index]["id"] != value.get("ruleId"):
        yield f"{place}: ruleIndex {index} is not rule {value.get('ruleId')!r}"
    for location in value.get("locations", []):
        yield from _keys(place, location, ["physicalLocation"], ["logicalLocations"])
        where = location["physicalLocation"]
        yield from _keys(place, where, ["artifactLocation"], ["region"])
        yield from _artifact(place, where["artifactLocation"])
        if "region" in where:
            yield from _region(place, where["region"])
    if value.get("fixes") == []:
        yield f"{place}: no fixes are better left out"
    for fix in value.get("fixes", []):
        yield from _fix(f"{place}.fix", fix)


def _rule(place, value):
    yield from _keys(place, value, ["id"],
                     ["shortDescription", "fullDescription", "defaultConfiguration"])
    for key in ("shortDescription", "fullDescription"):
        if key in value:
            yield from _message(f"{place}.{key}", value[key])
    if value.get("defaultConfiguration", {}).get("level", "warning") not in LEVELS:
        yield f"{place}: level of defaultConfiguration"


def _log(log):
    yield from _keys("log", log, ["version", "runs"], ["$schema"])
    if log.get("version") != "2.1.0":
        yield "log: version must be 2.1.0"
    if not log.get("$schema", "").endswith("sarif-2.1.0.json"):
        yield "log: $schema does not name the schema of 2.1.0"
    for run in log["runs"]:
        yield from _keys("run", run, ["tool"], ["columnKind", "results"])
        driver = run["tool"]["driver"]
        yield from _keys("driver", driver, ["name"], ["version", "rules"])
        ids = [rule["id"] for rule in driver["rules"]]
        if len(ids) != len(set(ids)):
            yield "driver: two rules have one id"
        if run.get("columnKind") not in {"utf16CodeUnits", "unicodeCodePoints"}:
            yield f"run: columnKind {run.get('columnKind')!r}"
        for number, rule in enumerate(driver["rules"]):
            yield from _rule(f"rules[{number}]", rule)
        for number, result in enumerate(run["results"]):
            yield from _result(f"results[{number}]", result, driver["rules"])
