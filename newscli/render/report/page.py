"""The page around everything: one file, a strict content security policy, style and script named by their hashes."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple, Protocol

from newscli.io.problems import UsageProblem
from newscli.render.report import palette
from newscli.render.report.elements import clean
from newscli.version import __version__

if TYPE_CHECKING:
    from jinja2 import Environment


class Markup(Protocol):
    """What is HTML already: an element, a rendered template."""

    def __html__(self) -> str:
        """The HTML."""


class Rendered(str):
    """The output of a template: HTML already."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


class Block(NamedTuple):
    """Data that waits in the page until the script asks for it: an inert script block."""

    id: str
    """The id of the element."""
    text: str
    """Letters that end no script block, such as base64."""


def page(title: str, body: Markup, script: str = "", style: str = "", blocks: Iterable[Block] = ()) -> str:
    """A whole page that loads nothing and runs nothing but ``script``.

    ``style`` comes behind the style that all pages share. The page has a header, ``main`` with the id ``content``
    and what else ``body`` gives it. Raises :class:`UsageProblem` when the extra ``report`` is not installed.
    """
    sheet = palette.css() + asset("page.css") + style
    return render(
        "page.html.j2",
        title=clean(title),
        version=__version__,
        policy=policy(sheet, script),
        style=_inline(sheet, "style"),
        body=body,
        blocks=[Block(block.id, _inline(block.text, "script")) for block in blocks],
        script=_inline(script, "script"),
    )


def render(template: str, **values: object) -> Rendered:
    """A template of ours filled in; what is no HTML already is escaped."""
    return Rendered(_templates().get_template(template).render(**values))


def asset(name: str) -> str:
    """A style sheet or script that comes with the package."""
    return resources.files(__package__ or "").joinpath(name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """The content security policy: this style and this script, and nothing from anywhere."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {_source(script)}",
            f"style-src {_source(style)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _source(text: str) -> str:
    if not text:
        return "'none'"
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _inline(text: str, element: str) -> Rendered:
    """Text for the inside of a script or style element; raises :class:`ValueError` where it would end it."""
    if f"</{element}" in text.lower() or "<!--" in text:
        raise ValueError(f"text that ends its {element} element")
    return Rendered(text)


def require() -> None:
    """Raises :class:`UsageProblem` when the extra ``report`` is not installed: before long work, not after it."""
    try:
        import jinja2  # noqa: F401
    except ImportError:
        advice = "pip install 'newscli[report]'"
        raise UsageProblem("", "a report needs the extra [report]", advice) from None


def _templates() -> Environment:
    require()
    import jinja2

    return jinja2.Environment(
        loader=jinja2.PackageLoader("newscli.render.report"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
