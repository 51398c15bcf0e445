"""The configuration: what is accepted, and that a typing error never switches a gate off."""
import pytest

from pipeline.config import find, load
from pipeline.errors import ConfigError


def write(folder, text, name="diglot.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults(tmp_path):
    config = load(write(tmp_path, ""))
    assert (config.raw, config.catalogs, config.build, config.locales) == ("raw", "locales", "build", ("en", "zh_CN"))


def test_everything(tmp_path):
    config = load(write(tmp_path, """
        locales = ["en", "zh_TW"]
        spacing = "none"
        words = ["Xarelto"]
        [check]
        ignore = ["length"]
        minimum = { zh_TW = 80 }
        severity = { numbers = "error" }
        [pages."drafts/*"]
        advisory = true
        minimum = 0
        [engines.deepl]
        url = "http://localhost"
    """))
    assert config.locales == ("en", "zh_TW")
    assert config.minimum == {"zh_TW": 80}
    assert config.engines == {"deepl": {"url": "http://localhost"}}
    assert [rules.pattern for rules in config.for_page("drafts/winter")] == ["drafts/*"]
    assert config.for_page("drafts/winter")[0].minimum == {"*": 0}
    assert config.for_page("other") == ()


def test_found_upwards_in_either_file(tmp_path):
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    write(tmp_path, "[tool.diglot]\nraw = 'pages'\n", "pyproject.toml")
    write(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    assert find(deep).raw == "pages"
    assert find(deep).root == tmp_path
    write(tmp_path / "a", "raw = 'nearer'\n")
    assert find(deep).raw == "nearer"


@pytest.mark.parametrize(("text", "said"), [
    ("locale = ['en']", "unknown key 'locale' (did you mean 'locales'?)"),
    ("[check]\nignor = []", "unknown key 'ignor' in [check] (did you mean 'ignore'?)"),
    ("[pages.'a']\nadvisry = true", "(did you mean 'advisory'?)"),
    ("locales = 'en'", "locales must be a list of strings, not 'en'"),
    ("locales = []", "at least one locale"),
    ("locales = ['english']", "not 'english'"),
    ("spacing = 'wide'", "spacing must be 'keep' | 'space' | 'none', not 'wide'"),
    ("raw = '../elsewhere'", "raw must be a folder inside the project"),
    ("raw = '/etc'", "raw must be a folder inside the project"),
    ("[check]\nminimum = 101", "minimum must be a number from 0 to 100"),
    ("[check]\nseverity = { numbers = 'fatal' }", "severity must be a table"),
    ("compile = 'yes'", "compile must be true or false, not 'yes'"),
    ("raw = ", "not valid TOML"),
    ("check = 3", "check must be a table, not 3"),
])
def test_what_is_wrong_is_said(tmp_path, text, said):
    with pytest.raises(ConfigError) as caught:
        load(write(tmp_path, text))
    assert said in str(caught.value)
    assert "diglot.toml" in str(caught.value)


def test_no_project(tmp_path):
    with pytest.raises(ConfigError, match="diglot init"):
        find(tmp_path)
