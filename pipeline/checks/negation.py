"""A negation on one side only.

"The test does not hurt" and "这项检查会痛" say opposite things and look alike. Found only where the negation is plain (not,
never, no longer; 不会, 没有, 不要 …) and the other side has none of any kind, not even in part of a word.

Wrong where one language says with a positive word what the other negates.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.catalog.similarity import NEGATION
from pipeline.checks.view import Check, EntryView, Problem
from pipeline.language.latin import is_listed

PLAIN_EN = re.compile(r"\b(?:not|never|cannot|no longer|neither|nobody|nothing)\b(?! only)|n['’]t\b", re.IGNORECASE)
SOFT_EN = re.compile(r"\b(?:not|no|none|never|nor|neither|nothing|nobody|nowhere|without|cannot|non\w*|\w+less|fail\w*|refus\w*|lack\w*"
                     r"|few|little|less|hardly|barely|rarely|seldom|avoid\w*|prevent\w*|stop\w*|den(?:y|ied|ies)\w*|reject\w*|absen\w+|unless"
                     r"|until|only|rather|instead|beyond|except|free|lost|lose\w*|miss\w*|against|ban\w*|forbid\w*|prohibit\w*|hesita\w*"
                     r"|reluctan\w*|declin\w*|difficult\w*|although|though|however|despite|regardless|no-\w+|out of|far from|wrong|contrary"
                     r"|doubt\w*|ignor\w*|exclu\w*|different\w*|various|constant\w*|soon|continu\w*|just|than|must|have to|had to"
                     r"|inevitabl\w*|increasing\w*|gradual\w*|yet|still|otherwise|un\w+ed|(?:un|in|im|ir)\w+[ai]ble|too|neglect\w*|forget\w*|forgot\w*|over|end\w*)\b|n['’]t\b",
                     re.IGNORECASE)
PREFIXED = re.compile(r"\b(?:un|in|im|ir|il|dis|mis)([a-z]{4,})\b", re.IGNORECASE)
TWICE = re.compile(r"(?:\b(?:not|never|nothing|nobody|cannot)\b|n['’]t\b).{0,40}?\b(?:until|but|forget|lose|fail|hesitate|without|except|only"
                   r"|un(?:common|usual|like)\w*|in(?:frequent|significant)\w*|im(?:possible|probable))\b", re.IGNORECASE)
PLAIN_ZH = re.compile("不会|不會|不能|不要|不应|不應|没有|沒有|不可|并非|並非|不是|从未|從未|不再|无法|無法|不得(?!不)|不需要|不必|不用|并不|並不")
SOFT_ZH = re.compile("[不没沒无無未勿莫别別非否禁免拒缺反难難少失忘]|以外|之外|而是|停止|防止|避|零|毫")
RHETORIC = re.compile("是不是|不是.{0,12}而是|不得不|不可(?:避免|少|挡|摧|分割|磨灭|收拾|开交)|不能不|没有.{0,6}不|沒有.{0,6}不|不仅|不但|不只|不光|不可或缺|不可思议|不管|不论|无论")


def find(view: EntryView) -> Iterator[Problem]:
    """A plain negation that the other side lacks."""
    if view.is_born:
        if view.target != view.source and len(NEGATION.findall(view.target)) != len(NEGATION.findall(view.source)):
            yield Problem("the improved sentence negates differently from the page", "")
        return
    if {view.origin, view.target_lang} != {"en", "zh"}:
        return
    english, chinese = view.plain_source, view.plain_target
    if view.origin == "zh":
        english, chinese = chinese, english
    if TWICE.search(english):
        return  # "don't forget", "not until": the Chinese may well say it straight
    if PLAIN_EN.search(english) and not SOFT_ZH.search(chinese):
        yield Problem("the English negates, the Chinese does not", "")
    elif PLAIN_ZH.search(RHETORIC.sub("", chinese)) and not _is_soft(english):
        yield Problem("the Chinese negates, the English does not", "")


def _is_soft(english: str) -> bool:
    """Is there a word that negates in part, by its meaning or by a prefix (unclear, disagree)?"""
    return bool(SOFT_EN.search(english)) or any(is_listed(found[1].lower()) for found in PREFIXED.finditer(english))


CHECK = Check("negation", "warning", find)
