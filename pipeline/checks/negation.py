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

PLAIN_EN = re.compile(r"\b(?:not|never|cannot|no longer|neither|nobody|nothing)\b(?! only)|n['’]t\b", re.IGNORECASE)
SOFT_EN = re.compile(r"\b(?:not|no|none|never|nor|neither|nothing|nobody|nowhere|without|cannot|un\w{3,}|in\w{4,}|im[mp]\w{3,}|ir\w{4,}|il\w{4,}"
                     r"|dis\w{3,}|non\w*|mis\w+|\w+less|fail\w*|refus\w*|lack\w*|few|little|less|hardly|barely|rarely|seldom|avoid\w*"
                     r"|prevent\w*|stop\w*|den\w+|reject\w*|absen\w+|unless|until|only|but|rather|instead|other|besides|beyond|except"
                     r"|free|lost|lose\w*|miss\w*|against|ban\w*|forbid\w*|prohibit\w*|difficult|hard|too|before|despite|although|though"
                     r"|however|yet|while|regardless|no-\w+|out of|far from|short of|end\w*|wrong|oppos\w*|contrary|doubt\w*|ignor\w*"
                     r"|exclu\w*|protest\w*|difference|different\w*|various|many|constant\w*|soon|continu\w*|long|repeated\w*|just|than"
                     r"|hesita\w*|reluctan\w*|declin\w*|must|have to|had to|more|beside|inevitabl\w*|steadil\w*|increasing\w*|gradual\w*)\b|n['’]t\b", re.IGNORECASE)
PLAIN_ZH = re.compile("不会|不會|不能|不要|不应|不應|没有|沒有|不可|并非|並非|不是|从未|從未|不再|无法|無法|不得(?!不)|不需要|不必|不用|并不|並不")
SOFT_ZH = re.compile("[不没沒无無未勿莫别別非否禁免拒缺反难難少失忘除停止防避]|以外|之外|而是|只|才|远|零|毫")
RHETORIC = re.compile("是不是|不是.{0,12}而是|不得不|不可避免|不能不|没有.{0,6}不|沒有.{0,6}不|不仅|不但|不只|不光|不可或缺|不可思议|不管|不论|无论")


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
    if PLAIN_EN.search(english) and not SOFT_ZH.search(chinese):
        yield Problem("the English negates, the Chinese does not", "")
    elif PLAIN_ZH.search(RHETORIC.sub("", chinese)) and not SOFT_EN.search(english):
        yield Problem("the Chinese negates, the English does not", "")


CHECK = Check("negation", "warning", find)
