"""A walk meets every record of a file once, with its path in the document."""

from __future__ import annotations

from dataclasses import replace

from advisor.knowledge.files import conditions, walk
from advisor.model.conditions import Condition
from advisor.model.knowledge import Knowledge
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_every_path_leads_to_its_record(rules: RuleCopy) -> None:
    for source in rules.sources():
        for path, record in source.records:
            place: object = source.document.data
            for step in path:
                place = place[step]  # type: ignore[index]
            given = {info.alias or name for name, info in type(record).model_fields.items()}
            assert set(place) <= given  # type: ignore[call-overload]


def test_what_is_left_out_shifts_no_path(rules: RuleCopy) -> None:
    source = next(item for item in rules.sources() if len(item.file.questions) > 1)
    count, first = len(source.file.questions), ("questions", 0)
    left = source.file.model_copy(update={"questions": source.file.questions[1:]})
    patched = replace(source, file=left, kept={"questions": tuple(range(1, count))})
    whole, *others = source.records
    assert patched.records[0] == ((), left)
    assert patched.records[1:] == tuple(item for item in others if item[0][:2] != first)
    assert len(patched.records) < len(source.records)
    assert whole == ((), source.file)


def test_a_condition_is_met_with_all_its_parts() -> None:
    leaf = Condition(fact="a", contains="b")
    whole = Condition(all=(leaf, Condition(not_=leaf)))
    paths = [path for path, _ in walk(whole)]
    assert paths == [(), ("all", 0), ("all", 1), ("all", 1, "not")]


def test_the_condition_of_a_record_is_known_by_its_field(small_knowledge: Knowledge) -> None:
    (requirement,), (need,) = small_knowledge.requirements, small_knowledge.needs
    assert [name for name, _ in conditions(requirement)] == ["violated_when"]
    assert [name for name, _ in conditions(need)] == ["when"]
    assert list(conditions(small_knowledge.method)) == []
