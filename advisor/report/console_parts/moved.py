"""One step between two reports in words: what differs, and whom it rules out or lets back."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.model.comparison import Comparison, Moved
from advisor.report.console_parts.page import Page, Part
from advisor.report.wording import joined

MANY = 3
"""Facts of one probe up to which each is told with its values."""

SHOWN = 6


def subject(item: Moved) -> tuple[Part, ...]:
    """What differs, and how."""
    said = f" {item.before} -> {item.after}."
    match item.kind:
        case "answer":
            return (item.name, "bold"), said
        case "fact":
            return (item.id, "bold"), f":{said}"
        case "measurement":
            return (f"Times of {item.id}", "bold"), f":{said}"
        case "weight":
            return (f"Weight of {item.name}", "bold"), f":{said}"
        case "unexplained":
            return (f"{item.name}.", "bold yellow"), ""
        case _:
            return (item.name, "bold"), f":{said}"


def short(item: Moved) -> str:
    """What differs, in as few words as tell it apart."""
    match item.kind:
        case "answer" | "fact":
            return item.id
        case "measurement":
            return f"times of {item.id}"
        case "weight":
            return f"weight of {item.id}"
        case _:
            return item.name[:1].lower() + item.name[1:]


def effect(comparison: Comparison, item: Moved) -> str:
    """Whom the step rules out, and whom it lets back."""
    out, back = (
        joined([comparison.names[name] for name in names]) for names in (item.ruled_out, item.back)
    )
    return "".join((f" Rules out {out}." if out else "", f" Lets {back} back." if back else ""))


def write_silent(page: Page, moved: Sequence[Moved]) -> None:
    """What differs and moves no score; many facts of one probe in a line."""
    lines: list[tuple[Part, ...]] = []
    groups: dict[str, list[Moved]] = {}
    for item in moved:
        if item.kind == "fact":
            groups.setdefault(".".join(item.id.split(".")[:2]), []).append(item)
        elif item.kind != "candidates":
            lines.append(subject(item))
    for group, items in groups.items():
        if len(items) <= MANY or page.details:
            lines.extend(subject(item) for item in items)
        else:
            keys = joined([item.id.removeprefix(f"{group}.") for item in items])
            lines.append(((group, "bold"), f": {keys}."))
    if not lines:
        return
    page.heading("DIFFERS WITHOUT MOVING A SCORE")
    shown = lines if page.details else lines[:SHOWN]
    for line in shown:
        page.entry("·", *line, room=2)
    if len(shown) < len(lines):
        page.text(f"{len(lines) - len(shown)} more (--details).")
