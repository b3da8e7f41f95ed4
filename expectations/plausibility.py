"""Levels against stated changes: L should be B(1+g), or B+c, for the level B that the article states of the base."""

import polars as pl

REAL_RATES = 0.05
"""Share of the base by which a growth may miss: growth of value added is real, the levels beside it are nominal."""

_SAME = ["article_id", "name", "area"]


def contradictions(indicators: pl.DataFrame) -> pl.DataFrame:
    """Rows of growth or change that cannot be true beside the two levels of the same article, as findings."""
    dated = pl.col("period_end").is_not_null()
    stated = indicators.filter((pl.col("status") == "actual") & pl.col("value_upper").is_null() & dated).with_columns(
        half_unit=_half_unit(), period_start=pl.col("period_start").fill_null(pl.col("period_end"))
    )
    levels = stated.filter(pl.col("measure").is_in(["level", "share"])).unique(
        [*_SAME, "period_start", "period_end", "unit"], keep="none"
    )
    moves = stated.filter(
        (pl.col("measure") == "growth") & (pl.col("unit") == "%") & pl.col("basis").is_null()
        | (pl.col("measure") == "change")
    ).with_columns(
        from_start=_base("base_start", "period_start"),
        from_end=_base("base_end", "period_end"),
        level_unit=pl.when(pl.col("measure") == "growth").then(None).otherwise(pl.col("unit").replace("百分点", "%")),
    )
    columns = [*_SAME, "period_start", "period_end", "value", "half_unit", "unit"]
    there = levels.select(columns).rename({"value": "level", "half_unit": "level_half", "unit": "there_unit"})
    base = levels.select(columns).rename(
        {"period_start": "from_start", "period_end": "from_end", "value": "base", "half_unit": "base_half"}
        | {"unit": "base_unit"}
    )
    joined = (
        moves.join(there, on=[*_SAME, "period_start", "period_end"], nulls_equal=True)
        .join(base, on=[*_SAME, "from_start", "from_end"], nulls_equal=True)
        .filter(
            pl.col("from_end").is_not_null()
            & pl.col("there_unit").eq_missing(pl.col("base_unit"))
            & (pl.col("level_unit").is_null() | (pl.col("level_unit") == pl.col("there_unit")))
        )
    )
    grown = pl.col("measure") == "growth"
    rate = pl.col("value") / 100
    due = pl.when(grown).then(pl.col("base") * (1 + rate)).otherwise(pl.col("base") + pl.col("value"))
    rounding = pl.col("level_half") + pl.when(grown).then(
        (1 + rate).abs() * pl.col("base_half") + pl.col("base").abs() * pl.col("half_unit") / 100
    ).otherwise(pl.col("base_half") + pl.col("half_unit"))
    slack = rounding * 1.01 + pl.when(grown).then(REAL_RATES * pl.col("base").abs()).otherwise(0.0)
    return joined.filter((pl.col("level") - due).abs() > slack).with_columns(
        row_key="indicator_id",
        message=pl.format(
            "{} was {} and is {}, which {} ({}) contradicts",
            "name",
            "base",
            "level",
            "raw",
            pl.col("comparison").fill_null("change"),
        ),
    )


def _base(stated: str, own: str) -> pl.Expr:
    """Day of the base: as stated, or for 同比 the same day a year earlier."""
    earlier = pl.when(pl.col("comparison") == "yoy").then(pl.col(own).dt.offset_by("-1y"))
    return pl.coalesce(pl.col(stated), earlier)


def _half_unit() -> pl.Expr:
    """Half a unit of the last printed digit, in the value's own unit: 0.05亿 is 5,000,000."""
    printed = pl.col("raw").str.replace_all(",", "").str.extract(r"(\d+(?:\.\d+)?)")
    decimals = printed.str.extract(r"\.(\d+)").str.len_chars().fill_null(0)
    number = printed.cast(pl.Float64(), strict=False)
    scale = pl.when(number > 0).then(pl.col("value").abs() / number).otherwise(1.0)
    return 0.5 * pl.lit(10.0).pow(-decimals.cast(pl.Float64())) * scale
