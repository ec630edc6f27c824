"""What is seen of a page: text that is cut or lies over other text, surfaces that need their colour, what moves, and what is heard of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page
from tests.browsing import WIDE

# The spacing that a reader may choose without losing anything: WCAG 2.1, 1.4.12.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
# Letters twice as large, and nothing else: WCAG 2.1, 1.4.4.
ENLARGED = "html { font-size: 200% !important; }"
# A half of the desktop's width: what is left of it at a zoom of 200 %.
HALVED = {"width": WIDE["width"] // 2, "height": WIDE["height"] // 2}
# What can be written on, between the margins of an A4 sheet.
SHEET = {"width": 672, "height": 1010}

# Whether an element is there for the eye: not clipped away, as what only screen readers are told is.
_SEEN = """const seen = one => {
    for (let at = one; at && at !== document.documentElement; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.clipPath !== "none" || style.display === "none" || style.visibility === "hidden") return false;
    }
    return one.getBoundingClientRect().right > 0;
};
const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.data.trim() && !node.parentElement.closest("desc, title, style, script") && seen(node.parentElement)) found.push(node);
    }
    return found;
};
"""


@contextmanager
def shown(page: Page, viewport: dict[str, int] | None = None, style: str = "", **media: Any) -> Iterator[Page]:
    """An open page as somebody else meets it: in another size, with styles or with media of their own; then as it was."""
    page.set_viewport_size(viewport or WIDE)  # type: ignore[arg-type]  # the stubs want their own kind of dict
    page.emulate_media(**media)
    adopt = (
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }"
    )
    page.evaluate(adopt, style)
    try:
        yield page
    finally:
        page.evaluate("() => { document.adoptedStyleSheets = []; }")
        page.emulate_media(media="null", color_scheme="null", forced_colors="null")
        page.set_viewport_size(WIDE)  # type: ignore[arg-type]  # the stubs want their own kind of dict


def unreadable(page: Page) -> list[str]:
    """Text that lies over other text, or that is cut because its box or its picture is too small for it."""
    found: list[str] = page.evaluate(
        "() => {"
        + _SEEN
        + """
            const lines = [], cut = [];
            for (const node of texts()) {
                const range = document.createRange();
                range.selectNodeContents(node);
                const said = node.data.trim().slice(0, 40);
                for (const box of range.getClientRects()) {
                    // The room for accents and the room below letters may overlap.
                    if (box.width > 1) lines.push({left: box.left + 1, right: box.right - 1, top: box.top + 3, bottom: box.bottom - 3, node, said});
                }
                for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
                    if (getComputedStyle(at).overflow === "visible") continue;
                    const room = at.getBoundingClientRect(), box = range.getBoundingClientRect();
                    if (box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 3 || box.bottom > room.bottom + 3) {
                        cut.push(`cut: ${said}`);
                        break;
                    }
                }
            }
            lines.sort((one, other) => one.top - other.top);
            const over = [];
            for (let first = 0; first < lines.length; first++) {
                for (let next = first + 1; next < lines.length && lines[next].top < lines[first].bottom; next++) {
                    const one = lines[first], other = lines[next];
                    if (one.node !== other.node && one.left < other.right && other.left < one.right) over.push(`over each other: ${one.said} | ${other.said}`);
                }
            }
            return [...new Set([...cut, ...over])];
        }"""
    )
    return found


def lost_without_colours(page: Page) -> list[str]:
    """What a reader with colours of their own does not see: a surface that only its background sets off, a line, a mark or a text in the colour of the ground."""
    found: list[str] = page.evaluate(
        "() => {"
        + _SEEN
        + """
            const numbers = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
            const light = colour => {
                const parts = numbers(colour).slice(0, 3).map(part => (part / 255 <= .04045 ? part / 255 / 12.92 : ((part / 255 + .055) / 1.055) ** 2.4));
                return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
            };
            const contrast = (one, other) => (Math.max(light(one), light(other)) + .05) / (Math.min(light(one), light(other)) + .05);
            const clear = colour => colour === "transparent" || colour === "none" || numbers(colour)[3] === 0;
            const probe = document.createElement("i");
            probe.style.backgroundColor = "Canvas";
            document.body.append(probe);
            const ground = getComputedStyle(probe).backgroundColor;
            probe.remove();
            const found = [];
            for (const one of document.body.querySelectorAll("*")) {
                if (!seen(one)) continue;
                const style = getComputedStyle(one), said = `${one.tagName.toLowerCase()}.${one.getAttribute("class") || ""}`;
                const bordered = ["Top", "Right", "Bottom", "Left"].some(side =>
                    parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none" && contrast(style[`border${side}Color`], ground) >= 3);
                if (one.hasAttribute("data-surface") && !bordered) found.push(`only a background: ${said}`);
                if (one.hasAttribute("data-line") && !bordered) found.push(`no line: ${said}`);
                if (one.namespaceURI.endsWith("/svg")) {
                    if (one.tagName === "text" && contrast(style.fill, ground) < 4.5) found.push(`text: ${one.textContent.trim()}`);
                    const drawn = [style.fill, style.stroke].some(colour => !clear(colour) && contrast(colour, ground) >= 3);
                    if (["rect", "path", "line", "circle", "polygon", "polyline", "ellipse"].includes(one.tagName) && one.hasAttribute("data-drawn") && !drawn) found.push(`mark: ${said}`);
                }
            }
            return [...new Set(found)];
        }"""
    )
    return found


def note_what_is_seen(page: Page) -> None:
    """Mark what the page's own colours set off from their ground, so that it can be looked for in other colours."""
    page.evaluate(
        "() => {"
        + _SEEN
        + """
            const clear = colour => colour === "transparent" || colour === "none" || /^rgba\\(.*, 0\\)$/.test(colour);
            const behind = one => { for (let at = one; at; at = at.parentElement) { const colour = getComputedStyle(at).backgroundColor; if (!clear(colour)) return colour; } return "rgb(255, 255, 255)"; };
            for (const one of document.body.querySelectorAll("*")) {
                if (!seen(one)) continue;
                const style = getComputedStyle(one), mine = style.backgroundColor;
                if (!clear(mine) && mine !== behind(one.parentElement)) one.setAttribute("data-surface", "");
                if (["Top", "Right", "Bottom", "Left"].some(side => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none" && !clear(style[`border${side}Color`]))) one.setAttribute("data-line", "");
                if (one.namespaceURI.endsWith("/svg") && [style.fill, style.stroke].some(colour => !clear(colour) && colour !== behind(one.closest("svg")))) one.setAttribute("data-drawn", "");
            }
        }"""
    )


