"""Posts written to disk for tests."""

from pathlib import Path

BODY = "<div><p>示例财经4月19日讯，一季度全省工业增加值同比增长6.1%。</p></div>"


def write_post(
    path: Path,
    *,
    title: str = "'示例'",
    author: str = "示例财经",
    date: str = "Fri, 19 Apr 2024 11:43:09 GMT",
    body: str = BODY,
) -> Path:
    """Write one post in the feeds' format; fields go into the front matter as they are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    front_matter = f"title: {title}\ncategories: \n - 金融\nauthor: {author}\ncomments: false\ndate: {date}"
    path.write_text(f"\n---\n{front_matter}\n---\n\n{body}\n", encoding="utf-8")
    return path
