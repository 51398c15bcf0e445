"""Words that a full stop belongs to, and words that open sentences. In lower case, without the last stop."""
from __future__ import annotations

# A name, a number or more of the same follows: the stop never ends a sentence.
NEVER_END = frozenset(
    "mr mrs ms messrs mmes dr drs prof profs st ste mt gen col maj lt cmdr cpl sgt pvt adm capt rev revd fr hon sen rep gov pres supt "
    "insp det mme mlle sra srta rabbi sir dame pfc brig e.g i.e cf viz vs v approx ca c fig figs eq eqs eqn sect sec secs "
    "ch chap art arts pp para no nos nr vol vols ed eds op opp tel ext dept univ assn al resp incl excl est resp av trans "
    "ref refs ver tab ibid n.b a.k.a d.b.a".split()) - {"no", "ed", "art", "c", "v", "ch", "av", "sir", "dame"}
# Such as "No. 5" or "p. 9": only before a digit.
BEFORE_NUMBER = frozenset("no nos p pp art c ch v vv vol bk pt n nr n° № jan feb mar apr jun jul aug sep sept oct nov dec "
                          "ex app lib l ll f ff ss §".split())
# The stop may end a sentence too: it does before a word that opens sentences.
MAY_END = frozenset(
    "co corp inc ltd llc plc bros jr sr esq etc ave blvd rd hwy ln pl sq ft lb lbs oz hr hrs yr yrs "
    "u.s u.k u.n e.u u.s.a u.s.s.r d.c l.a n.y a.m p.m am pm b.c a.d ph.d m.d b.a m.a b.sc m.sc m.b.a jan feb mar apr jun jul "
    "aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun assoc ed gmbh s.a n.v ariz calif colo conn fla ill "
    "mass mich minn miss mo neb nev okla ore penn tenn tex va vt wash wis wyo md del ga ind kan ky la cal".split()
) - {"am", "pm", "sun", "sat", "mar", "mon", "miss", "wash", "ill", "mass", "la", "cal", "pl", "fri", "ore", "del"}
STARTERS = frozenset(
    "the a an this that these those it he she they we you i there here his her its their our my your in on at by for from with as if "
    "when while although though because since after before but and or so yet however also then thus therefore meanwhile what who why "
    "where how which whose is are was were do does did can could will would shall should may might must have has had no not yes all "
    "some many most few both each every one two three another other others such several nobody everyone please let's let still even "
    "only just now never always today yesterday tomorrow once until unless despite during under over between among without nothing something "
    "did didn't don't doesn't isn't it's that's there's i'm i've we're they're he's she's".split())
# Said after a quotation: the sentence goes on.
SAID = frozenset("said says asked asks replied cried shouted whispered answered added explained wrote thought called yelled "
                 "exclaimed muttered told repeated continued insisted noted remarked".split())
