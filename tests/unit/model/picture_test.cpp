// A picture is what its first bytes say, and nothing that could carry script.
#include "reports/model/picture.hpp"

#include <string>

#include "tests/support/catch.hpp"

using stamtafel::model::Picture;
using stamtafel::model::picture_of;

namespace {

using namespace std::string_literals;

std::string png(const std::string& size) { return "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s + size + "\x08\x06\0\0\0"s; }

const std::string jpeg_start = "\xff\xd8"s, app0 = "\xff\xe0\0\x04XX"s, huffman = "\xff\xc4\0\x03X"s;
const std::string frame = "\xff\xc0\0\x11\x08\x00\x50\x01\x40\x03"s;  // 80 high, 320 wide

}  // namespace

TEST_CASE("the size of a PNG stands in its first chunk") {
    const auto picture = picture_of(png("\0\0\x01\x90\0\0\0\x8c"s));
    REQUIRE(picture);
    CHECK(picture->mime == "image/png");
    CHECK(picture->width == 400);
    CHECK(picture->height == 140);
}

TEST_CASE("the size of a JPEG stands in its frame, behind other segments") {
    const auto picture = picture_of(jpeg_start + app0 + huffman + "\xff"s + frame);
    REQUIRE(picture);
    CHECK(picture->mime == "image/jpeg");
    CHECK(picture->width == 320);
    CHECK(picture->height == 80);
}

TEST_CASE("what is no picture, or has no size, is none") {
    CHECK_FALSE(picture_of(""));
    CHECK_FALSE(picture_of("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
    CHECK_FALSE(picture_of("GIF89a\x01\0\x01\0"s));
    CHECK_FALSE(picture_of(png("\0\0\0\0\0\0\0\x8c"s)));
    CHECK_FALSE(picture_of(png("\xff\0\0\0\0\0\0\x8c"s)));
    CHECK_FALSE(picture_of(png("\0\0"s).substr(0, 20)));
    CHECK_FALSE(picture_of(jpeg_start + app0));
    CHECK_FALSE(picture_of(jpeg_start + "\xff\xe0\0\0"s + frame));
    CHECK_FALSE(picture_of(jpeg_start + "\xff\xe0\xff\xff"s + frame));
    CHECK_FALSE(picture_of(jpeg_start + "abcdefghijk"s));
}

TEST_CASE("every cut of a picture is read without harm") {
    const std::string whole = jpeg_start + app0 + frame;
    for (std::size_t size = 0; size < whole.size(); ++size) (void)picture_of(whole.substr(0, size));
}
