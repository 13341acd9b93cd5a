// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/case_draft.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "codec/case_left_aside.h"
#include "codec/case_names.h"
#include "codec/case_scales.h"
#include "codec/case_values.h"
#include "codec/json_pointer.h"
#include "domain/folding.h"
#include "domain/text_rules.h"

namespace delibere::codec {

namespace {

// What a framework takes, and what says nothing of one.
constexpr std::array<std::string_view, 6> keysOfPackage{
    "CFDocument", "CFDocuments", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics"};
constexpr std::array<std::string_view, 1> keysOfDefinitions{"CFItemTypes"};
constexpr std::array<std::string_view, 12> keysOfDocument{
    "identifier", "uri",          "title",        "version",           "creator",
    "language",   "caseVersion",  "CFPackageURI", "officialSourceURL", "lastChangeDateTime",
    "publisher",  "CFDocumentURI"};
constexpr std::array<std::string_view, 10> keysOfItem{
    "identifier",   "uri",           "fullStatement",      "humanCodingScheme", "CFItemType",
    "CFPackageURI", "CFItemTypeURI", "lastChangeDateTime", "CFDocumentURI",     "language"};
constexpr std::array<std::string_view, 9> keysOfAssociation{
    "identifier",         "uri",          "associationType",    "sequenceNumber", "originNodeURI",
    "destinationNodeURI", "CFPackageURI", "lastChangeDateTime", "CFDocumentURI"};
// Texts that are taken.
constexpr std::array<std::string_view, 6> keysOfTexts{
    "title", "version", "creator", "publisher", "fullStatement", "humanCodingScheme"};

// An id that an item may have leaves room for those of its criteria.
constexpr std::size_t longestCodeAsId = 48;
constexpr std::size_t longestFrameworkId = 64;

class DraftWriter {
public:
    DraftWriter(const CaseSource& source, CaseTree& tree, const FoundCaseData& found)
        : m_source(source), m_tree(tree), m_found(found), m_leftAside(tree.warnings)
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
                      m_leftAside);
        sayLeftAside();
        return inOrder(std::move(framework), frameworkKeys);
    }

private:
    [[nodiscard]] bool ours() const { return m_found.state == CaseDataState::Read; }

    // To the letter where we wrote it; others lay their texts out, and ours when they change them.
    void setText(Json& object, const char* key, const std::optional<std::string>& text) const
    {
        if (text)
            object[key] = ours() && text->find_first_of("\n\r\t") == std::string::npos
                              ? *text
                              : laidOnOneLine(*text);
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
            const std::string number = of + "." + std::to_string(list.size() + 1);
            Json criterion = {{"id", number}};
            // A criterion is called by its place.
            const auto code = caseText(*item(index).object, "humanCodingScheme");
            if (code && !ours() && laidOnOneLine(*code) != number)
                m_leftAside.sayKey("humanCodingScheme", item(index).pointer + "/humanCodingScheme");
            setText(criterion, "texte", caseText(*item(index).object, "fullStatement"));
            list.push_back(std::move(criterion));
        }
        object["criteres"] = std::move(list);
        return inOrder(std::move(object), competencyKeys);
    }

    void sayLeftAside()
    {
        sayOfPackage();
        sayOf(m_source.document, m_source.documentAt, keysOfDocument);
        for (const CaseItem& read : m_tree.items)
            sayOf(*read.object, read.pointer, keysOfItem);
        const auto* associations = caseList(m_source.package, "CFAssociations");
        for (std::size_t index = 0; associations != nullptr && index < associations->size();
             ++index) {
            const auto* object = (*associations)[index].as<JsonValue::Object>();
            if (object != nullptr && isChildOf(*object))
                m_leftAside.sayOthers(
                    *object, childPointer(childPointer(m_source.at, "CFAssociations"), index),
                    keysOfAssociation);
        }
    }

    void sayOfPackage()
    {
        for (const JsonMember& member : m_source.package) {
            if (member.key != "extensions" &&
                std::ranges::find(keysOfPackage, member.key) == keysOfPackage.end() &&
                caseMember(m_source.package, member.key) != nullptr)
                m_leftAside.sayKey(member.key, childPointer(m_source.at, member.key));
        }
        constexpr std::array<std::string_view, 1> ourKey{caseDataKey};
        if (const auto* extensions = caseObject(m_source.package, "extensions"))
            m_leftAside.sayOthers(*extensions, childPointer(m_source.at, "extensions"), ourKey);
        if (const auto* definitions = caseObject(m_source.package, "CFDefinitions"))
            m_leftAside.sayOthers(*definitions, childPointer(m_source.at, "CFDefinitions"),
                                  keysOfDefinitions);
    }

    // Keys that are not taken, and texts that are none.
    void sayOf(const JsonValue::Object& object, const std::string& pointer,
               std::span<const std::string_view> taken)
    {
        for (const JsonMember& member : object) {
            const bool known = std::ranges::find(taken, member.key) != taken.end();
            const bool text = std::ranges::find(keysOfTexts, member.key) != keysOfTexts.end();
            const bool takes = known ? !text || caseText(object, member.key)
                                     : ours() && member.key == "notes" && holdsCaseData(object);
            if (!takes && caseMember(object, member.key) != nullptr)
                m_leftAside.sayKey(member.key, childPointer(pointer, member.key));
        }
    }

    const CaseSource& m_source;
    CaseTree& m_tree;
    const FoundCaseData& m_found;
    CaseLeftAside m_leftAside;
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
