"""Suite of `raw_articles`: each accepted file is one article of its day."""

import polars as pl

from expectations.rules import Frames, findings, rule


@rule("files_accounted_for", "raw_articles", reads=["source_files"])
def accepted_files_to_be_articles(frames: Frames) -> pl.DataFrame:
    """Each accepted file of the day is one article, and each article is an accepted file.

    Tolerance: none. An article that changed on disk since its day was read is found: materialise source_files again.
    """
    articles, files = frames["raw_articles"], frames["source_files"].filter(status="accepted")
    on = ["source_path", "published_date", "file_sha256", "content_sha256"]
    lost = files.join(articles, on=on, how="anti").with_columns(
        article_id=pl.lit(None, pl.String()), message=pl.lit("accepted, but no article")
    )
    stray = articles.join(files, on=on, how="anti").with_columns(message=pl.lit("an article of no accepted file"))
    columns = ["published_date", "article_id", "source_path", "message"]
    return findings(
        pl.concat([lost.select(columns), stray.select(columns)]).with_columns(
            row_key="source_path", evidence="source_path"
        )
    )


RULES = (accepted_files_to_be_articles,)
