"""What fans ask about a piece of gear and no card in chat tells, as what it weighs, costs or measures."""

from bot.domain.gear.gear import GearItem
from bot.domain.words.folding import folded_words

_DETAILS = frozenset(
    folded_words(
        """
        scale weigh weighs weight heavy heaviness price cost costs paid pay expensive watt watts wattage wood
        colour color finish radius fret frets nut serial
        mensur wiegt gewicht schwer preis kostet gekostet bezahlt teuer wattzahl holz farbe lackierung bünde
        bundstäbchen seriennummer
        escala pesa peso precio cuesta costó caro cara vatios madera trastes acabado
        preço custa custou madeira cor potência acabamento
        diapason pèse poids prix coûte coûté cher chère bois couleur finition frettes
        """
    )
)
"""The words for it in English, German, Spanish, Portuguese and French."""

STEM = 4
"""Letters that a word and its plural share: "watt" and "watts"."""


def untold_in(words: str) -> list[str]:
    """Return the words about a piece of gear that ask for something which its card in chat does not have."""
    return [each for each in folded_words(words) if each in _DETAILS]


def detail_asked(item: GearItem, words: str) -> tuple[str, ...] | None:
    """Return the tags of a piece that tell what is asked beside its card; None where nothing is.

    A word of its name asks for nothing: it is meant by it.
    """
    named = folded_words(f"{item.name} {item.slug}")
    asked = {each[:STEM] for each in untold_in(words) if each not in named}
    if not asked:
        return None
    return tuple(tag for tag in item.tags if any(each[:STEM] in asked for each in folded_words(tag)))
