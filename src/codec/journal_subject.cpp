// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/journal_subject.h"

#include "codec/json_writing.h"

namespace delibere::codec {

namespace {

std::string textAt(const Json& object, const char* key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Empty where there is none.
Json partAt(const Json& object, const char* key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_object() ? *found : Json::object();
}

std::vector<std::string> textsAt(const Json& object, const char* key)
{
    std::vector<std::string> texts;
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (found == object.end() || !found->is_array())
        return texts;
    for (const Json& item : *found) {
        if (item.is_string())
            texts.push_back(item.get<std::string>());
    }
    return texts;
}

std::string firstOf(std::initializer_list<std::string> texts)
{
    for (const std::string& text : texts) {
        if (!text.empty())
            return text;
    }
    return {};
}

} // namespace

JournalSubject journalSubject(std::string_view body)
{
    const Json json = Json::parse(body, nullptr, false);
    return {firstOf({textAt(json, "candidat"), textAt(partAt(json, "candidat"), "id"),
                     textAt(partAt(json, "fiche"), "candidat"),
                     textAt(partAt(json, "valeur"), "candidat")}),
            textAt(json, "reperage"), textsAt(json, "candidats")};
}

} // namespace delibere::codec
