"""The function words of English: closed classes, each word of which is a class of its own for what may follow it."""
from __future__ import annotations

FUNCTION_WORDS = frozenset(
    # articles, demonstratives, quantifiers, possessives
    "a an the this that these those some any each every all both either neither no another other such same much many "
    "more most few several less my your his her its our their whose "
    # prepositions
    "of to in on at by for from with as into onto over under about after before between through during against via per "
    "within without across among around toward towards upon above below behind beside besides beyond despite except "
    "inside outside off out up down near since until till throughout along amid amongst unlike like than "
    # pronouns
    "i you he she it we they me him them us who whom which what something anything nothing everything someone anyone "
    "everyone himself herself itself themselves myself yourself ourselves there here "
    # conjunctions and adverbs of the frame
    "and or but nor so if because although though unless whether while when where why how then also not only just very "
    "too even still never always often usually sometimes again already yet however "
    # auxiliaries
    "is are was were be been being am has have had having do does did can could may might must will would shall should "
    "cannot".split())
