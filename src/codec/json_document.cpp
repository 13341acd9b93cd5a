// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_document.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "codec/finding_report.h"
#include "codec/framework_reader.h"
#include "codec/json_pointer.h"
#include "domain/text_rules.h"
#include "domain/utf8_check.h"

namespace delibere::codec {

namespace {

using nlohmann::json;

// "ligne 1, colonne 5" for the fifth byte of a text; the byte after the last one is
// where a text ended too early.
std::string positionText(std::string_view text, std::size_t position)
{
    const std::size_t byte = std::clamp(position, std::size_t{1}, text.size() + 1);
    const std::string_view before = text.substr(0, byte - 1);
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0: the first line
    return "ligne " + std::to_string(line) + ", colonne " + std::to_string(byte - lineStart);
}

// The place of the first byte that is no UTF-8; "UTF-16" for what says by its mark that it is.
std::optional<std::string> otherEncoding(std::string_view text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return "UTF-16";
    const auto at = firstByteNotUtf8(text);
    return at ? std::optional(positionText(text, *at + 1)) : std::nullopt;
}

// Where nothing could be read any more: the parser names what it stumbled over in English, so that
// only the place and the sign are taken of it. "ligne 1, colonne 5, au signe « x »".
std::string stumble(std::string_view text, std::size_t position)
{
    const std::size_t byte = std::clamp(position, std::size_t{1}, text.size() + 1);
    std::string place = positionText(text, position);
    if (byte > text.size())
        return place;
    // The position may be within a character.
    std::size_t start = byte - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
        --start;
    const std::string_view sign = text.substr(start, codePointAt(text, start).length);
    return isBlank(sign) || forbiddenCharacter(sign, LineBreaks::Refused)
               ? place
               : place + ", au signe «\u00a0" + std::string(sign) + "\u00a0»";
}

// Builds the value event by event: nlohmann's own tree would keep the last of two equal keys
// without a word, and would be built to any depth before it could be looked at.
class Builder final : public nlohmann::json_sax<json> {
public:
    Builder(std::string_view text, FindingReport& report) : m_text(text), m_report(report) {}

    JsonValue take() { return std::move(m_root); }

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put({value}); }
    bool number_integer(number_integer_t value) override { return put({std::int64_t{value}}); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(INT64_MAX))
            return put({OtherNumber{std::to_string(value)}});
        return put({static_cast<std::int64_t>(value)});
    }
    bool number_float(number_float_t /*value*/, const string_t& text) override
    {
        return put({OtherNumber{text}});
    }
    bool string(string_t& value) override { return put({std::move(value)}); }
    bool binary(binary_t& /*value*/) override { return false; } // no such thing in a JSON text
    bool start_object(std::size_t /*count*/) override { return open({JsonValue::Object{}}); }
    bool start_array(std::size_t /*count*/) override { return open({JsonValue::Array{}}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        Frame& frame = m_open.back();
        if (const auto character = forbiddenCharacter(name, LineBreaks::Refused)) {
            m_report.error(FindingCode::ForbiddenCharacter, frame.pointer,
                           characterName(*character));
            name = showable(name);
        }
        frame.key = name;
        if (!frame.keys.insert(name).second)
            m_report.error(FindingCode::DuplicateKey, childPointer(frame.pointer, name), name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*lastToken*/,
                     const json::exception& /*error*/) override
    {
        m_report.error(FindingCode::InvalidJson, "", stumble(m_text, position));
        return false;
    }

private:
    struct Frame {
        JsonValue* container;
        std::string pointer;
        std::string key; // of the value to come, in an object
        std::set<std::string> keys;
    };

    // Where the next value goes. The address of an open container stays good: nothing is added
    // beside it before it is closed.
    JsonValue* place(JsonValue value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Frame& frame = m_open.back();
        if (auto* items = std::get_if<JsonValue::Array>(&frame.container->content))
            return &items->emplace_back(std::move(value));
        auto& members = std::get<JsonValue::Object>(frame.container->content);
        return &members.emplace_back(JsonMember{frame.key, std::move(value)}).value;
    }

    bool put(JsonValue value)
    {
        if (++m_values > maximumJsonValues) {
            m_report.error(FindingCode::WrongCount, "",
                           std::to_string(m_values) + " 0 " + std::to_string(maximumJsonValues));
            return false;
        }
        m_last = place(std::move(value));
        return true;
    }

    bool open(JsonValue value)
    {
        if (m_open.size() == static_cast<std::size_t>(maximumDepth)) {
            m_report.error(FindingCode::TooDeep, "", std::to_string(maximumDepth));
            return false;
        }
        std::string pointer = m_open.empty() ? std::string() : nextPointer();
        if (!put(std::move(value)))
            return false;
        m_open.push_back({m_last, std::move(pointer), {}, {}});
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    [[nodiscard]] std::string nextPointer() const
    {
        const Frame& frame = m_open.back();
        if (const auto* items = frame.container->as<JsonValue::Array>())
            return childPointer(frame.pointer, items->size());
        return childPointer(frame.pointer, frame.key);
    }

    std::string_view m_text;
    FindingReport& m_report;
    JsonValue m_root;
    JsonValue* m_last = nullptr;
    std::vector<Frame> m_open;
    std::size_t m_values = 0;
};

} // namespace

Result<JsonValue, Findings> parseJson(std::string_view json, std::size_t maximumBytes)
{
    FindingReport report;
    if (json.size() > maximumBytes) {
        report.error(FindingCode::TooLarge, "", std::to_string(maximumBytes));
        return tl::unexpected(report.findings());
    }
    if (json.starts_with("\xEF\xBB\xBF")) {
        report.error(FindingCode::ByteOrderMark, "");
        return tl::unexpected(report.findings());
    }
    if (const auto encoding = otherEncoding(json)) {
        report.error(FindingCode::NotUtf8, "", *encoding);
        return tl::unexpected(report.findings());
    }
    // nlohmann takes a NUL for the end of the text and would not look behind it.
    if (const std::size_t zero = json.find('\0'); zero != std::string_view::npos) {
        report.error(FindingCode::InvalidJson, "",
                     positionText(json, zero + 1) + ", caractère nul");
        return tl::unexpected(report.findings());
    }
    Builder builder(json, report);
    nlohmann::json::sax_parse(json.begin(), json.end(), &builder);
    if (report.count() > 0)
        return tl::unexpected(report.findings());
    return builder.take();
}

} // namespace delibere::codec
