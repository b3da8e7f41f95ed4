"""Why a file is not taken: a stable code for tables and a sentence for people."""


class Refusal(ValueError):
    """A file that cannot be taken. `reason` is one of the codes of `source_files.reason`; `detail` says it in words."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
