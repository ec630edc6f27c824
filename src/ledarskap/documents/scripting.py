"""What a page with a script of its own needs: data that no browser runs, and fingerprints for its policy."""

from __future__ import annotations

import base64
import hashlib
import json

from markupsafe import Markup

# What could end a script or begin a comment in it, and what old browsers take for the end of a line.
_ESCAPED = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def inert(value: object, id_: str) -> Markup:
    """The filter ``inert``: plain data as JSON in a script element of that id, which a script can read and nothing runs.

    >>> inert({"text": "</script>"}, "data")
    Markup('<script type="application/json" id="data">{"text":"\\\\u003c/script\\\\u003e"}</script>')
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return Markup('<script type="application/json" id="{}">{}</script>').format(id_, Markup(text))  # noqa: S704 – escaped on the line above


def fingerprint(text: str) -> str:
    """The filter ``fingerprint``: what a page's policy names a style or a script by, so that it alone is let in.

    >>> fingerprint("")
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
