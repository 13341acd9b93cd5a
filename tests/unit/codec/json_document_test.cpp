// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "codec/framework_reader.h"
#include "codec/json_document.h"
#include "unit/codec/support/sample_files.h"

namespace delibere {

namespace {

constexpr std::size_t limit = std::size_t{64} * 1024 * 1024;

Findings syntaxFaults(std::string_view json, std::size_t maximumBytes = limit)
{
    const auto parsed = codec::parseJson(json, maximumBytes);
    return parsed ? Findings{} : parsed.error();
}

std::string nested(int depth)
{
    return std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
}

} // namespace

TEST_CASE("a value keeps the order of its keys and whether a number is whole")
{
    const auto parsed = codec::parseJson(R"({"b":1,"a":[true,null,"é",-7,3.0,1e2]})", limit);
    REQUIRE(parsed.has_value());
    const auto& object = std::get<codec::JsonValue::Object>(parsed->content);
    REQUIRE(object.size() == 2);
    CHECK(object[0].key == "b");
    const auto& items = std::get<codec::JsonValue::Array>(object[1].value.content);
    REQUIRE(items.size() == 6);
    CHECK(std::get<bool>(items[0].content));
    CHECK(items[1].isNull());
    CHECK(std::get<std::string>(items[2].content) == "é");
    CHECK(std::get<std::int64_t>(items[3].content) == -7);
    CHECK(items[4].as<codec::OtherNumber>() != nullptr);
    CHECK(items[5].as<codec::OtherNumber>() != nullptr);
}

TEST_CASE("a number that does not fit 64 bits is no integer")
{
    const auto integer = [](const char* json) {
        return codec::parseJson(json, limit)->as<std::int64_t>() != nullptr;
    };
    CHECK(integer("9223372036854775807"));
    CHECK(integer("-9223372036854775808"));
    CHECK_FALSE(integer("9223372036854775808"));
    CHECK_FALSE(integer("18446744073709551616"));
    CHECK_FALSE(integer("-9223372036854775809"));
}

TEST_CASE("a text over its limit is refused unread")
{
    CHECK(syntaxFaults("[1234]", 6).empty());
    const Findings found = syntaxFaults("[12345", 5);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == Finding{Severity::Error, FindingCode::TooLarge, "", "5"});
}

TEST_CASE("32 levels are read and the 33rd is refused")
{
    CHECK(syntaxFaults(nested(codec::maximumDepth)).empty());
    CHECK(sample::has(syntaxFaults(nested(codec::maximumDepth + 1)), FindingCode::TooDeep, ""));
}

TEST_CASE("millions of open brackets cost no stack")
{
    CHECK(sample::has(syntaxFaults(std::string(10'000'000, '[')), FindingCode::TooDeep, ""));
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += R"({"a":)";
    CHECK(sample::has(syntaxFaults(objects), FindingCode::TooDeep, ""));
}

TEST_CASE("a text of countless small values is refused")
{
    std::string many = "[";
    for (std::size_t i = 0; i < codec::maximumJsonValues; ++i)
        many += "0,";
    many += "0]";
    CHECK(sample::has(syntaxFaults(many), FindingCode::WrongCount, ""));
}

TEST_CASE("a byte order mark is refused")
{
    CHECK(sample::has(syntaxFaults("\xEF\xBB\xBF{}"), FindingCode::ByteOrderMark, ""));
}

TEST_CASE("a key that occurs twice is refused where it stands, however it is written")
{
    CHECK(sample::has(syntaxFaults(R"({"a":1,"a":1})"), FindingCode::DuplicateKey, "/a"));
    CHECK(sample::has(syntaxFaults(R"({"x":[0,{"a/b":1,"a\/b":2}]})"), FindingCode::DuplicateKey,
                      "/x/1/a~1b"));
    CHECK(sample::has(syntaxFaults(R"({"ab":1,"a\u0062":2})"), FindingCode::DuplicateKey, "/ab"));
    CHECK(syntaxFaults(R"([{"a":1},{"a":1}])").empty());
    CHECK(syntaxFaults(R"({"a":{"a":1}})").empty());
}

TEST_CASE("every duplicate key is reported, not the first alone")
{
    const Findings found = syntaxFaults(R"({"a":1,"a":2,"b":{"c":1,"c":1}})");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Finding{Severity::Error, FindingCode::DuplicateKey, "/a", "a"});
    CHECK(found[1] == Finding{Severity::Error, FindingCode::DuplicateKey, "/b/c", "c"});
}

TEST_CASE("a key with a control or bidi character is refused and not quoted")
{
    const Findings found = syntaxFaults("{\"a\":{\"\\u202ex\":1}}");
    REQUIRE(found.size() == 1);
    CHECK(found[0] == Finding{Severity::Error, FindingCode::ForbiddenCharacter, "/a", "U+202E"});
}

TEST_CASE("whatever is not JSON is refused with the byte where reading stopped")
{
    using namespace std::string_literals;
    for (const std::string& json :
         {""s, " "s, "{"s, "[1,]"s, "{'a':1}"s, "[1] 2"s, "nul"s, "[NaN]"s, "[01]"s, "/**/[]"s,
          "[\"\t\"]"s, "[\"\\ud83d\"]"s, "[\"\\x\"]"s, "[1e999]"s, "[]\0"s, "[]\0[]"s,
          "[\"a\0b\"]"s, "\0"s}) {
        INFO(json);
        const Findings found = syntaxFaults(json);
        REQUIRE(found.size() == 1);
        CHECK(found[0].code == FindingCode::InvalidJson);
        CHECK(found[0].where.empty());
        CHECK(found[0].detail.starts_with("ligne "));
    }
    const auto detail = [](std::string_view json) { return syntaxFaults(json).at(0).detail; };
    CHECK(detail("[1, x]") == "ligne 1, colonne 5, au signe «\u00a0x\u00a0»");
    CHECK(detail("[1,\n x]") == "ligne 2, colonne 2, au signe «\u00a0x\u00a0»");
    CHECK(detail("[1,\n\n]") == "ligne 3, colonne 1, au signe «\u00a0]\u00a0»");
    CHECK(detail("{\"é\": é}").starts_with("ligne 1, colonne "));
    CHECK(detail("") == "ligne 1, colonne 1");
    CHECK(detail("[1") == "ligne 1, colonne 3");
    CHECK(detail("[1e999]").starts_with("ligne 1, colonne 6"));
    CHECK(detail("[]\0[]"s) == "ligne 1, colonne 3, caractère nul");
}

TEST_CASE("a text in another encoding is told so, with the place of the first byte")
{
    using namespace std::string_literals;
    const auto found = [](const std::string& json) {
        const Findings findings = syntaxFaults(json);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == FindingCode::NotUtf8);
        return findings[0].detail;
    };
    CHECK(found("[\"\xE9\"]") == "ligne 1, colonne 3");
    CHECK(found("[\n\"a\xC3\"]") == "ligne 2, colonne 3");
    CHECK(found("\xFF\xFE[\0]\0"s) == "UTF-16");
    CHECK(found("\xFE\xFF\0[\0]"s) == "UTF-16");
}

} // namespace delibere
