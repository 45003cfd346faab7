"""What fans ask about a piece of gear and no card in chat tells, as what it weighs, costs or measures."""

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


def asks_untold(words: str) -> bool:
    """Tell whether words about a piece of gear ask for something that its card in chat does not have."""
    return not _DETAILS.isdisjoint(folded_words(words))
