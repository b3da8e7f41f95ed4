"""Suite of `source_files`: every file of the corpus folder has one row that says what became of it."""

import os
from pathlib import Path

import polars as pl

from expectations.rules import Frames, findings, rule

FILES_ON_DISK = "files_on_disk"
"""Not a table: the corpus folder as it is now, see `list_files_on_disk`."""

MOST_REFUSED = 0.25
"""A feed that changes its format shows first as a jump of refused files; scrapers' stubs make a tenth usual."""
FEWEST_FILES = 8
"""Below this one refused file is no rate."""


def list_files_on_disk(corpus: Path) -> pl.DataFrame:
    """Column `source_path`: everything under `corpus` that is no folder, links to folders included."""
    paths = []
    for folder, folders, names in os.walk(corpus):
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        for name in (*names, *links):
            path = os.fsencode(Path(folder, name).relative_to(corpus).as_posix())
            paths.append(path.decode(errors="backslashreplace"))
    return pl.DataFrame({"source_path": paths}, schema={"source_path": pl.String()})


@rule("files_accounted_for", "source_files", reads=[FILES_ON_DISK])
def files_on_disk_to_be_in_the_catalogue(frames: Frames) -> pl.DataFrame:
    """Accepted, rejected and duplicate files together are exactly the files in the corpus folder.

    Tolerance: none. A file that arrived since is found too: materialise source_files again.
    """
    catalogued, on_disk = frames["source_files"].select("source_path"), frames[FILES_ON_DISK]
    missing = on_disk.join(catalogued, on="source_path", how="anti")
    gone = catalogued.join(on_disk, on="source_path", how="anti")
    return findings(
        pl.concat(
            [
                missing.with_columns(message=pl.lit("the file is on disk but not in the catalogue")),
                gone.with_columns(message=pl.lit("the file is in the catalogue but not on disk")),
            ]
        ).with_columns(row_key="source_path", evidence="source_path")
    )


@rule("files_accounted_for", "source_files")
def file_status_to_agree_with_its_reason(frames: Frames) -> pl.DataFrame:
    """An accepted file has a day and no reason, a rejected one a reason, a duplicate the accepted file it repeats.

    Tolerance: none.
    """
    files = frames["source_files"]
    originals = files.filter(status="accepted").select("content_sha256", duplicate_of="source_path", original=True)
    joined = files.join(originals, on=["duplicate_of", "content_sha256"], how="left")
    status, reason = pl.col("status"), pl.col("reason")
    wrong = (
        pl.when((status == "accepted") & (reason.is_not_null() | pl.col("published_date").is_null()))
        .then(pl.lit("accepted, but with a reason or without a day"))
        .when((status == "rejected") & (reason.is_null() | (reason == "duplicate")))
        .then(pl.lit("rejected without a reason"))
        .when((status == "duplicate") & ((reason != "duplicate").fill_null(True) | pl.col("original").is_null()))
        .then(pl.lit("a duplicate of no accepted file with the same body text"))
        .when((status != "duplicate") & pl.col("duplicate_of").is_not_null())
        .then(pl.lit("repeats another file, but is not called a duplicate"))
    )
    return findings(
        joined.with_columns(
            message=wrong,
            row_key="source_path",
            evidence=pl.format("{} {}", "status", pl.col("reason").fill_null("without reason")),
        ).filter(pl.col("message").is_not_null())
    )


@rule("files_accounted_for", "source_files", severity="warning")
def refused_files_to_be_few(frames: Frames) -> pl.DataFrame:
    """Few files are refused.

    Tolerance: a quarter of the files, once there are eight.
    """
    files = frames["source_files"]
    refused = files.filter(status="rejected")
    if files.height < FEWEST_FILES or refused.height <= MOST_REFUSED * files.height:
        return findings([])
    return findings(
        refused.with_columns(
            row_key="source_path",
            message=pl.lit(f"{refused.height} of {files.height} files are refused"),
            evidence=pl.format("{}: {}", "reason", pl.col("detail").fill_null("")),
        )
    )


RULES = (files_on_disk_to_be_in_the_catalogue, file_status_to_agree_with_its_reason, refused_files_to_be_few)
