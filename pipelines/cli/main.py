"""The command's words and exit statuses: 0 done, 1 a fault, 2 a wrong call, 3 a blocking check failed.

What the subcommands do stands in the modules beside this one, imported when needed: `policy --help` loads no Dagster.
"""

import os
import sys
from datetime import date, datetime
from pathlib import Path

import click
from click.core import ParameterSource

from assets.posts.refusal import Refusal
from pipelines.settings import SettingError

EXPECTED = (Refusal, OSError)
"""Faults whose message says all there is to say."""

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
DAY = click.DateTime(formats=["%Y-%m-%d"])

corpus_option = click.option(
    "--corpus", type=FOLDER, envvar="POLICY_CORPUS", help="Folder of articles. [default: examples/articles]"
)
warehouse_option = click.option(
    "--warehouse",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="POLICY_WAREHOUSE",
    help="Folder of tables, made where absent. [default: warehouse]",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def policy() -> None:
    """Chinese policy news, read into tables."""


@policy.command()
@corpus_option
@warehouse_option
@click.option("--from", "first", type=DAY, help="First day of publication. [default: the corpus's first]")
@click.option("--to", "last", type=DAY, help="Last day of publication. [default: the corpus's last]")
@click.option("--data-docs", is_flag=True, help="Leave Great Expectations' Data Docs in WAREHOUSE/data_docs.")
def run(
    corpus: Path | None, warehouse: Path | None, first: datetime | None, last: datetime | None, data_docs: bool
) -> None:
    """Materialise every day that the corpus holds, and say what came of it."""
    if first and last and first > last:
        raise click.BadParameter(f"{first:%Y-%m-%d} is after --to {last:%Y-%m-%d}", param_hint="--from")
    _use(corpus, warehouse)
    from pipelines.cli.run import run_all

    sys.exit(run_all(_day(first), _day(last), data_docs))


@policy.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON: one list of rows per table.")
def extract(file: Path, as_json: bool) -> None:
    """Print the indicators, tasks and priorities of one article, without Dagster."""
    from pipelines.cli.extract import extract_file, print_json, print_tables

    (print_json if as_json else print_tables)(extract_file(file))


@policy.command()
@corpus_option
@warehouse_option
@click.option("--port", type=click.IntRange(1, 65535), default=3000, show_default=True)
def ui(corpus: Path | None, warehouse: Path | None, port: int) -> None:
    """Serve Dagster's UI and daemon on 127.0.0.1 until interrupted."""
    _use(corpus, warehouse)
    from pipelines.cli.ui import serve

    serve(port)


@policy.command()
def dictionary() -> None:
    """Print the data dictionary as Markdown."""
    from pipelines.cli.dictionary import dictionary_markdown

    click.echo(dictionary_markdown(), nl=False)


def main() -> None:
    """Run the command; a fault ends in one line that says what to do, and status 1 (2 for a wrong call or setting)."""
    try:
        # Standing alone, click would spread a wrong call over four lines.
        policy.main(prog_name="policy", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.UsageError as error:
        click.echo(f"policy: {_wrong_call(error)}", err=True)
        sys.exit(error.exit_code)
    except click.Abort:
        click.echo("policy: interrupted", err=True)
        sys.exit(1)
    except BrokenPipeError:
        # The reader has seen enough; Python would complain once more when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except SettingError as error:
        click.echo(f"policy: {error}", err=True)
        sys.exit(2)
    except Exception as error:
        if os.environ.get("POLICY_TRACEBACK"):
            raise
        hint = "" if isinstance(error, EXPECTED) else " (POLICY_TRACEBACK=1 shows where)"
        click.echo(f"policy: {_one_line(str(error)) or type(error).__name__}{hint}", err=True)
        sys.exit(1)


def _wrong_call(error: click.UsageError) -> str:
    """What is wrong, put down to the variable where the value came from one, and where to read on."""
    context = error.ctx
    if isinstance(error, click.BadParameter) and error.param and _is_from_environment(error.param, context):
        error.param_hint = str(error.param.envvar)
    command = context.command_path if context else "policy"
    return f"{_one_line(error.format_message())} ({command} --help says more)"


def _is_from_environment(parameter: click.Parameter, context: click.Context | None) -> bool:
    source = context.get_parameter_source(parameter.name) if context and parameter.name else None
    return source is ParameterSource.ENVIRONMENT


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _use(corpus: Path | None, warehouse: Path | None) -> None:
    """Options are settings for this process and those it starts."""
    if corpus:
        os.environ["POLICY_CORPUS"] = str(corpus.absolute())
    if warehouse:
        os.environ["POLICY_WAREHOUSE"] = str(warehouse.absolute())
