"""A file dropped on a page, as from a folder of the desktop."""

from playwright.async_api import Page

_DATA = """([name, bytes]) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
}"""


async def drop(page: Page, name: str, content: bytes) -> None:
    """Drop a file of a name anywhere on a page."""
    data = await page.evaluate_handle(_DATA, [name, list(content)])
    await page.dispatch_event("body", "drop", {"dataTransfer": data})
