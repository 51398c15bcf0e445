"""The main job, from a messy page to two clean ones, and what becomes of translations when the page changes."""

PAGE = """\
Gallstones form whenbile hardens in the gallbladder。Most people never notice them.

Your doctor may order a scan,,,, or a blood test.

胆结石常见于中年人,多数没有症状.
"""
CHINESE = {"Gallstones": "胆汁在胆囊中硬化时会形成胆结石。", "Most": "大多数人从未察觉。",
           "Your": "医生可能会要求做扫描或验血。"}


def finished(site, page=PAGE):
    site.write(stones=page)
    assert site.call("run").exit_code == 0
    site.translate("stones", **CHINESE)
    site.translate("stones", "en", 胆结石="Gallstones are common in middle age and mostly cause no symptoms.")
    assert site.call("run").exit_code == 0


def test_every_sentence_is_an_entry_and_clean(site):
    site.write(stones=PAGE)
    assert site.call("run").exit_code == 0
    assert list(site.entries("stones")) == [
        "Gallstones form when bile hardens in the gallbladder.", "Most people never notice them.",
        "Your doctor may order a scan, or a blood test.", "胆结石常见于中年人，多数没有症状。"]


def test_each_locale_needs_only_what_was_not_born_in_it(site):
    site.write(stones=PAGE)
    site.call("run")
    zh, en = site.entries("stones", "zh_CN"), site.entries("stones", "en")
    assert list(zh) == list(en)
    assert zh["胆结石常见于中年人，多数没有症状。"].msgstr == "胆结石常见于中年人，多数没有症状。"
    assert en["胆结石常见于中年人，多数没有症状。"].msgstr == ""
    assert en["Most people never notice them."].msgstr == "Most people never notice them."
    assert zh["Most people never notice them."].msgstr == ""
    rows = site.call("status", "--format", "json").stdout
    assert '"page": "stones",\n    "locale": "en",\n    "done": 0,\n    "missing": 1' in rows


def test_two_clean_pages(site):
    finished(site)
    assert site.clean_page("stones", "en") == (
        "Gallstones form when bile hardens in the gallbladder. Most people never notice them.\n\n"
        "Your doctor may order a scan, or a blood test.\n\n"
        "Gallstones are common in middle age and mostly cause no symptoms.\n")
    assert site.clean_page("stones", "zh_CN") == (
        "胆汁在胆囊中硬化时会形成胆结石。大多数人从未察觉。\n\n医生可能会要求做扫描或验血。\n\n胆结石常见于中年人，多数没有症状。\n")


def test_a_second_run_changes_no_byte(site):
    finished(site)
    before = site.files()
    assert site.call("run").exit_code == 0
    assert site.files() == before


def test_run_check_writes_nothing_and_says_what_it_would(site):
    finished(site)
    assert site.call("run", "--check").exit_code == 0
    site.write(stones=PAGE.replace("scan", "test"))
    before = site.files()
    done = site.call("run", "--check")
    assert done.exit_code == 1
    assert "locales/zh_CN/LC_MESSAGES/stones.po" in done.stderr
    assert site.files() == before


def test_one_edited_sentence_is_one_stale_entry(site):
    finished(site)
    site.write(stones=PAGE.replace("Most people", "Most adults"))
    site.call("run")
    entries = site.entries("stones")
    stale = entries.pop("Most adults never notice them.")
    assert stale.fuzzy
    assert stale.previous_msgid == "Most people never notice them."
    assert stale.msgstr == CHINESE["Most"]
    assert all(entry.translated() for entry in entries.values())
    assert "Most adults never notice them." in site.clean_page("stones", "zh_CN")


def test_new_dirt_and_new_wrapping_cost_nothing(site):
    finished(site)
    dirty = PAGE.replace("hardens in", "hardensin").replace(",,,,", " ,").replace("never notice", "never\u00a0notice")
    site.write(stones=dirty)
    site.call("run")
    assert all(entry.translated() for entry in site.entries("stones").values())


def test_an_edit_that_is_taken_back_costs_nothing(site):
    finished(site)
    before = site.entries("stones")
    site.write(stones=PAGE.replace("Most people", "Most adults"))
    site.call("run")
    site.write(stones=PAGE)
    site.call("run")
    after = site.entries("stones")
    assert {k: (e.msgstr, e.fuzzy) for k, e in after.items()} == {k: (e.msgstr, e.fuzzy) for k, e in before.items()}


def test_a_paragraph_that_moves_to_another_page_keeps_its_translation(site):
    finished(site)
    first, rest = PAGE.split("\n\n", 1)
    site.write(stones=rest, other=first + "\n")
    site.call("run")
    assert site.entries("other")["Most people never notice them."].msgstr == CHINESE["Most"]
    assert not site.entries("other")["Most people never notice them."].fuzzy


def test_an_improved_source_sentence_survives(site):
    finished(site)
    site.translate("stones", "en", Your="Your doctor may order a scan or a blood test.")
    site.write(stones=PAGE.replace("Most people", "Most adults"))
    site.call("run")
    assert "order a scan or a blood test." in site.clean_page("stones", "en")


def test_traditional_chinese_is_converted_not_retyped(site):
    site.write(board="圖書館週一休息。\n")
    site.call("run")
    assert site.entries("board")["圖書館週一休息。"].msgstr == "图书馆周一休息。"


def test_a_mixed_sentence_must_be_written_in_both(site):
    site.write(mixed="您的医生 may order a blood test。\n")
    site.call("run")
    for locale in ("en", "zh_CN"):
        entry, = site.entries("mixed", locale).values()
        assert entry.msgstr == ""
        assert "origin: mixed" in entry.comment
        assert "contains English: " in entry.comment


def test_numbers_and_addresses_are_not_offered_for_translation(site):
    site.write(facts="https://example.org/a?b=1\n\nThe door is open.\n\n12:30 – 14:00\n")
    site.call("run")
    assert list(site.entries("facts")) == ["The door is open."]
    assert "12:30 – 14:00" in site.clean_page("facts", "zh_CN")


def test_markdown_keeps_its_layout(site):
    text = "# Back up\n\nRun `backup now`, then read [the guide](https://example.org).\n\n```sh\nbackup now\n```\n"
    site.write(**{"manual.md": text})
    site.call("run")
    site.translate("manual", Back="备份", Run="运行 `backup now`，然后阅读[指南](https://example.org)。")
    site.call("run")
    assert site.clean_page("manual", "en", ".md") == text
    assert site.clean_page("manual", "zh_CN", ".md") == (
        "# 备份\n\n运行 `backup now`，然后阅读[指南](https://example.org)。\n\n```sh\nbackup now\n```\n")


def test_a_page_can_switch_a_rule_off(site):
    site.write(page="diglot:off repeated-marks\nWait,,, what?\n")
    site.call("run")
    assert list(site.entries("page")) == ["Wait,,, what?"]


def test_more_processes_give_the_same_bytes(site):
    site.write(**{f"page{n}": PAGE.replace("scan", f"scan {n}") for n in range(6)})
    site.call("run", "--jobs", "1")
    before = without_headers(site)
    for path in [*site.root.glob("locales/**/*.po*"), *site.root.glob("build/**/*.txt")]:
        path.unlink()
    site.call("run", "--jobs", "3")
    assert without_headers(site) == before


def without_headers(site):
    """The files without the first paragraph of each, where catalogs hold their dates."""
    return {name: data.split(b"\n\n", 1)[-1] for name, data in site.files().items()}
