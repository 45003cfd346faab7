"""Whether everybody can use a page: axe's rules, run in the page itself."""

from importlib.resources import files

from playwright.async_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

_ONLY_BARRIERS = "axe.run({ resultTypes: ['violations'], selectors: false })"
"""What is well is not told, and nothing by a selector of its own: these take half of the time."""


async def barriers(page: Page) -> list[str]:
    """Return whatever axe finds on a page: the rule, where, and why."""
    await page.evaluate(AXE)  # as a debugger does: the page's own policy lets no script in
    found = await page.evaluate(_ONLY_BARRIERS)
    return [
        f"{each['id']}: {node['html']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]
