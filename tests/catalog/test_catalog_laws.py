"""Laws of catalogs, on random ones: nothing is lost on the way to the disk and back, in an update, or in a merge."""
import copy

from hypothesis import given
from hypothesis import strategies as st

from pipeline import catalog
from pipeline.catalog.model import key_of, strings_of
from pipeline.errors import UnreadableError

TEXT = st.text("ab \n\t\"\\#~|中，。19é\u2068\x07", max_size=12)
SENTENCE = st.lists(st.sampled_from("herons stand still in cold water near 3 30 old not walls 鹭 石头".split()),
                    min_size=1, max_size=9).map(" ".join)
LINES = st.text("ab#中 ", max_size=6).map(str.strip)


@st.composite
def entries(draw, texts=TEXT):
    entry = catalog.Entry(msgid=draw(texts), msgctxt=draw(st.none() | TEXT), msgstr=draw(TEXT), comment=draw(LINES),
                          tcomment=draw(LINES), occurrences=[("raw/a.txt", "")][:draw(st.integers(0, 1))],
                          flags=draw(st.sampled_from([[], ["fuzzy"], ["python-format"]])),
                          obsolete=draw(st.sampled_from([False, False, True])),
                          previous_msgid=draw(st.none() | TEXT))
    if draw(st.integers(0, 4)) == 0:
        entry.msgid_plural, entry.msgstr, entry.msgstr_plural = draw(TEXT) + "s", "", {0: draw(TEXT), 1: draw(TEXT)}
    return entry


@st.composite
def catalogs(draw, texts=TEXT, *, plain=False):
    made = catalog.loads(b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n')
    seen = {(None, "")}
    for entry in draw(st.lists(entries(texts), max_size=8)):
        if plain:
            entry.msgctxt, entry.msgid_plural, entry.msgstr_plural = None, "", {}
        if key_of(entry) not in seen:
            seen.add(key_of(entry))
            list.append(made, entry)
    return made


def told(entry):
    flags = {flag for flag in entry.flags if flag != "fuzzy" or any(strings_of(entry))}
    return (key_of(entry), strings_of(entry), entry.comment, entry.tcomment, flags, entry.previous_msgid, entry.obsolete,
            entry.msgid_plural, list(entry.occurrences))


@given(catalogs())
def test_what_is_written_is_read(made):
    kept = sorted((entry for entry in made if not entry.obsolete or any(strings_of(entry))),
                  key=lambda entry: entry.obsolete)
    data = catalog.dumps(made)
    again = catalog.loads(data)
    assert [told(entry) for entry in again] == [told(entry) for entry in kept]
    assert catalog.dumps(again) == data


@given(st.binary(max_size=60) | st.text('msgid"str #~|\\\n[0]', max_size=60).map(str.encode))
def test_bytes_of_any_kind_are_read_or_refused_with_a_reason(data):
    try:
        catalog.loads(data, "page.po")
    except UnreadableError as error:
        message = str(error)
    else:
        return
    assert message.startswith("page.po")


@given(catalogs(SENTENCE, plain=True), catalogs(SENTENCE, plain=True))
def test_an_update_loses_no_text_and_settles(old, template):
    before = catalog.dumps(old)
    new = catalog.update(old, template)
    assert catalog.dumps(old) == before, "the argument was changed"
    assert new.entry_keys() == template.entry_keys()
    texts = {entry.msgstr for entry in new}
    assert {entry.msgstr for entry in old if not entry.fuzzy} <= texts | {""}
    done = {entry.msgid: entry.msgstr for entry in old if entry.msgstr and not entry.fuzzy}
    assert all(entry.msgstr == done[entry.msgid] and not entry.fuzzy
               for entry in new if entry.msgid in done and not entry.obsolete)
    data = catalog.dumps(new)
    assert catalog.dumps(catalog.update(catalog.loads(data), template)) == data


@given(catalogs(SENTENCE, plain=True), catalogs(SENTENCE, plain=True))
def test_an_edit_that_is_taken_back_costs_nothing(old, template):
    first = catalog.update(old, old)
    back = catalog.update(catalog.update(first, template), old)
    assert [(entry.msgid, entry.msgstr) for entry in back if not entry.fuzzy and not entry.obsolete and entry.msgstr] \
        >= [(entry.msgid, entry.msgstr) for entry in first if not entry.fuzzy and not entry.obsolete and entry.msgstr]


@given(catalogs(), catalogs())
def test_a_merge_with_an_unchanged_side_is_the_other_side(base, other):
    for ours, theirs in ((base, other), (other, base)):
        merged, conflicts = catalog.merge3(base, copy.deepcopy(ours), copy.deepcopy(theirs))
        assert not conflicts
        live = {key_of(entry): strings_of(entry) for entry in other if not entry.obsolete}
        assert {key_of(entry): strings_of(entry) for entry in merged if not entry.obsolete} == live


@given(*[catalogs(SENTENCE, plain=True)] * 3)
def test_a_merge_keeps_every_new_text(base, ours, theirs):
    merged, conflicts = catalog.merge3(base, ours, theirs)
    known = {entry.msgstr for entry in base}
    kept = {entry.msgstr for entry in merged}
    comments = "\n".join(entry.tcomment for entry in merged)
    for entry in (*ours, *theirs):
        if entry.msgstr not in known | kept | {""}:
            assert entry.msgid in conflicts
            assert f"another translation: {entry.msgstr}".replace("\n", "\\n") in comments
    assert len({key_of(entry) for entry in merged}) == len(merged)
