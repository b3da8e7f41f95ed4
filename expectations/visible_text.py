"""A second, simple reader of HTML: the visible characters of a body, by one scan along its text.

It shares nothing with the reader that makes paragraphs (BeautifulSoup with lxml), so that text lost by one is found by
the other. White space and invisible characters are left out, since the two need not agree on those. Blocks stay out.
Bodies are hostile: the standard library's parser takes over 10 s for 200 KB of `<!--` or `<a`; this scan is linear.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

UNSEEN_TAGS = frozenset(
    "script style iframe template noscript object embed svg math canvas video audio select button textarea head".split()
)
VOID_TAGS = frozenset(
    "area base br col embed hr img input link meta param source track wbr frame keygen basefont bgsound".split()
)
ADVERTISEMENT = re.compile(r"(?:^|\s)(?:appendQr|ad[-_]|ads(?:bygoogle|[-_])|advert)", re.IGNORECASE)
"""Classes of boxes that are no part of an article; the same list as in `assets/language/html.py`, kept by hand."""

NOT_SEEN = re.compile("[\\s\u200b-\u200f\u2060\ufeff\u00ad]+")

# A > inside quotes ends no tag; a quote that is not closed within a while is none.
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)((?:[^>\"']++|\"[^\"]{0,2000}+\"|'[^']{0,2000}+'|[\"'])*+)>")
_CLASS = re.compile(r"\bclass\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_RAW_END = {tag: re.compile(f"</{tag}", re.IGNORECASE) for tag in ("script", "style")}
"""Elements whose content is no markup."""


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
    return visible_characters(unescape("".join(_pieces(body_html))))


def _pieces(body: str) -> Iterator[str]:
    """Runs of text between tags, outside of elements that are not seen."""
    unseen = _Unseen()
    at = 0
    while at < len(body):
        opened = body.find("<", at)
        if not unseen.tags and opened != at:
            yield body[at:] if opened < 0 else body[at:opened]
        if opened < 0:
            return
        mark = body[opened + 1 : opened + 2]
        if mark in ("!", "?"):
            ending = "-->" if body.startswith("<!--", opened) else ">"
            closed = body.find(ending, opened + 2)
            at = closed + len(ending)
            if closed < 0:  # nothing after it is seen
                return
        elif tag := _TAG.match(body, opened):
            unseen.read(tag)
            at = tag.end()
            if not tag[1] and (raw_end := _RAW_END.get(tag[2].lower())):
                end = raw_end.search(body, at)
                if not end:
                    return
                at = end.start()
        elif mark.isalpha() or mark == "/":  # a tag that is never closed
            return
        else:
            if not unseen.tags:
                yield "<"
            at = opened + 1


class _Unseen:
    """Open elements from the outermost that is not seen inwards."""

    def __init__(self) -> None:
        self.tags: list[str] = []
        self._counts: Counter[str] = Counter()

    def read(self, tag: re.Match[str]) -> None:
        name = tag[2].lower()
        if tag[1]:
            # Without the count 100,000 end tags of what is not open would each walk 100,000 open elements.
            while self._counts[name]:
                last = self.tags.pop()
                self._counts[last] -= 1
                if last == name:
                    break
        elif name not in VOID_TAGS and (self.tags or name in UNSEEN_TAGS or self._is_advertisement(tag[3])):
            self.tags.append(name)
            self._counts[name] += 1

    @staticmethod
    def _is_advertisement(attributes: str) -> bool:
        found = _CLASS.search(attributes) if "class" in attributes.lower() else None
        return found is not None and ADVERTISEMENT.search(next(filter(None, found.groups()), "")) is not None
