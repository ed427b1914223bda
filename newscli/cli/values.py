"""What options and arguments are given, taken as it stands where it is of the kind that is wanted.

Typer hands every value to Pydantic, even one that nobody gave: to import that takes as long as to read a short article.
"""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import Any, get_args, get_origin

from typer.core import TyperCommand


class AsGiven:
    """Converts the values of one parameter: text, choices and what nobody gave here, all others as Typer does."""

    def __init__(self, parameter: Any) -> None:
        self._kind: Any = parameter.type_descriptor.annotation
        self._otherwise = parameter.get_runtime_param

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value as its command takes it; raises what Typer raises."""
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        if get_origin(self._kind) is list and isinstance(value, list | tuple):
            of = get_args(self._kind)[0]
            if all(_is_ready(one, of) for one in value):
                return [_ready(one, of) for one in value]
        elif _is_ready(value, self._kind):
            return _ready(value, self._kind)
        return self._otherwise().coerce(value, param=param, ctx=ctx)


class TakesAsGiven(TyperCommand):
    """A command that imports Pydantic only for what is neither text nor one of the choices."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, each with its own conversion."""
        return taken_as_given(super().get_params(ctx))


def taken_as_given(parameters: list[Any]) -> list[Any]:
    """The parameters of a command, which convert what they are given by :class:`AsGiven`."""
    for parameter in parameters:
        if (
            "get_runtime_param" not in vars(parameter)
            and parameter.type_descriptor.parameter_info.parser is None
        ):
            parameter.get_runtime_param = partial(_itself, AsGiven(parameter))
    return parameters


def _itself(conversion: AsGiven) -> AsGiven:
    return conversion


def _is_ready(value: Any, kind: Any) -> bool:
    """Whether a value is text where text is wanted, or one of the choices."""
    if kind is str:
        return isinstance(value, str)
    return isinstance(kind, type) and issubclass(kind, Enum) and value in [choice.value for choice in kind]


def _ready(value: Any, kind: Any) -> Any:
    return value if kind is str else kind(value)
