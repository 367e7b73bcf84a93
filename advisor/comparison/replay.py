"""A report against what its own inputs give now."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice, zip_longest
from typing import Any

from advisor import __version__
from advisor.advise import advise
from advisor.comparison.compare import compare
from advisor.comparison.path import usable
from advisor.comparison.words import made_by
from advisor.model.comparison import Difference, Replay
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report
from advisor.report.packs import lacking

SHOWN = 20
"""How many places that differ a replay names at most."""

LONGEST = 60
"""Characters of what stands in such a place."""

EDITED = "rule base and version are the same, so the file was edited, or the program was"

NOTHING = object()


def replay(knowledge: Knowledge, report: Report) -> Replay:
    """Recompute the report; raises `AdvisorError` where the rule base knows no candidate of it."""
    again = advise(knowledge, usable(knowledge, report))
    texts = [item.model_dump_json(by_alias=True) for item in (report, again)]
    stored, now = map(json.loads, texts)
    rules, version = knowledge.edition, __version__
    if texts[0] == texts[1]:
        return Replay(identical=True, rules=rules, advisor_version=version)
    return Replay(
        identical=False,
        rules=rules,
        advisor_version=version,
        reasons=tuple(made_otherwise(report, again)) or (EDITED,),
        keys=tuple(key for key in now if json.dumps(stored[key]) != json.dumps(now[key])),
        differences=tuple(islice(_differences(stored, now, ""), SHOWN)),
        comparison=compare(knowledge, report, again),
    )


def made_otherwise(old: Report, new: Report) -> Iterator[str]:
    """Which rule base and which version of the advisor made the old report, if not the new one."""
    if old.rules != new.rules:
        yield f"made by rule base {made_by(old.rules)}; the present one is {made_by(new.rules)}"
        yield from lacking(old.rules, new.rules)
    if old.advisor_version != new.advisor_version:
        yield f"made by advisor {old.advisor_version}; the present one is {new.advisor_version}"


def _differences(stored: Any, now: Any, path: str) -> Iterator[Difference]:
    """Where two JSON values differ, innermost place first come first served."""
    if isinstance(stored, dict) and isinstance(now, dict):
        for key in dict.fromkeys([*now, *stored]):
            inner = f"{path}.{key}" if path else key
            yield from _differences(stored.get(key, NOTHING), now.get(key, NOTHING), inner)
    elif isinstance(stored, list) and isinstance(now, list):
        for at, (one, other) in enumerate(zip_longest(stored, now, fillvalue=NOTHING)):
            yield from _differences(one, other, f"{path}[{at}]")
    elif stored != now or type(stored) is not type(now):
        yield Difference(path=path, stored=_short(stored), recomputed=_short(now))


def _short(value: Any) -> str:
    text = "nothing" if value is NOTHING else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
