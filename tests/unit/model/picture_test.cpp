// A picture is what its first bytes say, and nothing that could carry script.
#include "reports/model/picture.hpp"

#include <string>

#include "tests/support/catch.hpp"

using stamtafel::model::Picture;
using stamtafel::model::picture_of;

namespace {

using namespace std::string_literals;

std::string png_head(const std::string& size) {
    return "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s + size + "\x08\x06\0\0\0####"s;
}
const std::string pixels = "\0\0\0\x02IDATXX####"s, png_end = "\0\0\0\0IEND####"s;
std::string png(const std::string& size) { return png_head(size) + pixels + png_end; }

const std::string jpeg_start = "\xff\xd8"s, app0 = "\xff\xe0\0\x04XX"s, huffman = "\xff\xc4\0\x03X"s;
const std::string frame = "\xff\xc0\0\x0b\x08\x00\x50\x01\x40\x01XXX"s;  // 80 high, 320 wide
const std::string scan = "\xff\xda\0\x03XYZ"s, jpeg_end = "\xff\xd9"s;

}  // namespace

TEST_CASE("the size of a PNG stands in its first chunk") {
    const auto picture = picture_of(png("\0\0\x01\x90\0\0\0\x8c"s));
    REQUIRE(picture);
    CHECK(picture->mime == "image/png");
    CHECK(picture->width == 400);
    CHECK(picture->height == 140);
}

TEST_CASE("the size of a JPEG stands in its frame, behind other segments") {
    const auto picture = picture_of(jpeg_start + app0 + huffman + "\xff"s + frame + scan + jpeg_end);
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
    CHECK_FALSE(picture_of(jpeg_start + "\xff\xe0\0\0"s + frame + scan + jpeg_end));
    CHECK_FALSE(picture_of(jpeg_start + "\xff\xe0\xff\xff"s + frame + scan + jpeg_end));
    CHECK_FALSE(picture_of(jpeg_start + "abcdefghijk"s));
}

TEST_CASE("what ends before its pixels do is no picture") {
    const std::string size = "\0\0\x01\x90\0\0\0\x8c"s;
    CHECK_FALSE(picture_of(png_head(size).substr(0, 24)));
    CHECK_FALSE(picture_of(png_head(size)));
    CHECK_FALSE(picture_of(png_head(size) + png_end));
    CHECK_FALSE(picture_of(png_head(size) + pixels));
    CHECK_FALSE(picture_of(png_head(size) + "\xff\xff\xff\xffIDATXX####"s + png_end));
    CHECK_FALSE(picture_of(jpeg_start + frame));
    CHECK_FALSE(picture_of(jpeg_start + frame + scan));
    CHECK_FALSE(picture_of(jpeg_start + scan + jpeg_end));  // of no size
}

TEST_CASE("every cut of a picture is read without harm") {
    for (const std::string& whole : {jpeg_start + app0 + frame + scan + jpeg_end, png("\0\0\x01\x90\0\0\0\x8c"s)}) {
        REQUIRE(picture_of(whole));
        for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(picture_of(whole.substr(0, size)));
    }
}
