"""The quotes of the stream: asked for, added and taken out."""

from collections.abc import Callable, Mapping, Sequence

from bot.domain.backstage.quote import QUOTES, Quote, new_quote, with_words
from bot.domain.words.number import number_in
from bot.domain.words.typed_command import command_word
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.objection import Objection, objection_to
from bot.moderation.policy import Policy
from bot.services.documents.catalogue import Catalogue, Draft

LINES = lines(
    """
    quote-none
    quote-no-such: number last
    quote-taken-out: number
    quote-not-found
    quote-kept-back
    quote-which
    quote-link
    quote-private: topic
    quote-against-rules
    """
)

_OBJECTIONS = {
    Objection.LINK: "quote-link",
    Objection.PRIVATE: "quote-private",
    Objection.RULES: "quote-against-rules",
}

_LAST = ("last", "latest")


class QuoteBook:
    """All quotes; what is said of them is held against the house rules of the moment.

    `policy` gives these, and `choose` one of several quotes.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        policy: Callable[[], Policy],
        choose: Callable[[Sequence[Quote]], Quote],
    ) -> None:
        self._catalogue = catalogue
        self._policy = policy
        self._choose = choose
        self._latest = ""

    @property
    def quotes(self) -> Sequence[Quote]:
        """All quotes that are not taken out, in the order of their numbers."""
        return _in_order(self._catalogue.all(QUOTES))

    def ask(self, words: str) -> Quote:
        """Return the quote of a number or the last one, one that has words best, or any where none are said.

        Of several it is one at random, and not the latest again.

        Raises:
            Refusal: there is none, or what it says may not be said.
        """
        held = self._catalogue.all(QUOTES)
        if _is_one(words):
            found = [_meant(words, held)]
        else:
            found = with_words(words, self.quotes) if words else self.quotes
            if not found:
                raise Refusal("quote-not-found" if self.quotes else "quote-none")
        return self._drawn(found)

    def _drawn(self, found: Sequence[Quote]) -> Quote:
        others = [each for each in found if each.slug != self._latest]
        latest = [each for each in found if each.slug == self._latest]
        while left := others or latest:  # the latest again only where no other may be said
            drawn = self._choose(left)
            if self._objection(drawn) is None:
                self._latest = drawn.slug
                return drawn
            left.remove(drawn)
        raise Refusal("quote-kept-back")

    async def add(self, words: Sequence[str], by: str) -> Quote:
        """Add a quote: what was said, and behind a dash who did.

        Raises:
            Refusal: it cannot be so, or may not be said.
        """
        async with self._catalogue.editing(by) as draft:
            return self.put(draft, new_quote(words, draft.of(QUOTES)))

    def put(self, draft: Draft, quote: Quote) -> Quote:
        """Let a quote be so.

        Raises:
            Refusal: it says nothing, or what may not be said.
        """
        if not quote.says:
            raise Refusal("quote-says-nothing")
        if objection := self._objection(quote):
            raise objection
        draft.put(QUOTES, quote)
        return quote

    async def remove(self, which: str, by: str) -> Quote:
        """Take a quote out, that of a number or the last, and return it; its number is never another's.

        Raises:
            Refusal: there is none.
        """
        if not _is_one(which):
            raise Refusal("quote-which")
        async with self._catalogue.editing(by) as draft:
            gone = _meant(which, draft.of(QUOTES))
            draft.remove(QUOTES, gone.slug)
            return gone

    def _objection(self, quote: Quote) -> Refusal | None:
        """Return why a quote may not be said; None where it may."""
        line = f"{quote.says} – {quote.by}" if quote.by else quote.says
        policy = self._policy()
        objection = objection_to(line, policy)
        topic = {"topic": policy.private_topic(line)} if objection is Objection.PRIVATE else {}
        return Refusal(_OBJECTIONS[objection], **topic) if objection else None


def _in_order(held: Mapping[str, Quote]) -> list[Quote]:
    return sorted((each for each in held.values() if each.says), key=lambda each: int(each.slug))


def _is_one(which: str) -> bool:
    """Tell whether somebody means one quote by what they typed: a number, or the last."""
    return number_in(which) is not None or command_word(which) in _LAST


def _meant(which: str, held: Mapping[str, Quote]) -> Quote:
    """Return the quote of a number, or the last.

    Raises:
        Refusal: there is none of that number, any more or yet.
    """
    quotes = _in_order(held)
    number = number_in(which)
    if number is None:
        if not quotes:
            raise Refusal("quote-none")
        return quotes[-1]
    found = held.get(str(number))
    if found and found.says:
        return found
    last = max(map(int, held), default=0)
    if 0 < number <= last:
        raise Refusal("quote-taken-out", number=str(number))
    raise Refusal("quote-no-such", number=str(number), last=str(last)) if last else Refusal("quote-none")
