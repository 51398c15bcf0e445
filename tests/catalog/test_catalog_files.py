"""Catalogs as files: charsets, headers that the peers accept, MO files, hostile input, dates."""
import contextlib
import gettext
import io
import shutil
import subprocess
import time

import polib
import pytest

from pipeline import catalog
from pipeline.errors import UnreadableError

HEADER = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
LOCALES = ["en", "zh_CN", "zh_TW", "fr", "pl", "en_GB"]


def filled(locale):
    made = catalog.new_catalog(locale)
    list.append(made, catalog.Entry(msgid="Herons stand still.", msgstr="苍鹭站着不动。", comment="origin: en"))
    return made


def test_write_says_whether_bytes_changed(tmp_path):
    path = tmp_path / "a" / "page.po"
    assert catalog.write(filled("zh_CN"), path)
    assert not catalog.write(catalog.read(path), path)
    assert catalog.read(path)[0].linenum == path.read_text(encoding="utf-8").split("\n").index(
        'msgid "Herons stand still."') + 1


@pytest.mark.parametrize("charset", ["GB18030", "Big5", "UTF-8"])
def test_other_charsets_become_utf_8(tmp_path, charset):
    path = tmp_path / "page.po"
    path.write_bytes(f'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n\n'
                     'msgid "a"\nmsgstr "中文"\n'.encode(charset))
    catalog.write(catalog.read(path), path)
    assert "charset=UTF-8" in path.read_text(encoding="utf-8")
    assert polib.pofile(str(path))[0].msgstr == "中文"


def test_a_wrong_charset_is_told_with_its_line(tmp_path):
    path = tmp_path / "page.po"
    path.write_bytes(HEADER + 'msgid "a"\nmsgstr "中文"\n'.encode("GB18030"))
    with pytest.raises(UnreadableError, match=r"page\.po:5: byte 0xD6 is not valid UTF-8"):
        catalog.read(path)


def test_what_cannot_be_opened_is_told(tmp_path):
    for path in (tmp_path, tmp_path / "none.po"):
        with pytest.raises(UnreadableError, match="cannot be read"):
            catalog.read(path)


def test_a_file_of_any_size_is_told_at_once(tmp_path):
    path = tmp_path / "huge.po"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(UnreadableError, match="larger than 64 MB"):
        catalog.read(path)


