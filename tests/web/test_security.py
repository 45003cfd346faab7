"""A share of the attacks of `make security`, and what it wrote down of all of them."""

from pathlib import Path

from tests.bench.security import bodies, fixation, forms, framing, lesser, probed, revoked, sockets, theft

TOLD = Path(__file__).parent.parent.parent / "docs" / "security.md"


async def test_attacks_come_to_nothing() -> None:
    rows = await probed((forms, framing, fixation, theft, sockets, revoked, lesser, bodies))
    assert [row for row in rows if not row[2]] == []


def test_no_attack_that_is_written_down_got_through() -> None:
    assert "gets through" not in TOLD.read_text(encoding="utf-8")