def moving(page: Page) -> list[str]:
    """What moves, or would when something changes."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter(one => {
            const style = getComputedStyle(one);
            return style.animationName !== "none" || style.transitionDuration.split(",").some(time => parseFloat(time) > 0);
        }).map(one => one.outerHTML.slice(0, 80))"""
    )
    return found


def heard(page: Page) -> Counter[str]:
    """How many tables, lists and parts of them the browser tells a screen reader of, by their roles."""
    session = page.context.new_cdp_session(page)
    try:
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    finally:
        session.detach()
    roles = [str(node["role"]["value"]) for node in nodes if not node["ignored"] and "role" in node]
    return Counter(role for role in roles if role in _TOLD)


def written_parts(page: Page) -> Counter[str]:
    """How many tables, lists and parts of them the page has in its HTML, by the roles that they shall have."""
    counts: dict[str, int] = page.evaluate(
        "told => Object.fromEntries(Object.entries(told).map(([role, which]) => [role, document.querySelectorAll(which).length]))",
        _TOLD,
    )
    return Counter({role: count for role, count in counts.items() if count})


_TOLD = {
    "table": "table",
    "row": "tr",
    "columnheader": "th[scope=col]",
    "rowheader": "th[scope=row], th[scope=rowgroup]",
    "cell": "td",
    "list": "ul, ol",
    "listitem": "li",
}


def unlike_themselves(page: Page) -> list[str]:
    """Tables and lists that some browser no longer says are such: by how they are laid out.

    A table is one to Safari and older browsers as long as each of its parts is laid out as that part. A list is one to Safari
    as long as each item is laid out as an item and has a marker, be it an empty text, or as long as it is in a navigation.
    """
    found: list[str] = page.evaluate(
        """() => {
            const parts = {TABLE: "table", THEAD: "table-header-group", TBODY: "table-row-group", TFOOT: "table-footer-group", TR: "table-row", TH: "table-cell", TD: "table-cell"};
            const unlike = [...document.querySelectorAll("table, table *")].filter(one => parts[one.tagName] && getComputedStyle(one).display !== parts[one.tagName]);
            const items = [...document.querySelectorAll("li")].filter(one => {
                const style = getComputedStyle(one);
                return !one.closest("nav") && (style.display !== "list-item" || style.listStyleType === "none");
            });
            return [...unlike, ...items].map(one => one.outerHTML.slice(0, 100));
        }"""
    )
    return found


def words_on_paper(page: Page) -> str:
    """All that is there for the eye on a page as it stands, in the order of reading."""
    text: str = page.evaluate("() => {" + _SEEN + "return texts().map(node => node.data).join(' '); }")
    return text
