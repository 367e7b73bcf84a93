"""How often what was said was right, as tables: by word, by threshold and by weight factor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from advisor.model.method import Method
from advisor.model.record import Word
from benchmarks.noisy_user import Judgement
from benchmarks.table import markdown

WORDS: tuple[Word, ...] = (
    "settled",
    "clear",
    "leans",
    "too close to call",
    "no recommendation yet",
)
CLEAR = (0.85, 0.9, 0.95)
LEANS = (0.6, 0.7, 0.8)
COLUMNS = ("given %", "stated %", "right %", "mean loss")

Study = dict[float, dict[float, list[Judgement]]]
"""Judgements by noise, then by weight factor."""


@dataclass(frozen=True)
class Tally:
    """How often something was said and was right; mean first-place share and loss in points."""

    given: int
    of: int
    stated: float
    right: float
    loss: float

    @property
    def error(self) -> float:
        """The standard error of the share that was right."""
        return sqrt(self.right * (1 - self.right) / self.given) if self.given else 0.0

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Given %, mean first-place share %, right % with its standard error, mean loss."""
        given = f"{100 * self.given / self.of:.1f}"
        if not self.given:
            return given, "", "", ""
        right = f"{100 * self.right:.1f} ± {100 * self.error:.1f}"
        return given, f"{100 * self.stated:.1f}", right, f"{self.loss:.2f}"


def tally(chosen: Sequence[Judgement], of: int) -> Tally:
    """The tally of the chosen among so many judgements."""
    count = len(chosen) or 1
    return Tally(
        given=len(chosen),
        of=of,
        stated=fsum(item.share for item in chosen) / count,
        right=sum(item.right for item in chosen) / count,
        loss=fsum(item.loss for item in chosen) / count,
    )


def by_word(found: Sequence[Judgement]) -> Iterator[tuple[Word, Tally]]:
    """The tally of every word that was given."""
    for word in WORDS:
        chosen = [item for item in found if item.word == word]
        if chosen:
            yield word, tally(chosen, len(found))


def within(found: Sequence[Judgement], low: float, high: float, least_lead: float) -> Tally:
    """Judgements with a first-place share from `low` to below `high` and a sufficient lead."""
    chosen = [
        item
        for item in found
        if item.word in ("clear", "leans", "too close to call")
        and low <= item.share < high
        and item.lead >= least_lead
    ]
    return tally(chosen, len(found))


def words_table(found: Study, method: Method) -> str:
    """How often each word was given, and right."""
    rows = [
        (f"{noise:g}", word, *item.cells)
        for noise, by_factor in found.items()
        for word, item in by_word(by_factor[method.weight_factor])
    ]
    return markdown(("noise", "word", *COLUMNS), rows)


def thresholds_table(found: Study, method: Method) -> str:
    """What `clear` and `leans` would mean with other thresholds."""
    limits = method.verdicts
    bounds = [("clear", low, 1.01) for low in sorted({*CLEAR, limits.clear})]
    bounds += [("leans", low, limits.clear) for low in sorted({*LEANS, limits.leans})]
    rows = [
        (f"{name} from {low:g}", f"{noise:g}", *within(every, low, high, limits.least_lead).cells)
        for name, low, high in bounds
        for noise, by_factor in found.items()
        for every in (by_factor[method.weight_factor],)
    ]
    return markdown(("threshold", "noise", *COLUMNS), rows)


def factors_table(found: Study) -> str:
    """What the words state and how often they are right, with other weight factors."""
    words: tuple[Word, ...] = ("clear", "leans", "too close to call")
    rows = []
    for factor in next(iter(found.values())):
        for noise, by_factor in found.items():
            judged = by_factor[factor]
            tallies = {word: tally((), len(judged)) for word in words} | dict(by_word(judged))
            cells = [cell for word in words for cell in tallies[word].cells[:3]]
            rows.append((f"{factor:.3g}", f"{noise:g}", *cells))
    heads = [head for word in words for head in (f"{word} given %", "stated %", "right %")]
    return markdown(("weight factor", "noise", *heads), rows)
