"""Pages as HTML that needs nothing else: no network, no script, one style sheet inside."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from advisor.knowledge.documentation.blocks import (
    Block,
    Fold,
    Item,
    Items,
    Link,
    Page,
    Paragraph,
    Place,
    Section,
    Shell,
    Table,
    Terms,
)
from advisor.knowledge.documentation.spans import clean
from advisor.knowledge.documentation.writers.inline import NOTHING, address, line, text
from advisor.knowledge.documentation.writers.markdown import MARK

HERE = Path(__file__).parent


def write(page: Page, trail: Sequence[Page], menu: Iterable[Page], version: str) -> str:
    """The text of a page; `trail` are the pages above it, `menu` is what its contents list."""
    css = (HERE / "style.css").read_text(encoding="utf-8")
    body = NOTHING.join(_block(block, page.name, 2) for block in page.blocks)
    return _template().render(
        mark=MARK,
        style=css,
        digest=b64encode(sha256(css.encode()).digest()).decode(),
        page=page,
        names=[page.title, *(other.title for other in trail[:0:-1]), "Framework advisor"],
        title=text(page.title),
        lead=text(page.lead),
        body=body,
        trail=[line((Link(other.title, Place(other.name)),), page.name) for other in trail],
        home=address(Place("index"), page.name),
        menu=[(other, address(Place(other.name), page.name)) for other in menu],
        version=version,
    )


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        keep_trailing_newline=True,
        loader=FileSystemLoader(HERE),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    return environment.get_template("page.html")


def _block(block: Block, page: str, depth: int) -> Markup:
    match block:
        case Section() | Fold():
            return _nested(block, page, depth)
        case Paragraph():
            return Markup("<p>{}</p>\n").format(line(block.spans, page))
        case Items():
            return _items(block.items, page)
        case Terms():
            row = Markup("<div><dt>{}</dt><dd>{}</dd></div>\n")
            rows = (row.format(text(name), line(spans, page)) for name, spans in block.rows)
            return Markup("<dl>\n{}</dl>\n").format(NOTHING.join(rows))
        case Table():
            return _table(block, page)
        case Shell():
            lines = (clean(part) for run in block.commands for part in run.splitlines())
            return Markup("<pre><code>{}</code></pre>\n").format("\n".join(lines))


def _nested(block: Section | Fold, page: str, depth: int) -> Markup:
    inner = NOTHING.join(_block(part, page, depth + 1) for part in block.blocks)
    if isinstance(block, Fold):
        fold = Markup("<details><summary>{}</summary>\n{}</details>\n")
        return fold.format(text(block.summary), inner)
    anchor, level = block.anchor, min(depth, 6)
    start = Markup('<section id="{}">').format(anchor) if anchor else Markup("<section>")
    here = Markup(' <a class="here" href="#{}" aria-label="Link to this">#</a>').format(anchor)
    return Markup("{}\n<h{}>{}{}</h{}>\n{}</section>\n").format(
        start, level, text(block.title), here if anchor else "", level, inner
    )


def _items(items: Iterable[Item], page: str) -> Markup:
    entry = Markup("<li>{}{}</li>\n")
    rows = (
        entry.format(line(item.spans, page), _items(item.below, page) if item.below else "")
        for item in items
    )
    return Markup("<ul>\n{}</ul>\n").format(NOTHING.join(rows))


def _table(table: Table, page: str) -> Markup:
    kinds = [
        Markup(' class="number"') if at in table.numbers else "" for at in range(len(table.head))
    ]
    head = NOTHING.join(
        Markup('<th scope="col"{}>{}</th>').format(kind, text(name))
        for kind, name in zip(kinds, table.head, strict=True)
    )
    rows = (
        NOTHING.join(
            Markup("<td{}>{}</td>").format(kind, line(spans, page))
            for kind, spans in zip(kinds, row, strict=True)
        )
        for row in table.rows
    )
    body = NOTHING.join(Markup("<tr>{}</tr>\n").format(row) for row in rows)
    frame = Markup(
        '<div class="scroll" tabindex="0"><table>\n<thead><tr>{}</tr></thead>\n'
        "<tbody>\n{}</tbody>\n</table></div>\n"
    )
    return frame.format(head, body)
