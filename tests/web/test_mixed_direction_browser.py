"""What fans wrote, from right to left, towering or endless: what stands beside it stays in its place."""

import io
from collections.abc import AsyncGenerator, Sequence
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.async_api import Browser, Page, Route

from bot.app import Woodshed
from tests.evening import BELOW_CHAT, CHAT, evening, overlay_token, site_of
from tests.windows import tab

SAID = sorted(
    {
        text.split(" ", 2 if text.startswith("!interview") else 1)[-1]
        for who, text in (*CHAT, *BELOW_CHAT)
        if who.startswith("fan_") and len(text) > 12
    }
    | {"a go at your tune", "is a 1997", "is a 1961", "feedback on your riff"},
    key=len,
    reverse=True,
)
"""What is somebody's own words wherever it stands; longer ones first, as others may be part of them."""

HEBREW = "\u05e9\u05dc\u05d5\u05dd \u202e\u05e2\u05d5\u05dc\u05dd 12"
"""From right to left, with a sign that turns all that follows around and is never taken back."""
MARKS = "\u0301\u0302\u0303\u0304\u0305" * 12
ENDLESS = "W" * 300

PAGES = ("/", "/suggestions", "/site/preview/duets.html")
MORE_PAGES = ("/questions", "/duets", "/queue", "/log", "/people/fan_reed", "/dock")
CARDS, MORE_CARDS = ("question",), ("turn", "duet")
"""What is looked at in every run of the tests, and what is besides by `make browser`."""

WIDE, PHONE = (1280, 800), (390, 800)

_STILL = """
() => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  for (const each of document.querySelectorAll("#left, [role=timer]")) each.style.visibility = "hidden";
}
"""
"""Unfolds all that there is, and lets no clock go on: two pictures are held against each other."""

_FIND = """
(said) => {
  const names = /^fan_\\w+$/;
  const shown = each => each.parentElement?.checkVisibility({ visibilityProperty: true })
    && !each.parentElement.closest(".unseen, script, option, svg");
  window.theirs = [];
  const texts = document.createTreeWalker(document.querySelector("main, .cards"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, text = node.data.trim();
    if (!text || !shown(node)) continue;
    const alone = names.test(text) && node.parentElement.matches("bdi, b, [dir=auto]");
    const own = alone ? text : said.find(each => node.data.includes(each));
    if (!own) continue;
    const at = node.data.indexOf(own), end = at + own.length;
    window.theirs.push({ node, before: node.data.slice(0, at), own, after: node.data.slice(end) });
  }
  return window.theirs.length;
}
"""
"""Finds what is somebody's own words, and how many there are: names that stand alone, and what they said."""

_PUT = """
(words) => {
  for (const { node, before, own, after } of window.theirs) node.data = before + (words ?? own) + after;
}
"""
"""Puts other words in their place."""

_SIDES = """
() => {
  const row = node => node.parentElement.closest("li, tr, p, summary, h1, h2, h3, blockquote, .line, .aside, .plate > *") ?? node.parentElement;
  const boxes = (node, from, to) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(box => box.width > 1);
  };
  const sides = {};
  window.theirs.forEach(({ node, before, after }, number) => {
    const end = node.data.length - after.length, own = boxes(node, before.length, end);
    const texts = document.createTreeWalker(row(node), NodeFilter.SHOW_TEXT);
    for (let other = 0; texts.nextNode(); other++) {
      const beside = texts.currentNode;
      const parts = beside === node ? [[0, before.length], [end, node.data.length]] : [[0, beside.data.length]];
      parts.forEach(([from, to], part) => {
        if (!beside.data.slice(from, to).trim() || (beside !== node && window.theirs.some(each => each.node === beside))) return;
        const found = boxes(beside, from, to);
        for (const a of own) for (const b of found) {
          if (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) < 6) continue;
          const side = b.left >= a.right - 1 ? "right" : b.right <= a.left + 1 ? "left" : "over";
          sides[`${number} ${other} ${part}`] = [side, `${beside.data.slice(from, to).trim().slice(0, 30)} | ${row(node).textContent.trim().replace(/\\s+/g, " ").slice(0, 70)}`];
        }
      });
    }
  });
  return sides;
}
"""  # noqa: E501
"""Tells on which side of somebody's words, in the same line, each text of their row is."""

