"""The entry: the one place where errors become a message and an exit status."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress

import typer

from newscli.cli.app import app
from newscli.cli.complaints import complaint
from newscli.cli.environment import Environment
from newscli.cli.tally import ExitCode
from newscli.io.problems import Problem, ReaderGone, UsageProblem

SELDOM = (100_000, 50, 100)
"""New objects after which the youngest are looked through for circles, and how often that makes the older ones due."""


def main(arguments: Sequence[str] | None = None, environment: Environment | None = None) -> int:
    """Runs the command line and returns the exit status; never raises for what a user can cause."""
    environment = environment or Environment.of_system()
    try:
        status = app(arguments, obj=environment, standalone_mode=False, prog_name="newscli") or ExitCode.OK
    except typer.TyperException as error:
        return _usage(error, environment)
    except Problem as problem:
        environment.say(str(problem))
        return ExitCode.USAGE if isinstance(problem, UsageProblem) else ExitCode.FAILURE
    except (ReaderGone, BrokenPipeError):
        _silence(environment)
        return ExitCode.OK
    except (KeyboardInterrupt, typer.Abort):
        status = ExitCode.INTERRUPTED
    except Exception as error:
        return _fault(error, environment)
    if status == ExitCode.INTERRUPTED:
        environment.say("interrupted")
    return int(status)


def run() -> int:
    """The command as a process of its own: :func:`main`, with the garbage collector out of the way.

    What newscli makes is freed when nothing refers to it; looking for circles takes a tenth of a short run, and as much
    again at its end.
    """
    gc.set_threshold(*SELDOM)
    try:
        return main()
    finally:
        gc.freeze()


def _usage(error: typer.TyperException, environment: Environment) -> int:
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "newscli"
    environment.say(f"{complaint(error)} ({command} --help shows what there is)")
    return error.exit_code


def _fault(error: Exception, environment: Environment) -> int:
    environment.say(f"unexpected {type(error).__name__}: {error}; a fault of ours; -v shows the traceback")
    if environment.verbose:
        environment.stderr.write(traceback.format_exc())
    return ExitCode.FAILURE


def _silence(environment: Environment) -> None:
    """Points standard output to nothing, so that Python has no trouble closing it at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), environment.stdout.fileno())


if __name__ == "__main__":
    sys.exit(run())
