"""HTML of an article's body → its blocks of running text, in reading order.

Belongs here: what a browser would show as separate lines, and which parts of them are bold. What a block *is* to the
article (heading, lead, advertisement line …) stays out; see `assets/paragraphs/`.

The input is hostile: 200,000 attributes or 100,000 nested elements must neither crash nor take forever. Hence
BeautifulSoup with lxml (lxml used directly takes 15 s on the former), one walk along the document without recursion.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

BLOCK_TAGS: Final = frozenset(
    (
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
        "form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr "
        "ul"
    ).split()
)
DROPPED_TAGS: Final = frozenset(
    "script style iframe template noscript object embed svg math canvas video audio select button textarea head".split()
)
BOLD_TAGS: Final = frozenset("strong b h1 h2 h3 h4 h5 h6".split())

# Boxes that a site adds to every article: one feed closes each text with "scan this code" in a `div` of such a class.
ADVERTISEMENT: Final = re.compile(r"(?:^|\s)(?:appendQr|ad[-_]|ads(?:bygoogle|[-_])|advert)", re.IGNORECASE)
# What one feed gives the line below a picture.
CAPTION: Final = re.compile(r"img_?descr|(?:img|pic|photo)[-_]?(?:desc|title|note|caption)", re.IGNORECASE)
BOLD_STYLE: Final = re.compile(r"strong-bold|font-weight:\s*(?:bold|[6-9]00)", re.IGNORECASE)

INVISIBLE: Final = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
WRAPPED_LINE: Final = re.compile(r"(?<=[\u3001-\u9fff\uff01-\uff5e])[ \t]*[\r\n]\s*(?=[\u3001-\u9fff\uff01-\uff5e])")


@dataclass(slots=True)
class Block:
    """One block of running text. `bold` holds its bold runs in order; a heading element is bold as a whole.

    `caption`: it stands below a picture.
    """

    text: str
    bold: list[str] = field(default_factory=list)
    caption: bool = False


def html_blocks(body_html: str) -> list[Block]:
    """Blocks of visible text in reading order, none of them empty. Never raises on malformed HTML.

    >>> [b.text for b in html_blocks("<div><p>一季度，<font>3</font>.<font>5</font>%。</p>第二行<br>第三行</div>")]
    ['一季度，3.5%。', '第二行', '第三行']
    >>> html_blocks("<p><b>加快</b><b>发展。</b>支持企业。</p>")[0].bold
    ['加快发展。']
    """
    reader = _BlockReader()
    for node in BeautifulSoup(body_html, "lxml").descendants:
        reader.read(node)
    reader.end_block()
    return reader.blocks


def visible_text(body_html: str) -> str:
    """The visible text, one line per block.

    >>> visible_text("<p>甲</p><!-- 乙 --><script>丙</script><p> </p><p>丁</p>")
    '甲\\n丁'
    """
    return "\n".join(block.text for block in html_blocks(body_html))


def clean_text(text: str) -> str:
    """White space as a reader sees it: none at the ends, a line wrap inside Chinese text is nothing.

    >>> clean_text("\\u3000\\u3000稳定\\n  经济 a\\xa0b ")
    '稳定经济 a b'
    """
    if "\n" in text or "\r" in text:
        text = WRAPPED_LINE.sub("", text)
    return " ".join(INVISIBLE.sub("", text).split())


class _BlockReader:
    """Gathers blocks while it is handed the nodes of a document in order."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._open: list[Tag] = []
        self._bold_since: Tag | None = None  # outermost open element that makes bold
        self._caption: Tag | None = None  # open element that holds the line below a picture
        self._dropped: Tag | None = None  # open element whose content is left out
        self._pieces: list[tuple[str, bool]] = []
        self._captioned: list[str] = []  # those of the pieces that belong to a caption

    def read(self, node: object) -> None:
        parent = node.parent  # type: ignore[attr-defined]
        while self._open and self._open[-1] is not parent:
            self._close(self._open.pop())
        if isinstance(node, Tag):
            self._open.append(node)
            self._start(node)
        elif type(node) is NavigableString and self._dropped is None:
            self._pieces.append((str(node), self._bold_since is not None))
            if self._caption is not None:
                self._captioned.append(str(node))

    def _start(self, tag: Tag) -> None:
        if tag.name in BLOCK_TAGS or tag.name == "br":
            self.end_block()
        if tag.attrs or tag.name in DROPPED_TAGS or tag.name in BOLD_TAGS:
            if self._dropped is None and _is_dropped(tag):
                self._dropped = tag
            if self._caption is None and _is_caption(tag):
                self._caption = tag
            if self._bold_since is None and _is_bold(tag):
                self._bold_since = tag

    def _close(self, tag: Tag) -> None:
        if tag.name in BLOCK_TAGS:
            self.end_block()
        if tag is self._caption:
            self._caption = None
        if tag is self._dropped:
            self._dropped = None
        if tag is self._bold_since:
            self._bold_since = None

    def end_block(self) -> None:
        """Closes the block gathered so far, if it holds anything to see."""
        pieces, self._pieces = self._pieces, []
        text = clean_text("".join(piece for piece, _ in pieces))
        if text:
            caption = bool(self._captioned) and clean_text("".join(self._captioned)) == text
            self.blocks.append(Block(text, _bold_runs(pieces), caption))
        if self._captioned:
            self._captioned = []


def _bold_runs(pieces: list[tuple[str, bool]]) -> list[str]:
    runs: list[list[str]] = []
    was_bold = False
    for piece, bold in pieces:
        if bold and was_bold:
            runs[-1].append(piece)
        elif bold:
            runs.append([piece])
        was_bold = bold
    return [run for run in (clean_text("".join(parts)) for parts in runs) if run]


def _is_dropped(tag: Tag) -> bool:
    if tag.name in DROPPED_TAGS:
        return True
    classes = tag.attrs.get("class")
    return isinstance(classes, list) and ADVERTISEMENT.search(" ".join(classes)) is not None


def _is_caption(tag: Tag) -> bool:
    classes = tag.attrs.get("class")
    return isinstance(classes, list) and any(CAPTION.match(name) for name in classes)


def _is_bold(tag: Tag) -> bool:
    if tag.name in BOLD_TAGS:
        return True
    return any(
        BOLD_STYLE.search(value)
        for value in (tag.attrs.get("style"), tag.attrs.get("cms-style"))
        if isinstance(value, str)
    )