_COVERED = """
() => {
  const clipped = (box, element) => {
    let { left, top, right, bottom } = box;
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.position === "fixed" || style.position === "sticky") return null;
      if (style.overflowX === "visible" || style.display === "inline") continue;
      const frame = each.getBoundingClientRect();
      left = Math.max(left, frame.left), right = Math.min(right, frame.right);
      top = Math.max(top, frame.top), bottom = Math.min(bottom, frame.bottom);
    }
    return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : null;
  };
  const found = [], texts = document.createTreeWalker(document.querySelector("main, .cards"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, around = node.parentElement;
    if (!node.data.trim() || !around.checkVisibility({ visibilityProperty: true }) || around.closest(".unseen, script, option, svg")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const each of range.getClientRects()) {
      const box = clipped(each, around);
      if (box) found.push({ ...box, node, text: node.data.trim().slice(0, 40) });
    }
  }
  const faults = [];
  found.forEach((a, at) => {
    for (const b of found.slice(at + 1)) {
      if (a.node === b.node) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && high > 6) faults.push(`${a.text} | and | ${b.text}`);
    }
  });
  return [...new Set(faults)];
}
"""  # noqa: E501
"""Tells which texts lie over each other."""

_ROWS = """
() => window.theirs.map(({ node }) => {
  const row = node.parentElement.closest("li, tr, p, summary, h1, h2, h3, blockquote, .plate > *") ?? node.parentElement;
  const { left, top, right, bottom } = row.getBoundingClientRect();
  return [left, top + scrollY, right, bottom + scrollY].map(Math.round);
})
"""  # noqa: E501
"""Tells where the rows are in which somebody's words stand."""

SLACK = 7
"""Pixels around a row into which what stands in it may reach."""


def _shared(always: Sequence[str], more: Sequence[str]) -> list[Any]:
    return [*always, *(pytest.param(each, marks=pytest.mark.long) for each in more)]


@pytest.fixture(scope="module")
async def bot() -> AsyncGenerator[Woodshed]:
    async with evening() as (_, bot):
        yield bot


async def _never(_: Route) -> None:
    """Leave without an answer what a page would be made anew by."""


async def _turned(page: Page) -> list[str]:
    """Return what is on the other side of somebody's words once they are from right to left."""
    before = await page.evaluate(_SIDES)
    await page.evaluate(_PUT, HEBREW)
    after = await page.evaluate(_SIDES)
    return [
        f"{told}: was {before[each][0]}, is {side}"
        for each, (side, told) in after.items()
        if each in before and side != before[each][0]
    ]


async def _picture(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(await page.screenshot(full_page=True))).convert("RGB")


async def _towers(page: Page) -> list[str]:
    """Return where marks that are piled up reach out of their row."""
    await page.evaluate(_PUT, "ZZZ")
    plain = await _picture(page)
    await page.evaluate(_PUT, f"Z{MARKS}Z{MARKS}Z{MARKS}")
    differ = ImageChops.difference(plain, await _picture(page)).convert("L").point([0] * 9 + [255] * 247)
    for left, top, right, bottom in await page.evaluate(_ROWS):
        differ.paste(0, (left - SLACK, top - SLACK, right + SLACK, bottom + SLACK))
    return [f"marks reach to {box}"] if (box := differ.getbbox()) else []


async def faults_of(browser: Browser, address: str, size: tuple[int, int]) -> list[str]:
    """Return what somebody's words do to what stands beside them on a page."""
    page = await tab(
        browser, viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", color_scheme="dark"
    )
    await page.goto(address)
    await page.wait_for_timeout(300)
    await page.route("**/*", _never)
    await page.evaluate(_STILL)
    found = await page.evaluate(_FIND, SAID)
    faults = [] if found else ["nobody's words stand here"]
    faults += await _turned(page)
    for words in (HEBREW, ENDLESS):
        await page.evaluate(_PUT, words)
        faults += [f"covered: {each}" for each in await page.evaluate(_COVERED)]
    faults += await _towers(page)
    await page.unroute_all(behavior="ignoreErrors")
    await page.close()
    return faults


@pytest.mark.parametrize("path", _shared(PAGES, MORE_PAGES))
async def test_what_fans_write_turns_and_covers_nothing_beside_it(
    browser: Browser, bot: Woodshed, path: str
) -> None:
    faults: list[str] = []
    for size in (WIDE, PHONE):
        faults += [f"{size[0]}: {each}" for each in await faults_of(browser, site_of(bot) + path, size)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("card", _shared(CARDS, MORE_CARDS))
async def test_nor_does_it_on_the_overlay(browser: Browser, bot: Woodshed, card: str) -> None:
    address = f"{site_of(bot)}/overlay?show={card}#{await overlay_token(bot)}"
    faults = await faults_of(browser, address, (1920, 1080))
    assert not faults, "\n".join(faults)
