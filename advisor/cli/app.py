"""The `advisor` command and its one error boundary."""

from __future__ import annotations

import sys

import typer

from advisor import __version__
from advisor.cli import ask, diff, doctor, explain, probe, recommend, replay, rules, schema, what_if
from advisor.cli.env import app as env
from advisor.cli.output import let_go_of_stdout
from advisor.errors import AdvisorError

INTERRUPTED = 130

app = typer.Typer(
    name="advisor",
    help="Which deep-learning framework should this project, on these machines, "
    "with these people use?",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("recommend")(recommend.recommend)
app.command("ask")(ask.ask)
app.command("probe")(probe.probe)
app.command("doctor")(doctor.doctor)
app.add_typer(env, name="env")
app.command("explain")(explain.explain)
app.command("what-if")(what_if.what_if)
app.command("diff")(diff.diff)
app.command("replay")(replay.replay)
app.command("schema")(schema.schema)
app.add_typer(rules.app, name="rules")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"advisor {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and exit."
    ),
) -> None:
    """Holds the options of the bare command."""


def main() -> None:
    """Run the command line; every way out is one of the documented exit codes."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit code of one command line."""
    try:
        code = app(arguments, prog_name="advisor", standalone_mode=False)
        sys.stdout.flush()
    except AdvisorError as error:
        _say(error.message, error.hint)
        return error.exit_code
    except typer.Exit as request:
        return request.exit_code
    except (KeyboardInterrupt, typer.Abort):
        return _ended(INTERRUPTED)
    except BrokenPipeError:
        let_go_of_stdout()
        return 0
    except Exception as error:
        return _unexpected(error)
    return _ended(code)


def _ended(code: object) -> int:
    """What typer returns: an exit code, 130 where it caught an interrupt, or nothing."""
    if code == INTERRUPTED:
        _say("interrupted")
    return code if isinstance(code, int) else 0


def _say(message: str, hint: str = "") -> None:
    print(f"advisor: {message}", file=sys.stderr)
    if hint:
        print(f"hint: {hint}", file=sys.stderr)


def _unexpected(error: Exception) -> int:
    from advisor.cli.crash import save_traceback, usage_message

    if (usage := usage_message(error)) is not None:
        _say(usage, "advisor --help shows the commands and their options")
        return 2
    _say(f"internal error: {error!r}", f"the traceback was saved in {save_traceback(error)}")
    return 3
