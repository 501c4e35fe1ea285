"""Pictures as pages show them, and the files that stand for them."""

import re
from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageOps
from PIL.PngImagePlugin import PngInfo

from cchc.pages.articles import article_page
from cchc.pages.feeds import feed_pages
from cchc.pages.page import File
from cchc.pages.picture_files import content_files
from cchc.pages.things import SharedPicture

PLACE, CAMERA, ORIENTATION = 0x8825, 0x010F, 0x0112
SECRET = b"Nikon"
NEWS = "/feeds/tin-tuc.atom.xml"


def photograph(size=(1600, 1000), kind="JPEG", orientation=1, **options) -> bytes:
    """A picture as a phone stores it: with its maker, the place, a comment."""
    picture = Image.linear_gradient("L").resize(size).convert("RGB")
    exif = Image.Exif()
    exif[CAMERA] = SECRET.decode()
    exif[ORIENTATION] = orientation
    exif.get_ifd(PLACE)[1] = "N"
    file = BytesIO()
    picture.save(file, kind, exif=exif, **options)
    return file.getvalue()


def article(body="Bài.", more="") -> str:
    return f"---\nTiêu đề: A\nNgày đăng: 1/3/2026\n{more}---\n\n{body}\n"


HEAD = "Ảnh: anh/a.jpg\nMô tả ảnh: Quầy\n"


@pytest.fixture
def view(edition_of):
    """The view of an article among pictures."""

    def make(files, body="Bài.", more="", **options):
        edition = edition_of({"tin-tuc/a.md": article(body, more), **files}, **options)
        return article_page(edition, edition.catalog.articles[0]).view

    return make


@pytest.fixture
def made(edition_of):
    """Every file of pictures and attachments, by path: its bytes, or where it is copied from."""

    def make(files, **options):
        found = content_files(edition_of({"tin-tuc/a.md": article(), **files}, **options))
        return {each.path: each.content if isinstance(each, File) else each.view for each in found}

    return make


def images(html: str) -> list[dict[str, str]]:
    return [dict(re.findall(r'([\w-]+)="([^"]*)"', tag)) for tag in re.findall("<img[^>]*>", html)]


def test_every_width_that_a_page_offers_is_made(view, made):
    files = {"anh/a.jpg": photograph(), "anh/b.png": photograph((900, 60), "PNG")}
    body = "![Quầy](../anh/a.jpg)\n\n![Dải](../anh/b.png)"
    offered = re.findall(r"/(anh/\S+\.webp) (\d+)w", view(files, body).body)
    ready = made(files)

    assert [int(width) for _, width in offered] == [480, 800, 1280, 480, 800, 900]
    for path, width in offered:
        picture = Image.open(BytesIO(ready[path]))

        assert (picture.format, picture.width) == ("WEBP", int(width))


def test_width_and_height_are_always_told(view):
    files = {"anh/a.jpg": photograph(), "anh/b.svg": b'<svg viewBox="0 0 120 80"/>'}
    raw = '<img src="../anh/a.jpg" alt="Quầy" width="320">'
    shown = images(view(files, f"![Q](../anh/a.jpg)\n\n![S](../anh/b.svg)\n\n{raw}").body)

    assert [(image["width"], image["height"]) for image in shown] == [
        ("1600", "1000"), ("120", "80"), ("320", "200"),
    ]  # fmt: skip


def test_only_the_first_picture_of_a_page_does_not_wait(view):
    files = {"anh/a.jpg": photograph()}
    body = "![Một](../anh/a.jpg)\n\n![Hai](../anh/a.jpg)"

    assert [image.get("loading") for image in images(view(files, body).body)] == [None, "lazy"]
    assert [image.get("loading") for image in images(view(files, body, HEAD).body)] == ["lazy"] * 2


def test_words_and_addresses_stay_as_they_were(view):
    files = {"anh/một cửa.jpg": photograph()}
    (image,) = images(
        view(files, "![Quầy “3” & <một>](<../anh/một cửa.jpg> 'Ảnh')", root="/c/").body
    )

    assert image["src"] == "/c/anh/m%E1%BB%99t%20c%E1%BB%ADa.jpg"
    assert image["alt"] == "Quầy “3” &amp; &lt;một&gt;"
    assert image["title"] == "Ảnh"


def test_the_picture_at_the_head_has_its_sizes(view):
    head = view({"anh/a.jpg": photograph()}, more=HEAD).picture

    assert (head.width, head.height) == (1600, 1000)
    assert [part.split()[1] for part in head.small.split(", ")] == ["480w", "800w", "1280w"]


def test_a_text_that_shows_markup_keeps_it(view):
    body = view({"anh/a.jpg": photograph()}, 'Viết `<img src="tep:anh/a.jpg">`.').body

    assert "<picture>" not in body


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_no_file_tells_where_or_with_what_a_picture_was_taken(made, kind, orientation):
    raw = photograph(kind=kind, orientation=orientation)
    ready = made({"anh/a.jpg": raw})

    assert SECRET in raw
    assert len(ready) == 4
    for content in ready.values():
        assert SECRET not in content
        assert not Image.open(BytesIO(content)).getexif()


