// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "codec/json_document.h"
#include "codec/json_pointer.h"

namespace delibere {

namespace {

// The example of RFC 6901 §5, cut down.
codec::JsonValue document()
{
    return *codec::parseJson(R"({"foo":["bar","baz"],"":0,"a/b":1,"m~n":8," ":7})", 1000);
}

} // namespace

TEST_CASE("a child's pointer escapes ~ and /")
{
    CHECK(codec::childPointer("", "a/b") == "/a~1b");
    CHECK(codec::childPointer("/x", "m~n") == "/x/m~0n");
    CHECK(codec::childPointer("/x", std::size_t{12}) == "/x/12");
    CHECK(codec::childPointer("", "") == "/");
}

TEST_CASE("a pointer finds the value that it names")
{
    const codec::JsonValue root = document();
    CHECK(codec::resolvePointer(root, "") == &root);
    const auto integer = [&](const char* pointer) {
        const codec::JsonValue* found = codec::resolvePointer(root, pointer);
        REQUIRE(found != nullptr);
        return std::get<std::int64_t>(found->content);
    };
    CHECK(std::get<std::string>(codec::resolvePointer(root, "/foo/1")->content) == "baz");
    CHECK(integer("/") == 0);
    CHECK(integer("/a~1b") == 1);
    CHECK(integer("/m~0n") == 8);
    CHECK(integer("/ ") == 7);
}

TEST_CASE("a pointer to nowhere and a malformed pointer find nothing")
{
    const codec::JsonValue root = document();
    for (const char* pointer : {"foo", "/foo/2", "/foo/01", "/foo/-", "/foo/-1", "/foo/1x", "/foo/",
                                "/fo", "/m~n", "/m~2n", "/m~", "/foo/0/x", "/ /"}) {
        INFO(pointer);
        CHECK(codec::resolvePointer(root, pointer) == nullptr);
    }
}

} // namespace delibere