def test_a_tolerant_read_lists_duplicates():
    made = catalog.loads(HEADER + b'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', strict=False)
    assert made.duplicates == [(7, "a")]
    assert [entry.msgstr for entry in made] == ["b", "c"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("tool", [["msgfmt", "-c", "-o", "/dev/null"], ["i18nspector"]], ids=["msgfmt", "i18nspector"])
def test_new_headers_please_the_peers(tmp_path, locale, tool):
    if not shutil.which(tool[0]):
        pytest.skip(f"{tool[0]} is not installed")
    path = tmp_path / f"{locale}.po"
    catalog.write(filled(locale), path)
    done = subprocess.run([*tool, path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


MO_SOURCE = HEADER.replace(b'"Content', b'"POT-Creation-Date: 2030-01-01 00:00+0000\\n"\n"Content') + """
msgid "a"
msgstr "甲"

#, fuzzy
msgid "doubt"
msgstr "疑"

msgctxt "c"
msgid "a"
msgstr "丙"

msgctxt ""
msgid "z"
msgstr "空"

msgid "heron"
msgid_plural "herons"
msgstr[0] "鹭"
msgstr[1] "群鹭"

msgid "missing"
msgstr ""

#~ msgid "gone"
#~ msgstr "走"
""".encode()


def test_mo_files_hold_what_is_finished(tmp_path):
    made = catalog.loads(MO_SOURCE)
    assert catalog.compile_mo(made, tmp_path / "a.mo")
    assert not catalog.compile_mo(made, tmp_path / "a.mo")
    ours = gettext.GNUTranslations(io.BytesIO((tmp_path / "a.mo").read_bytes()))
    assert [ours.gettext("a"), ours.pgettext("c", "a"), ours.pgettext("", "z"), ours.gettext("doubt"),
            ours.ngettext("heron", "herons", 2)] == ["甲", "丙", "空", "doubt", "群鹭"]


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
def test_mo_files_say_what_msgfmt_says(tmp_path):
    (tmp_path / "a.po").write_bytes(MO_SOURCE)
    subprocess.run(["msgfmt", "-o", tmp_path / "gnu.mo", tmp_path / "a.po"], check=True)
    catalog.compile_mo(catalog.loads(MO_SOURCE), tmp_path / "a.mo")
    texts = [subprocess.run(["msgunfmt", tmp_path / name], capture_output=True, check=True).stdout
             for name in ("gnu.mo", "a.mo")]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("data", [
    b'msgid "' + b"a" * 1_000_000 + b'"\nmsgstr ""\n',
    b'msgid ""\n' + b'"a"\n' * 200_000 + b'msgstr ""\n',
    b"#" * 1_000_000,
    b"# x\n" * 200_000,
    b"#: " + b"a:1 " * 200_000 + b'\nmsgid "a"\nmsgstr ""\n',
    b"#: " + b":" * 1_000_000 + b'\nmsgid "a"\nmsgstr ""\n',
    b"#, " + b"," * 1_000_000 + b'\nmsgid "a"\nmsgstr ""\n',
    b'msgid "' + b"\\\\" * 500_000 + b'"\nmsgstr ""\n',
    b'msgid "' + b"\\" * 999_999 + b'"\nmsgstr ""\n',
    b'msgid "a" ' + b" " * 1_000_000 + b'x\nmsgstr ""\n',
    b'msgid "a"\nmsgstr "b"\n\n' * 50_000,
    b'#~ msgid "a"\n#~ msgstr "b"\n\n' * 20_000,
    b"\n" * 1_000_000,
    b'"' * 1_000_000,
], ids=lambda data: data[:12].decode())
def test_hostile_bytes_take_linear_time(data):
    start = time.process_time()
    with contextlib.suppress(UnreadableError):
        catalog.dumps(catalog.loads(data))
    assert time.process_time() - start < 5


def test_hostile_sentences_take_linear_time():
    def of(texts):
        made = catalog.loads(HEADER)
        list.extend(made, [catalog.Entry(msgid=text, msgstr="x" * (i % 2)) for i, text in enumerate(texts)])
        return made
    start = time.process_time()
    catalog.update(of(["ab, " * 100_000 + str(i) for i in range(4)]), of(["ab; " * 100_000 + f"{i}?" for i in range(4)]))
    catalog.update(of([f"in room {i} of {i}" for i in range(3000)]), of([f"in room {i} of {i}!" for i in range(3000)]))
    assert time.process_time() - start < 5


def test_dates_change_only_with_the_messages(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    first = catalog.new_template([catalog.Entry(msgid="a")])
    assert first.metadata["POT-Creation-Date"] == "2030-03-17 17:46+0000"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2000000000")
    same = catalog.update_template(first, catalog.new_template([catalog.Entry(msgid="a")]))
    assert catalog.dumps(same) == catalog.dumps(first)
    other = catalog.update_template(first, catalog.new_template([catalog.Entry(msgid="b")]))
    assert other.metadata["POT-Creation-Date"].startswith("2033")


def test_a_sentence_that_moved_keeps_its_translation():
    other_page = [catalog.Entry(msgid="Herons stand still.", msgstr="苍鹭站着不动。", tcomment="ask Li")]
    template = catalog.new_template([catalog.Entry(msgid="Herons stand  still")])
    new = catalog.update(catalog.new_catalog("zh_CN"), template, elsewhere=catalog.Elsewhere(other_page))
    assert (new[0].msgstr, new[0].fuzzy, new[0].tcomment) == ("苍鹭站着不动。", False, "ask Li")


def test_an_improved_sentence_that_moved_stays_improved():
    def born(entry):
        return entry.msgid if "origin: en" in entry.comment else None
    texts = {"Herons is tall.": "Herons are tall.", "They eat fish.": "They eat fish."}
    other_page = [catalog.Entry(msgid=msgid, msgstr=text, comment="origin: en") for msgid, text in texts.items()]
    template = catalog.new_template([catalog.Entry(msgid=msgid, comment="origin: en") for msgid in texts])
    new = catalog.update(catalog.new_catalog("en"), template, elsewhere=catalog.Elsewhere(other_page), identity=born)
    assert [(entry.msgid, entry.msgstr, entry.fuzzy) for entry in new] == [(*pair, False) for pair in texts.items()]


@pytest.mark.parametrize(("text", "flags", "previous", "expected"), [
    ("", [], None, "missing"), ("x", [], None, "done"), ("x", ["fuzzy"], None, "fuzzy"), ("x", ["fuzzy"], "y", "stale"),
    ("", ["fuzzy"], "y", "missing")])
def test_states(text, flags, previous, expected):
    assert catalog.state(catalog.Entry(msgid="a", msgstr=text, flags=flags, previous_msgid=previous)) == expected