def test_comments_and_notes_of_programs_are_gone(made):
    notes = PngInfo()
    notes.add_text("Author", SECRET.decode())
    notes.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    files = {
        "anh/a.jpg": photograph(comment=SECRET),
        "anh/b.png": photograph(kind="PNG", pnginfo=notes),
        "anh/c.webp": photograph(kind="WEBP", xmp=SECRET),
    }
    animated = BytesIO()
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    frames[0].save(animated, "GIF", save_all=True, append_images=frames[1:], comment=SECRET)
    ready = made({**files, "anh/d.gif": animated.getvalue()})

    assert SECRET in animated.getvalue()
    assert [path for path, content in ready.items() if SECRET in content] == []
    assert Image.open(BytesIO(ready["anh/d.gif"])).n_frames == 2


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_points_of_a_file_stay_as_they_were(made, kind):
    raw = photograph(kind=kind)
    published = made({"anh/a.jpg": raw})["anh/a.jpg"]
    before, after = (
        Image.open(BytesIO(each)).convert("RGB").tobytes() for each in (raw, published)
    )

    assert after == before


def test_a_photograph_that_lies_is_set_upright_once(made):
    raw = photograph(orientation=6)
    ready = made({"anh/a.jpg": raw})
    upright = ImageOps.exif_transpose(Image.open(BytesIO(raw)))
    published = Image.open(BytesIO(ready["anh/a.jpg"]))

    assert published.size == upright.size == (1000, 1600)
    # Light at one end, dark at the other: the right way up.
    assert abs(published.getpixel((500, 10))[0] - upright.getpixel((500, 10))[0]) < 8
    assert abs(published.getpixel((10, 800))[0] - upright.getpixel((10, 800))[0]) < 8


def test_colours_are_understood_as_before(made):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    ready = made({"anh/a.jpg": photograph(icc_profile=profile)})

    assert all(Image.open(BytesIO(each)).info["icc_profile"] == profile for each in ready.values())


def test_what_shows_through_still_does(made):
    file = BytesIO()
    Image.new("RGBA", (600, 40), (10, 20, 30, 0)).save(file, "PNG")

    for content in made({"anh/a.png": file.getvalue()}).values():
        assert Image.open(BytesIO(content)).convert("RGBA").getpixel((5, 5))[3] == 0


def test_drawings_attachments_and_small_pictures_have_no_smaller_file(made):
    files = {"anh/a.svg": b"<svg/>", "tep/a.pdf": b"%PDF", "anh/b.png": photograph((480, 9), "PNG")}

    assert set(made(files)) == set(files)


def test_a_drawing_is_published_as_it_is(made, tmp_path):
    assert made({"anh/a.svg": b"<svg/>"})["anh/a.svg"] == tmp_path / "content/anh/a.svg"


def test_a_smaller_file_is_smaller(made):
    raw = photograph()
    smallest = min(made({"anh/a.jpg": raw}).values(), key=len)

    assert len(smallest) < len(raw) / 2


def test_the_name_of_a_smaller_file_changes_with_the_picture(made):
    one, other = (set(made({"anh/a.jpg": photograph(quality=q)})) for q in (70, 80))

    assert one & other == {"anh/a.jpg"}


def test_feeds_tell_of_one_file_and_offer_no_choice(edition_of):
    files = {"tin-tuc/a.md": article("![Quầy](../anh/a.jpg)"), "anh/a.jpg": photograph()}
    edition = edition_of(files, siteurl="https://thu.example")
    text = next(
        page.view for page in feed_pages(edition) if page.address.endswith("tin-tuc.atom.xml")
    )

    assert "https://thu.example/anh/a.jpg" in text
    assert "srcset" not in text
    assert "picture" not in text


@pytest.mark.parametrize(
    ("size", "kind", "told"),
    [
        ((1600, 1000), "JPEG", ("https://thu.example/anh/a.jpg", 1600, 1000, "Quầy")),
        (
            (400, 300),
            "JPEG",
            ("https://thu.example/chia-se/tin-tuc.png", 1200, 630, "Trang thử Thử"),
        ),
        (
            (1600, 1000),
            "GIF",
            ("https://thu.example/chia-se/tin-tuc.png", 1200, 630, "Trang thử Thử"),
        ),
    ],
)
def test_an_article_is_shared_with_its_own_photograph_if_that_is_good_enough(
    view, size, kind, told
):
    files = {"anh/a.jpg": photograph(size, kind)}
    machines = view(files, more=HEAD, siteurl="https://thu.example").frame.machines

    assert machines.picture == SharedPicture(*told)
    assert machines.about.get("image") == told[0]
