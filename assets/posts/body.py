"""The body's identity: what a reader sees of it, whatever markup stands around."""

from hashlib import sha256

from assets.language.html import visible_text
from assets.posts.refusal import Refusal


def body_sha256(body_html: str) -> str:
    """SHA-256 (hex) of the body's visible text without white space. Raises `Refusal` `empty_body` where there is none.

    >>> body_sha256("<p>会议 指出</p>") == body_sha256("<div>会议指出</div>")
    True
    """
    text = "".join(visible_text(body_html).split())
    if not text:
        raise Refusal("empty_body", "the body holds no text")
    return sha256(text.encode()).hexdigest()
