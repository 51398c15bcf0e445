"""Bytes that are no page of text get a reason and a place; pages come through whole."""
import pytest

from pipeline.errors import UnreadableError
from pipeline.formats.encoding import decode


@pytest.mark.parametrize(("data", "text"), [
    ("Calcium 钙\n".encode(), "Calcium 钙\n"),
    (b"\xef\xbb\xbfwith a mark", "with a mark"),
    ("钙".encode("utf-16"), "钙"),
    ("钙".encode("utf-16-be", "strict").join([b"\xfe\xff", b""]), "钙"),
])
def test_pages(data, text):
    assert decode(data, "raw/a.txt") == text


@pytest.mark.parametrize(("data", "said"), [
    (b"", "raw/a.txt: the file is empty"),
    (b" \n\t\r\n", "raw/a.txt: only white space"),
    ("一行\n第二行：".encode() + b"\xe3\x80", "raw/a.txt:2:5: byte 0xE3 is not valid UTF-8"),
    ("钙化。".encode("gb18030"), "raw/a.txt:1:1: byte 0xB8 is not valid UTF-8"),
    (b"text\nwith\0nul", "raw/a.txt:2:5: a NUL byte"),
    (b"ok\n" + b"x" * 1_000_001, "raw/a.txt:2: one line of 1,000,001 characters"),
    (b"x\n" * (33 * 1024 * 1024), "the limit is 67,108,864"),
])
def test_what_is_no_page(data, said):
    with pytest.raises(UnreadableError) as caught:
        decode(data, "raw/a.txt")
    assert said in str(caught.value)
