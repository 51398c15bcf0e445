"""Checks of translations: the golden file, and the states, the file, accepting a finding, fixing."""
import time

import golden
import pytest

from pipeline.catalog import Entry, new_catalog
from pipeline.checks import CHECKS, CheckSettings, PageView, check_page
from pipeline.checks.fixing import mended
from pipeline.glossary import Term
from pipeline.language import detect


def page(*entries, locale="zh_CN", terms=()):
    catalog = new_catalog(locale)
    for number, entry in enumerate(entries):
        entry.linenum = 10 * (number + 1)
        catalog.append(entry)
    return PageView("page", locale, f"locales/{locale}/LC_MESSAGES/page.po", catalog=catalog, terms=terms)


def rules(view, settings=CheckSettings()):
    return {finding.rule for finding in check_page(view, settings, CHECKS) if finding.severity != "note"}


def entry(source, target, **fields):
    return Entry(msgid=source, msgstr=target, **fields)


@pytest.mark.parametrize(("section", "expected", "source", "target"), golden.rows("checks/pairs.tsv", 3))
def test_translations(section, expected, source, target):
    for code in ("200b", "fffd"):
        target = target.replace(f"\\u{code}", chr(int(code, 16)))
    locale = "en" if detect(source).lang == "zh" else "zh_CN"
    found = rules(page(entry(source, target), locale=locale))
    assert found == set() if expected == "-" else expected in found


def test_every_check_is_documented_and_named_once():
    names = [check.name for check in CHECKS]
    assert len(names) == len(set(names))
    assert all(check.severity in ("error", "warning", "note") for check in CHECKS)


def test_states():
    view = page(entry("One.", ""), entry("Two.", "二。", flags=["fuzzy"]),
                entry("Three things.", "三。", flags=["fuzzy"], previous_msgid="Two things."),
                entry("Four.", "四。", previous_msgid="For."),
                entry("您的医生 may order it。", "", comment="origin: mixed"))
    found = {(finding.msgid, finding.rule) for finding in check_page(view, CheckSettings(), CHECKS)}
    assert found == {("One.", "missing"), ("Two.", "fuzzy"), ("Three things.", "stale"), ("Four.", "stale"),
                     ("您的医生 may order it。", "missing"), ("您的医生 may order it。", "mixed-source")}


def test_what_was_born_here_is_not_checked_against_itself():
    view = page(entry("The door is open.", "The door is open.", comment="origin: en"), locale="en")
    assert rules(view) == set()


def test_an_improved_source_that_turns_the_meaning_is_said():
    view = page(entry("It does not hurt.", "It does hurt.", comment="origin: en"), locale="en")
    assert rules(view) == {"negation"}


def test_obsolete_entries_are_a_note():
    view = page(entry("Gone.", "没了。", obsolete=True))
    assert [(finding.rule, finding.severity) for finding in check_page(view, CheckSettings(), CHECKS)] == [("obsolete", "note")]


def test_one_source_two_translations():
    view = page(entry("Opening hours", "开放时间", msgctxt="heading"), entry("Opening hours", "营业时间", msgctxt="cell"))
    assert rules(view) == {"inconsistent"}


def test_one_translation_under_two_sources():
    view = page(entry("The lake is deepest on its eastern side.", "湖的东侧最深。"),
                entry("The boats leave from the northern quay.", "湖的东侧最深。"))
    assert "shifted" in rules(view)


def test_the_neighbours_translation():
    view = page(entry("Oslo counted 417 boats in 1998.", "卑尔根在2003年统计了512条船（Bergen）。"),
                entry("Bergen counted 512 boats in 2003.", "卑尔根（Bergen）在2003年统计了512条船。"))
    assert {"shifted", "numbers"} <= rules(view)


def test_glossary():
    terms = (Term("kidney stone", ("肾结石",), forbidden=("肾石头",)),)
    assert rules(page(entry("Kidney stones are common.", "肾结石很常见。"), terms=terms)) == set()
    assert rules(page(entry("Kidney stones are common.", "肾石头很常见。"), terms=terms)) == {"glossary"}


def test_a_translator_accepts_a_finding():
    wrong = entry("Platform 17 is closed.", "18号站台已关闭。", tcomment="renumbered in May\ndiglot: ignore=numbers")
    assert rules(page(wrong)) == set()


def test_select_ignore_severity_and_minimum():
    view = page(entry("Platform 17 is closed.", "18号站台已关闭"), entry("The door is open.", ""))
    assert rules(view) == {"numbers", "end-marks", "missing"}
    assert rules(view, CheckSettings(select=("numbers",))) == {"numbers"}
    assert rules(view, CheckSettings(ignore=("numbers", "missing"))) == {"end-marks"}
    assert rules(view, CheckSettings(severity={"end-marks": "note"})) == {"numbers", "missing"}
    assert rules(view, CheckSettings(minimum=50)) == {"numbers", "end-marks"}


@pytest.mark.parametrize(("field", "value", "said"), [
    ("Content-Type", "text/plain", "names no charset"), ("Content-Type", "text/plain; charset=GBK", "not UTF-8"),
    ("Language", "", "names no language"), ("Language", "de", "in a catalog of zh_CN"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);", "zh_CN has"), ("Plural-Forms", "nplurals=1; plural=(n;", "cannot be read"),
])
def test_headers(field, value, said):
    view = page(entry("The door is open.", "门开着。"))
    view.catalog.metadata[field] = value
    findings = check_page(view, CheckSettings(), CHECKS)
    assert [finding.rule for finding in findings] == ["catalog-file"]
    assert said in findings[0].message


@pytest.mark.parametrize(("before", "after"), [
    ("接着,向左转.", "接着，向左转。"), (" 门开着。 ", "门开着。"), ("门开\u200b着。。", "门开着。"), ("价格为3.5元。", "价格为3.5元。"),
    ("少了什么", "少了什么")])
def test_only_what_is_certain_is_fixed(before, after):
    assert mended("The door is open.", before, "zh") == after
    assert mended("The door is open.", after, "zh") == after


def notes(view):
    return {finding.rule for finding in check_page(view, CheckSettings(), CHECKS) if finding.severity == "note"}


def test_two_styles_of_spacing_are_a_note():
    texts = ["请做CT检查。", "使用USB线。", "第3天", "下载PDF文件。", "升级到 Debian 系统。"]
    view = page(*(entry(f"Source {number}", text) for number, text in enumerate(texts)))
    assert "spacing" in notes(view)
    assert "spacing" not in notes(page(*(entry(f"Source {number}", text) for number, text in enumerate(texts[:4]))))


def test_a_line_that_the_page_repeats_is_a_note():
    view = page(entry("Read more", "阅读更多"))
    view.doubled = ("Read more",)
    assert notes(view) == {"doubled-line"}


@pytest.mark.parametrize("unit", ["1", "1.", "，", "（", "“", "ж", "aж", "**", "门 ", "1/2 ", " -1", "`", "<b", "%(", "1 May ", "三万", "not "])
def test_hostile_text_takes_no_longer_than_its_length_says(unit):
    started = time.process_time()
    check_page(page(entry("The door is open.", 100_000 // len(unit) * unit)), CheckSettings(), CHECKS)
    assert time.process_time() - started < 3
