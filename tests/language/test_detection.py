"""Languages: the golden file, spans, scripts, and that the same text always gets the same answer."""
import subprocess
import sys
import time

import golden
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language import describe, detect, foreign_words, script_of, spans, to_script


@pytest.mark.parametrize(("section", "label", "text"), golden.rows("language/labels.tsv", 2))
def test_labels(section, label, text):
    assert detect(text).lang == label


@pytest.mark.parametrize(("text", "script"), [
    ("请洗手。", "Hans"), ("請洗手。", "Hant"), ("今天天气很好", "Hans"), ("今天天氣很好", "Hant"), ("人山人海", None), ("Wash", None)])
def test_scripts_are_told_or_left_open(text, script):
    assert script_of(text) == script


def test_conversion():
    assert to_script("圖書館週一休息。", "Hans") == "图书馆周一休息。"
    assert to_script("图书馆周一休息。", "Hans") == "图书馆周一休息。"


def test_spans_show_what_is_foreign():
    text = "您的医生 may order a blood test。"
    assert [(text[a:b], lang) for a, b, lang in spans(text)] == [("您的医生", "zh"), ("may order a blood test", "en")]
    assert foreign_words(text, spans(text), "en") == ["may order a blood test"]


@given(st.text(st.sampled_from("ab Z钙医 。，.\"“”()%{}1éя한あ"), max_size=60))
def test_spans_are_in_order_inside_the_text(text):
    detection, found = describe(text)
    assert bool(found) == bool(text)
    assert detection.lang
    assert 0 <= detection.confidence <= 1
    at = 0
    for span in found:
        assert at <= span.start < span.end <= len(text)
        at = span.end


def test_the_same_in_every_process():
    texts = ["form", "Oral hygiene", "nation", "请 check 一下", "Les uns", "chose"]
    code = f"from pipeline import detect; print([detect(t).lang for t in {texts!r}])"
    answers = {subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                              env={"PYTHONHASHSEED": seed, "PATH": ""}).stdout for seed in ("1", "2")}
    assert answers == {f"{[detect(text).lang for text in texts]}\n"}


def test_confidence_is_near_the_share_that_is_right():
    judged = [(detect(text), lang) for _, lang, text in golden.rows("language/short_texts.tsv", 2)]
    assert len(judged) > 40
    for low, high in ((0.0, 0.9), (0.9, 1.0)):
        group = [(one.confidence, one.lang == lang) for one, lang in judged if low < one.confidence <= high]
        stated, right = (sum(column) / len(group) for column in zip(*group, strict=True))
        assert abs(stated - right) < 0.15, (low, high, stated, right, len(group))


@pytest.mark.parametrize("unit", ["a", "a. ", ",", "（", "“中", "中a", "<a ", "{", "`", "%(", "a@", "e\u0301", "hello "])
def test_time_grows_with_length_only(unit):
    def spent(size: int) -> float:
        start = time.process_time()
        describe((unit * size)[:size])
        return time.process_time() - start
    spent(2_000)
    assert min(spent(32_000) for _ in range(2)) < 0.05 + 10 * max(spent(8_000) for _ in range(2))
