"""A login, however people write it down."""

import pytest

from bot.logins import MAX_LOGIN, is_login, login_in


@pytest.mark.parametrize(
    "written",
    [
        "junipervale",
        " @JuniperVale ",
        "#junipervale",
        "twitch.tv/junipervale",
        "https://www.twitch.tv/junipervale/",
        "https://m.twitch.tv/junipervale/videos?filter=all",
        "https://www.twitch.tv/junipervale/clip/FunnyName",
        "https://dashboard.twitch.tv/u/junipervale/stream-manager",
        "https://www.twitch.tv/moderator/junipervale",
        "https://www.twitch.tv/popout/junipervale/chat?popout=",
        "https://www.twitch.tv/popout/moderator/junipervale/chat",
        "https://www.twitch.tv/embed/junipervale/chat?parent=example.com",
        "https://player.twitch.tv/?channel=junipervale&parent=example.com",
    ],
)
def test_the_login_is_found_in_what_people_take_for_it(written: str) -> None:
    assert login_in(written) == "junipervale"


@pytest.mark.parametrize(
    "written",
    [
        "https://www.twitch.tv/videos/123",
        "https://www.twitch.tv/directory/category/music",
        "https://www.twitch.tv/settings/profile",
        "https://clips.twitch.tv/FunnyName",
        "https://dev.twitch.tv/console",
        "https://www.twitch.tv/",
        "https://www.twitch.tv/moderator",
        "https://example.com/junipervale",
        "not a login",
        "juniper-vale",
        "x" * (MAX_LOGIN + 1),
        "",
    ],
)
def test_what_names_no_channel_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no "):
        login_in(written)


def test_a_login_has_small_letters_digits_and_underscores() -> None:
    assert all(map(is_login, ("a", "x" * MAX_LOGIN, "woodshed_bot", "42")))
    assert not any(map(is_login, ("", "x" * (MAX_LOGIN + 1), "Juni", "jü", "a b")))
