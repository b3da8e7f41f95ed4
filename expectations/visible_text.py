"""A second, simple reader of HTML: the visible characters of a body, by the standard library's parser.

It shares nothing with the reader that makes paragraphs (BeautifulSoup with lxml), so that text lost by one is found by
the other. White space and invisible characters are left out, since the two need not agree on those. Blocks stay out.
"""

import re
from html.parser import HTMLParser

UNSEEN_TAGS = frozenset(
    "script style iframe template noscript object embed svg math canvas video audio select button textarea head".split()
)
VOID_TAGS = frozenset(
    "area base br col embed hr img input link meta param source track wbr frame keygen basefont bgsound".split()
)
ADVERTISEMENT = re.compile(r"(?:^|\s)(?:appendQr|ad[-_]|ads(?:bygoogle|[-_])|advert)", re.IGNORECASE)
"""Classes of boxes that are no part of an article; the same list as in `assets/language/html.py`, kept by hand."""

NOT_SEEN = re.compile("[\\s\u200b-\u200f\u2060\ufeff\u00ad]+")


def visible_characters(text: str) -> str:
    """Text without white space and invisible characters.

    >>> visible_characters("粮食 产量\\u200b增长\\u3000 2%")
    '粮食产量增长2%'
    """
    return NOT_SEEN.sub("", text)


def body_characters(body_html: str) -> str:
    """The visible characters of an HTML body, in order.

    >>> body_characters("<p>粮食&nbsp;<b>产量</b></p><script>var a</script><div class='appendQr'><p>扫码</p></div>增长")
    '粮食产量增长'
    """
    reader = _Reader()
    reader.feed(body_html)
    reader.close()
    return visible_characters("".join(reader.pieces))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen: list[str] = []  # open elements from the outermost unseen one inwards

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID_TAGS:
            return
        classes = next((value for name, value in attrs if name == "class" and value), "")
        if self._unseen or tag in UNSEEN_TAGS or ADVERTISEMENT.search(classes):
            self._unseen.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # HTML knows no self-closing elements: <div/> opens one.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data)
