"""What is sent to the page: whatever it is, it is answered, and none of it is an error of ours."""

import asyncio
import gzip
import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager

import pytest

from bot.web.body import MAX_BODY_BYTES
from bot.web.server import WebServer

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Connect = Callable[[WebServer], AbstractAsyncContextManager[Streams]]
Status = Callable[[WebServer, bytes], Awaitable[int]]

HOST = b"Host: localhost\r\n"
CHUNKED = b"POST /say HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n"


def get(line: bytes = b"GET / HTTP/1.1", *headers: bytes) -> bytes:
    return b"\r\n".join([line, b"Host: localhost", *headers, b"", b""])


def post(body: bytes, *headers: bytes, length: int | None = None) -> bytes:
    size = b"Content-Length: %d" % (len(body) if length is None else length)
    return get(b"POST /say HTTP/1.1", b"Sec-Fetch-Site: same-origin", *headers, size) + body


SENT = {
    "a line in UTF-8": (post("caf\u00e9 \U0001f3b8".encode()), 200),
    "a form as curl sends it": (post(b"+4", b"Content-Type: application/x-www-form-urlencoded"), 200),
    "UTF-8 that says so": (post(b"x", b"Content-Type: text/plain;charset=UTF-8"), 200),
    "as many bytes as are read": (post(b"x" * MAX_BODY_BYTES), 200),
    "a byte more": (post(b"x" * (MAX_BODY_BYTES + 1)), 413),
    "much more": (post(b"x" * 10 * MAX_BODY_BYTES), 413),
    "chunks without an end": (CHUNKED + b"1000\r\n%b\r\n" % (b"x" * 0x1000) * 100, 413),
    "a length of 100 GB": (post(b"x" * 2 * MAX_BODY_BYTES, length=10**11), 413),
    "a length beyond 64 bits": (post(b"x", length=10**25), 400),
    "a negative length": (post(b"x", length=-1), 400),
    "two lengths": (post(b"x", b"Content-Length: 2"), 400),
    "a length and chunks": (post(b"0\r\n\r\n", b"Transfer-Encoding: chunked"), 400),
    "Latin-1": (post(b"caf\xe9"), 400),
    "half a surrogate pair": (post(b"\xed\xa0\x80"), 400),
    "a NUL": (post(b"a\x00b"), 400),
    "an escape sequence": (post(b"\x1b[2J"), 400),
    "an unknown charset": (post(b"x", b"Content-Type: text/plain; charset=klingon"), 415),
    "a surrogate by UTF-7": (post(b"+2AA-", b"Content-Type: text/plain; charset=utf-7"), 415),
    "a charset that is no text": (post(b"x", b"Content-Type: text/plain; charset=hex"), 415),
    "a content type of noise": (post(b"x", b'Content-Type: ;=\xff";charset'), 200),
    "gzip": (post(gzip.compress(b"x"), b"Content-Encoding: gzip"), 415),
    "bad gzip": (post(b"x", b"Content-Encoding: gzip"), 415),
    "bad deflate": (post(b"x", b"Content-Encoding: deflate"), 415),
    "Brotli": (post(b"x", b"Content-Encoding: br"), 415),
    "a packing that nobody knows": (post(b"x", b"Content-Encoding: klingon"), 415),
    "50 MB in 50 kB": (post(gzip.compress(bytes(50_000_000)), b"Content-Encoding: gzip"), 415),
    "a bad chunk": (CHUNKED + b"zz\r\nhello\r\n", 400),
    "a bad chunk after a good one": (CHUNKED + b"5\r\nhello\r\nzz\r\n", 400),
    "a chunk longer than it says": (CHUNKED + b"5\r\nhello world\r\n0\r\n\r\n", 400),
    "a chunk beyond 64 bits": (CHUNKED + b"f" * 20 + b"\r\nhello", 400),
    "10,000 trailers": (CHUNKED + b"2\r\nhi\r\n0\r\n" + b"X: y\r\n" * 10_000 + b"\r\n", 400),
    "an encoding that nobody knows": (post(b"x", b"Transfer-Encoding: klingon"), 400),
    "an expectation that nobody knows": (post(b"x", b"Expect: klingon"), 417),
    "HTTP/0.9": (b"GET /\r\n\r\n", 200),
    "HTTP/1.0 without a host": (b"GET / HTTP/1.0\r\n\r\n", 200),
    "HTTP/1.1 without a host": (b"GET / HTTP/1.1\r\n\r\n", 400),
    "two hosts": (get(b"GET / HTTP/1.1", b"Host: localhost"), 400),
    "HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
    "HTTP/9.9": (get(b"GET / HTTP/9.9"), 400),
    "the beginning of TLS": (bytes.fromhex("16030100a5010000a10303") + bytes(range(150)), 400),
    "every byte there is": (bytes(range(256)) * 100, 400),
    "a target that is an address": (get(b"GET http://localhost/ HTTP/1.1"), 200),
    "a target that is no address": (get(b"GET http://[::1/ HTTP/1.1"), 400),
    "a target of somewhere else": (get(b"CONNECT example.com:443 HTTP/1.1"), 403),
    "a target without a slash": (get(b"GET hello HTTP/1.1"), 400),
    "no target": (get(b"GET  HTTP/1.1"), 400),
    "the server itself": (get(b"OPTIONS * HTTP/1.1"), 404),
    "bad escapes in the path": (get(b"GET /%zz%f%00%ff?%ff=%zz HTTP/1.1"), 404),
    "bytes in the path": (get(b"GET /\xff\xfe HTTP/1.1"), 400),
    "a NUL in the path": (get(b"GET /\x00 HTTP/1.1"), 400),
    "a path of 100 kB": (get(b"GET /" + b"a" * 100_000 + b" HTTP/1.1"), 400),
    "a method that nobody knows": (get(b"DANCE / HTTP/1.1"), 400),
    "a method that is not for this": (get(b"PUT / HTTP/1.1"), 405),
    "a header of 100 kB": (get(b"GET / HTTP/1.1", b"X: " + b"a" * 100_000), 400),
    "10,000 headers": (get(b"GET / HTTP/1.1", *[b"X: a"] * 10_000), 400),
    "a header without a colon": (get(b"GET / HTTP/1.1", b"garbage"), 400),
    "a NUL in a header": (get(b"GET / HTTP/1.1", b"X: \x00"), 400),
    "bytes in a header": (get(b"GET / HTTP/1.1", b"X: \xff\xfe"), 200),
    "lines that end by half": (b"GET / HTTP/1.1\nHost: localhost\n\n", 400),
    "an upgrade to what we do not speak": (
        get(b"GET / HTTP/1.1", b"Connection: upgrade", b"Upgrade: h2c"),
        200,
    ),
    "noise behind a request": (get() + b"noise\r\n\r\n", 400),
}


@pytest.mark.parametrize(("sent", "status"), SENT.values(), ids=SENT)
async def test_whatever_is_sent_is_answered_and_is_no_error_of_ours(
    server: WebServer, status_of: Status, sent: bytes, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    assert await status_of(server, sent) == status
    assert await status_of(server, get()) == 200
    await server.stop()  # whatever a connection had still to say is in the log by then
    assert [record.getMessage() for record in caplog.records if record.levelno > logging.INFO] == []


@pytest.mark.parametrize("ends", [b"", b"x", CHUNKED, CHUNKED + b"5\r\nhel", post(b"x", length=10)])
async def test_who_hangs_up_in_the_middle_is_no_error_of_ours(
    server: WebServer, connect: Connect, ends: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with connect(server) as (_, writer):
        writer.write(ends)
        await writer.drain()
    await server.stop()
    assert [record.getMessage() for record in caplog.records if record.levelno > logging.INFO] == []
