"""Contents of rule files that nobody should write: noise, bombs, and real ones with defects."""

from __future__ import annotations

from operator import itemgetter
from pathlib import Path

from hypothesis import strategies as st

TOP = Path(__file__).parents[2]
REAL = sorted((TOP / "rules").rglob("*.yaml"))
SMALL = sorted((TOP / "tests" / "advisor" / "small_rules").glob("*.yaml"))

MEBIBYTE = 1 << 20
NODES = 49_990

BOMBS: dict[str, bytes] = {
    "brackets": b"[" * MEBIBYTE,
    "braces": b"{" * MEBIBYTE,
    "fewer-brackets": b"[" * 50_000,
    "fewer-braces": b"{" * 100_000,
    "open-mappings": b"{a: " * 200_000,
    "dashes": b"- " * 500_000,
    "questions": b"? " * 500_000,
    "deep-indentation": b"".join(b" " * i + b"a:\n" for i in range(1_400)),
    "deep-conditions": b"needs: [{when: " + b"{all: [" * 19 + b"]}" * 19 + b"}]",
    "aliases": b"a: &a [x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (i, i) for i in range(99)),
    "anchors": b"- &x 1\n" * NODES,
    "tags": b"- !t 1\n" * NODES,
    "python-tag": b"a: !!python/object/apply:os.system [exit 1]\n",
    "directives": b"".join(b"%%TAG !a%d! tag:x\n" % i for i in range(50_000)) + b"--- a\n",
    "directives-after-returns": b"\r%TAG ! tag:x\r---\ra\r",
    "documents": b"---\n" * 200_000,
    "duplicate-keys": b"a: 1\n" * (NODES // 2),
    "ambiguous": b"- yes\n" * NODES,
    "unknown-keys": b"".join(b"k%d: 1\n" % i for i in range(NODES // 2)),
    "no-mappings": b"targets:\n" + b"- x\n" * NODES,
    "missing-fields": b"targets:\n" + b"- {}\n" * NODES,
    "too-short": b"needs:\n" + b"- {examples: [5]}\n" * 12_000,
    "wrong-words": b"routes:\n" + b"- {status: curent}\n" * 16_000,
    "wrong-union": b"needs:\n- when: {fact: a, is: [" + b"1," * 49_000 + b"]}\n",
    "long-key": b"? " + b"k" * 1_000_000 + b"\n: 1\n",
    "long-keys": (b"? " + b"k" * 500_000 + b"\n: 1\n") * 2,
    "long-word": b"routes:\n- {status: " + b"x" * 1_000_000 + b"}\n",
    "long-line": b"#" * (MEBIBYTE - 1),
    "too-long": b"#" * (MEBIBYTE + 1),
    "large-number": b"version: " + b"9" * 5_000,
    "larger-number": b"version: " + b"9" * 1_000_000,
    "largest-number": b"version: 1e999",
    "digits": b"- " + b"1" * 4_301 + b"\n",
    "utf-16": "advice: []\n".encode("utf-16"),
    "utf-32": "advice: []\n".encode("utf-32"),
    "latin-1": "advice: é\n".encode("latin-1"),
    "byte-order-mark": "\ufeffadvice: []\n".encode(),
    "surrogates": b'version: "\\ud83d"\n',
    "raw-surrogate": b"version: \xed\xa0\xbd\n",
    "nul": b"advice: \0\n",
    "escapes": b"\x1b[31mred: 1\n",
    "empty": b"",
    "comment": b"# nothing\n",
    "null": b"null\n",
    "list": b"- a\n",
    "text": b"advice\n",
}

RULE = """\
advice:
  - id: a
    title: A
    subject: S
    kind: note
    when: {fact: %s}
    text: T.
    modified: 2026-11-22
    examples:
      - {name: one, facts: {%s}, expect: fires}
      - {name: two, facts: {}, expect: silent}
"""
PYTHON = "probe.interpreter.python"
FACT = "{id: probe.z, type: set, about: A, producer: probe, values: [%s]}"


def numbered(template: str, count: int) -> str:
    """The template as often, with a comma after and a number in each."""
    return "".join(f"{template % number}," for number in range(count))


SOUND_IN_FORM: dict[str, str] = {
    "unknown-facts": RULE % ("answer.offline, is: true", numbered("answer.m%d: 1.0", 24_000)),
    "unknown-values": f"facts: [{FACT % numbered('v%d', 39_000)}]\n"
    + RULE % (f"probe.z, contains_any: [{numbered('w%d', 9_000)}]", ""),
    "large-version": RULE % (f"{PYTHON}, version: '>={'9' * 5_000}'", ""),
    "long-version": RULE % (f"{PYTHON}, version: '{numbered('>=3.%d', 90_000)}'", ""),
    "long-id": RULE.replace("id: a", f"id: {'a' * 500_000}") % ("answer.offline, is: true", ""),
    "same-ids": "targets: [" + "{id: t, name: T}," * 16_000 + "]\n",
}

VALUES = [
    value.encode()
    for value in (
        *("", "~", "null", "true", "yes", "0", "-1", "1e308", "-1e308", "1e-320", "1e999", "3.10"),
        *("[]", "{}", "[[]]", "[{}]", "{a: b}", "{all: []}", "{not: {all: []}}", '""', '" "'),
        *("2026-11-22", "0001-01-01", "9999-12-31", "'>=3.10'", "'==9999999999999.*'", "'~=1'"),
        *("'>=1!0'", "'\\x00'", '"\\u0000"', '"\\x1b[0m"', '"\\n"', "9" * 30, "9" * 5_000),
        *("ease", "answer.goal", "'{framework}'", "unknown", "&a x", "*a", "!t x", "|", "'x'"),
    )
]


@st.composite
def spoilt(draw: st.DrawFn, real: list[Path]) -> tuple[str, bytes]:
    """The name of one of the files, and its content with a few bytes, lines or values changed."""
    path = draw(st.sampled_from(real))
    lines = path.read_bytes().splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("drop", "double", "move", "shift", "byte", "value", "value"))):
            case "drop":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "shift":
                lines[at] = b" " * draw(st.integers(1, 3)) + lines[at]
            case "byte":
                column = draw(st.integers(0, len(lines[at]) - 1))
                byte = draw(st.binary(min_size=1, max_size=2))
                lines[at] = lines[at][:column] + byte + lines[at][column + 1 :]
            case "value":
                key, colon, _ = lines[at].partition(b": ")
                lines[at] = key + colon + draw(st.sampled_from(VALUES)) + b"\n"
        lines = lines or [b"\n"]
    return path.name, b"".join(lines)


NOISE = st.binary(max_size=300)
SOUP = st.lists(
    st.sampled_from([*"[]{},:?-|>&*!%@`#'\"\\ \n\t", ": ", "- ", "\n  ", "a", "1", "é", "\x85"]),
    max_size=80,
).map(lambda parts: "".join(parts).encode())


def contents() -> st.SearchStrategy[bytes]:
    """Any content of a file: bytes, the characters that YAML is made of, or a real rule file."""
    return st.one_of(NOISE, SOUP, spoilt(REAL).map(itemgetter(1)))
