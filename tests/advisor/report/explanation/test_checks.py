"""What the words ask for is what the decision asks for."""

from __future__ import annotations

from advisor.decision import bounds
from advisor.report.explanation.checks import checks
from advisor.report.explanation.ground import Ground

WORDS = ("settled", "clear", "leans")


def earned(ground: Ground) -> str:
    """The first word all of whose checks are met, if any word may be given."""
    made = list(checks(ground))
    if not all(check.met for check in made if check.word == "any word"):
        return "no recommendation yet"
    words = (word for word in WORDS if all(check.met for check in made if check.word == word))
    return next(words, "too close to call")


def test_the_word_that_is_earned_is_the_verdict(example: Ground) -> None:
    expected = example.report.verdict.word
    if expected == "no framework needed":
        assert list(checks(example)) == []
    else:
        assert earned(example) == expected


def test_the_least_lead_is_that_of_the_decision(example: Ground) -> None:
    report = example.report
    first, *rivals = (item.framework for item in report.ranking)
    expected = [bounds.least_lead(report.criteria, first, name, report.method) for name in rivals]
    if report.need.needed:
        settled = [check.number for check in checks(example) if check.word == "settled"]
        assert settled[:-1] == expected, "the last is about musts"


def test_each_number_stands_beside_what_is_asked(small: Ground) -> None:
    report, limits = small.report, small.report.method.verdicts
    made = {(check.word, check.limit): check for check in checks(small)}
    share = made["clear", limits.clear]
    assert (share.number, share.met) == (report.ranking[0].first_place_share, False)
    lead = made["leans", limits.least_lead]
    assert (lead.here, lead.met) == (f"{report.verdict.lead:.2f}", True)


def test_open_musts_keep_it_from_being_settled(unanswered: Ground) -> None:
    (musts,) = [check for check in checks(unanswered) if "nobody could judge" in check.asks]
    assert musts.number == len(unanswered.report.verdict.conditions)
    assert musts.met is (musts.number == 0)


def test_too_little_known_leaves_no_word(unanswered: Ground) -> None:
    report = unanswered.report
    verdicts = report.method.verdicts.model_copy(update={"most_unknown": 0.1})
    method = report.method.model_copy(update={"verdicts": verdicts})
    doubtful = Ground(report.model_copy(update={"method": method}), unanswered.knowledge)
    assert earned(doubtful) == "no recommendation yet"


def test_nothing_is_asked_where_nobody_is_left(small: Ground) -> None:
    report = small.report.model_copy(update={"ranking": ()})
    assert list(checks(Ground(report, small.knowledge))) == []
