// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/case_draft.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "codec/case_names.h"
#include "codec/case_scales.h"
#include "codec/case_values.h"
#include "codec/json_pointer.h"
#include "domain/folding.h"
#include "domain/text_rules.h"

namespace delibere::codec {

namespace {

// What a draft takes, and what says nothing of a framework.
constexpr std::array<std::string_view, 13> keysOfDocument{
    "identifier", "uri",         "title",        "version",           "creator",
    "language",   "caseVersion", "CFPackageURI", "officialSourceURL", "lastChangeDateTime",
    "extensions", "publisher",   "CFDocumentURI"};
constexpr std::array<std::string_view, 11> keysOfItem{
    "identifier",         "uri",        "fullStatement", "humanCodingScheme",
    "CFItemType",         "language",   "CFPackageURI",  "CFItemTypeURI",
    "lastChangeDateTime", "extensions", "CFDocumentURI"};

// An id that an item may have leaves room for those of its criteria.
constexpr std::size_t longestCodeAsId = 48;
constexpr std::size_t longestFrameworkId = 64;

class DraftWriter {
public:
    DraftWriter(const CaseSource& source, CaseTree& tree, const FoundCaseData& found)
        : m_source(source), m_tree(tree), m_found(found)
    {
        // An item that somebody added does not get the id of one that was there.
        for (const auto& [identifier, rest] : found.data.items) {
            if (const auto id = rest.find("id"); id != rest.end() && id->is_string())
                m_ids.insert(caseKey(id->get<std::string>()));
        }
    }

    Json take(const std::vector<FramedBlock>& blocks)
    {
        Json framework = ours() ? m_found.data.framework : head();
        framework["format"] = "delibere-referentiel/1";
        setText(framework, "intitule", caseText(m_source.document, "title"));
        setText(framework, "version", caseText(m_source.document, "version"));
        if (ours())
            setText(framework, "certificateur", caseText(m_source.document, "publisher"));
        Json list = Json::array();
        for (const FramedBlock& block : blocks)
            list.push_back(blockOf(block));
        framework["blocs"] = std::move(list);
        const std::string id = ours() ? framework.value("id", "") : "";
        addCaseScales(framework,
                      {m_source.package, m_source.at, CaseNames(id), m_found.data.levels},
                      m_tree.warnings);
        if (!ours())
            sayLeftAside();
        return inOrder(std::move(framework), frameworkKeys);
    }

private:
    [[nodiscard]] bool ours() const { return m_found.state == CaseDataState::Read; }

    // To the letter where we wrote it; others lay their texts out.
    void setText(Json& object, const char* key, const std::optional<std::string>& text) const
    {
        if (text)
            object[key] = ours() ? *text : laidOnOneLine(*text);
    }

    // Its name for the program follows from its title, its source from what the document says.
    [[nodiscard]] Json head() const
    {
        Json head = Json::object();
        std::string id;
        for (const std::u32string& word :
             foldedWords(caseText(m_source.document, "title").value_or(""))) {
            std::string letters = id.empty() ? "" : "-";
            for (const char32_t letter : word) {
                if (letter < 0x80)
                    letters += static_cast<char>(letter);
            }
            if (letters.size() > (id.empty() ? 0U : 1U) &&
                id.size() + letters.size() <= longestFrameworkId)
                id += letters;
        }
        if (!id.empty())
            head["id"] = id;
        std::string source;
        auto address = caseText(m_source.document, "officialSourceURL");
        if (!address)
            address = caseText(m_source.document, "uri");
        for (const auto& part :
             {caseText(m_source.document, "creator"), caseText(m_source.document, "publisher"),
              caseText(m_source.document, "title"), address}) {
            if (part)
                source += (source.empty() ? "" : ", ") + laidOnOneLine(*part);
        }
        head["sources"] = Json::array();
        if (!source.empty())
            head["sources"].push_back(source);
        return head;
    }

    [[nodiscard]] const CaseItem& item(std::size_t index) const { return m_tree.items[index]; }

    // What our data say of an item, or nothing.
    [[nodiscard]] Json restOf(std::size_t index) const
    {
        const auto found = m_found.data.items.find(item(index).identifier);
        return found == m_found.data.items.end() ? Json::object() : found->second;
    }

    // Its code where that can be one, else its place.
    std::string idOf(std::size_t index, const std::string& place)
    {
        const auto code = caseText(*item(index).object, "humanCodingScheme");
        const bool usable = code && isIdentifier(*code) && code->size() <= longestCodeAsId;
        for (const std::string& id : {usable ? *code : place, place}) {
            if (m_ids.insert(caseKey(id)).second)
                return id;
        }
        return place + "-" + std::to_string(index + 1);
    }

    Json itemOf(std::size_t index, const std::string& place)
    {
        Json object = restOf(index);
        if (!object.contains("id"))
            object["id"] = idOf(index, place);
        setText(object, "code", caseText(*item(index).object, "humanCodingScheme"));
        setText(object, "intitule", caseText(*item(index).object, "fullStatement"));
        return object;
    }

    Json blockOf(const FramedBlock& block)
    {
        const std::string number = std::to_string(++m_blocks);
        Json object = itemOf(block.item, "BC" + number);
        Json list = Json::array();
        for (const FramedCompetency& competency : block.competencies)
            list.push_back(
                competencyOf(competency, "C" + number + "." + std::to_string(list.size() + 1)));
        object["competences"] = std::move(list);
        return inOrder(std::move(object), blockKeys);
    }

    Json competencyOf(const FramedCompetency& competency, const std::string& place)
    {
        Json object = itemOf(competency.item, place);
        const Json& id = object["id"];
        const std::string of = id.is_string() ? id.get<std::string>() : place;
        Json list = Json::array();
        for (const std::size_t index : competency.criteria) {
            Json criterion = {{"id", of + "." + std::to_string(list.size() + 1)}};
            setText(criterion, "texte", caseText(*item(index).object, "fullStatement"));
            list.push_back(std::move(criterion));
        }
        object["criteres"] = std::move(list);
        return inOrder(std::move(object), competencyKeys);
    }

    // Each key once: a package says it of thousands of items.
    void sayLeftAside()
    {
        std::set<std::string> said;
        const auto say = [&](const JsonValue::Object& object, const std::string& pointer,
                             std::span<const std::string_view> taken) {
            for (const JsonMember& member : object) {
                if (std::ranges::find(taken, member.key) != taken.end() ||
                    caseMember(object, member.key) == nullptr || said.size() == maximumFindings ||
                    !said.insert(member.key).second)
                    continue;
                m_tree.warnings.push_back({Severity::Warning, FindingCode::CaseLeftAside,
                                           childPointer(pointer, member.key),
                                           showable(member.key)});
            }
        };
        say(m_source.document, m_source.documentAt, keysOfDocument);
        for (const CaseItem& read : m_tree.items)
            say(*read.object, read.pointer, keysOfItem);
    }

    const CaseSource& m_source;
    CaseTree& m_tree;
    const FoundCaseData& m_found;
    std::set<std::string> m_ids; // taken, in small letters
    std::size_t m_blocks = 0;
};

} // namespace

Json draftOf(const CaseSource& source, CaseTree& tree, const std::vector<FramedBlock>& blocks,
             const FoundCaseData& data)
{
    return DraftWriter(source, tree, data).take(blocks);
}

} // namespace delibere::codec
