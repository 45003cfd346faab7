"""The overlay: what the cards of all subjects show as it changes, and nothing that must not be seen."""

from collections.abc import Callable, Iterable
from functools import partial

from bot.domain.chat.said import Removal, Said, TakenOff
from bot.domain.pages.overlay import NOTHING, OverlayCard, Shown, as_sent, texts_of
from bot.domain.pages.visitor import Right
from bot.domain.words.text_memory import TextMemory
from bot.log import get_logger
from bot.services.feed import Feed

_log = get_logger(__name__)

TOPIC = "overlay-"
"""What the topics begin with under which the feed has what a card shows: its name follows."""

MAX_TEXTS = 256
"""Texts of which it is remembered whether they are private: more than stand on all cards in an evening."""


class Overlay:
    """Shows each card as the feed has its topics; a card with a text that must not be seen shows nothing.

    That is what a person said and was taken off, and what touches a topic that is `private` to the artist:
    its title, empty for none.
    """

    def __init__(self, feed: Feed, private: Callable[[str], str]) -> None:
        self.cards: dict[str, OverlayCard] = {}
        self._feed = feed
        self._private = TextMemory(private, MAX_TEXTS)
        self._taken_off = TakenOff()
        self._said: dict[str, list[Said]] = {}
        self._withheld: dict[str, str] = {}

    def add(self, cards: Iterable[OverlayCard]) -> None:
        """Show these cards too, after those that are there.

        Raises:
            ValueError: two cards have one name.
        """
        for card in cards:
            if card.name in self.cards:
                raise ValueError(f"two cards are called {card.name!r}")
            self.cards[card.name] = card
            for topic in card.topics:
                self._feed.listen(topic, partial(self._publish, card))
            self._publish(card)

    def refresh(self) -> None:
        """Show all cards anew: the words of the voice, or the house rules, may be others."""
        self._private.clear()
        for card in self.cards.values():
            self._publish(card)

    def take_off(self, removal: Removal) -> None:
        """Show nothing more of what staff has taken off."""
        self._taken_off.take(removal)
        for name, said in list(self._said.items()):
            if any(self._taken_off.has(each) for each in said):
                self._publish(self.cards[name])

    def _publish(self, card: OverlayCard) -> None:
        latest = self._feed.latest
        shown = card.shows(*(latest.get(topic, {}) for topic in card.topics))
        said = self._said[card.name] = [each for each in texts_of(shown) if isinstance(each, Said)]
        if any(self._taken_off.has(each) for each in said) or self._is_private(card, shown):
            shown = NOTHING
        self._feed.publish(f"{TOPIC}{card.name}", as_sent(shown), Right.EVERYBODY)

    def _is_private(self, card: OverlayCard, shown: Shown) -> bool:
        """Tell whether a card touches a private topic; the log has it once, not at each repetition."""
        topic = next(filter(None, (self._private(each.text) for each in texts_of(shown))), "")
        if topic and self._withheld.get(card.name) != topic:
            _log.warning("overlay.private", card=card.name, topic=topic)
        self._withheld[card.name] = topic
        return bool(topic)
