// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/case_tree.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

#include "codec/case_values.h"
#include "codec/json_pointer.h"

namespace delibere::codec {

namespace {

constexpr std::size_t theDocument = noCaseItem - 1;

struct ChildOf {
    std::size_t child;
    std::size_t parent;
    std::optional<std::int64_t> sequence;
    std::string pointer;
};

class TreeReader {
public:
    TreeReader(const JsonValue::Object& package, std::string at, FindingReport& report)
        : m_package(package), m_at(std::move(at)), m_report(report)
    {}

    CaseTree read(const JsonValue::Object& document)
    {
        for (const char* key : {"identifier", "uri"}) {
            if (const auto said = caseText(document, key))
                m_ends.try_emplace(caseKey(*said), theDocument);
        }
        readItems();
        readAssociations();
        if (m_report.count() == 0)
            turnAround();
        if (m_report.count() == 0)
            place();
        if (m_report.count() == 0)
            order();
        return std::move(m_tree);
    }

private:
    // The objects of a list; other things in it are refused, null says nothing.
    template <class Take>
    void eachObject(std::string_view key, Take take)
    {
        const std::string list = childPointer(m_at, key);
        const JsonValue* value = caseMember(m_package, key);
        if (value == nullptr)
            return;
        const auto* items = value->as<JsonValue::Array>();
        if (items == nullptr) {
            m_report.error(FindingCode::WrongType, list, "une liste");
            return;
        }
        for (std::size_t index = 0; index < items->size(); ++index) {
            const JsonValue& item = (*items)[index];
            if (const auto* object = item.as<JsonValue::Object>())
                take(*object, childPointer(list, index));
            else if (!item.isNull())
                m_report.error(FindingCode::WrongType, childPointer(list, index), "un objet");
        }
    }

    void readItems()
    {
        eachObject("CFItems", [&](const JsonValue::Object& object, std::string pointer) {
            auto said = caseText(object, "identifier");
            const auto address = caseText(object, "uri");
            if (!said)
                said = address;
            if (!said) {
                m_report.error(FindingCode::MissingKey, pointer, "identifier");
                return;
            }
            const std::size_t index = m_tree.items.size();
            CaseItem& item = m_tree.items.emplace_back();
            item.object = &object;
            item.identifier = caseKey(*said);
            if (!m_ends.try_emplace(item.identifier, index).second)
                m_report.error(FindingCode::DuplicateId, childPointer(pointer, "identifier"),
                               *said);
            if (address)
                m_ends.try_emplace(caseKey(*address), index);
            item.pointer = std::move(pointer);
        });
    }

    // An object with an identifier or an address, or the address alone.
    std::optional<std::size_t> readEnd(const JsonValue::Object& association, const char* key,
                                       const std::string& pointer)
    {
        std::vector<std::string> said;
        if (const auto* link = caseObject(association, key)) {
            for (const char* of : {"identifier", "uri"}) {
                if (auto text = caseText(*link, of))
                    said.push_back(std::move(*text));
            }
        } else if (auto text = caseText(association, key)) {
            said.push_back(std::move(*text));
        }
        for (const std::string& text : said) {
            if (const auto found = m_ends.find(caseKey(text)); found != m_ends.end())
                return found->second;
        }
        if (said.empty())
            m_report.error(FindingCode::MissingKey, pointer, key);
        else
            m_report.error(FindingCode::UnknownReference, childPointer(pointer, key), said.front());
        return std::nullopt;
    }

    void readAssociations()
    {
        eachObject("CFAssociations", [&](const JsonValue::Object& object, std::string pointer) {
            if (!isChildOf(object)) {
                const std::string type = caseText(object, "associationType").value_or("");
                if (m_otherTypes.size() < maximumFindings && m_otherTypes.insert(type).second)
                    warn(FindingCode::CaseLeftAside, pointer,
                         type.empty() ? "CFAssociations" : type);
                return;
            }
            const auto child = readEnd(object, "originNodeURI", pointer);
            const auto parent = readEnd(object, "destinationNodeURI", pointer);
            const std::string sequence = "sequenceNumber";
            if (caseMember(object, sequence) != nullptr && !caseNumber(object, sequence))
                warn(FindingCode::CaseLeftAside, childPointer(pointer, sequence), sequence);
            if (child && parent)
                m_pairs.push_back(
                    {*child, *parent, caseNumber(object, "sequenceNumber"), std::move(pointer)});
        });
    }

    // isChildOf goes from the child to its parent, and the document is nobody's child: where it is,
    // the file was written the other way round.
    void turnAround()
    {
        const auto ofDocument = [](std::size_t ChildOf::*end) {
            return [end](const ChildOf& pair) { return pair.*end == theDocument; };
        };
        const bool child = std::ranges::any_of(m_pairs, ofDocument(&ChildOf::child));
        const bool parent = std::ranges::any_of(m_pairs, ofDocument(&ChildOf::parent));
        m_documentSaid = child || parent;
        if (!child)
            return;
        warn(FindingCode::CaseReversed, childPointer(m_at, "CFAssociations"), "");
        for (ChildOf& pair : m_pairs) {
            if (!parent || pair.child == theDocument)
                std::swap(pair.child, pair.parent);
        }
    }

    void place()
    {
        for (const ChildOf& pair : m_pairs) {
            if (pair.child == theDocument) {
                m_report.error(FindingCode::CaseCycle, pair.pointer, "CFDocument");
                continue;
            }
            CaseItem& item = m_tree.items[pair.child];
            const std::size_t parent = pair.parent == theDocument ? noCaseItem : pair.parent;
            if (item.placed && item.parent != parent) {
                m_report.error(FindingCode::CaseTwoParents, pair.pointer, caseItemName(item));
                continue;
            }
            item.placed = true;
            item.parent = parent;
            if (!item.sequence)
                item.sequence = pair.sequence;
        }
        if (m_report.count() > 0)
            return;
        for (std::size_t index = 0; index < m_tree.items.size(); ++index) {
            const CaseItem& item = m_tree.items[index];
            if (!item.placed && m_documentSaid)
                m_report.error(FindingCode::CaseOrphan, item.pointer, caseItemName(item));
            else
                childrenOf(item.parent).push_back(index);
        }
    }

    std::vector<std::size_t>& childrenOf(std::size_t parent)
    {
        return parent == noCaseItem ? m_tree.top : m_tree.items[parent].children;
    }

    // Those without a number come last, as the package lists them.
    void sort(std::vector<std::size_t>& siblings)
    {
        std::ranges::stable_sort(siblings, {}, [&](std::size_t index) {
            return m_tree.items[index].sequence.value_or(std::numeric_limits<std::int64_t>::max());
        });
    }

    void order()
    {
        sort(m_tree.top);
        m_tree.order = m_tree.top;
        std::vector<bool> reached(m_tree.items.size());
        for (std::size_t next = 0; next < m_tree.order.size(); ++next) {
            CaseItem& item = m_tree.items[m_tree.order[next]];
            reached[m_tree.order[next]] = true;
            sort(item.children);
            m_tree.order.insert(m_tree.order.end(), item.children.begin(), item.children.end());
        }
        if (m_tree.order.size() < m_tree.items.size())
            sayCycles(std::move(reached));
    }

    // What is not reached has parents only, so going up ends in a round: each is said once.
    void sayCycles(std::vector<bool> seen)
    {
        for (std::size_t start = 0; start < m_tree.items.size(); ++start) {
            std::set<std::size_t> onPath;
            std::size_t at = start;
            for (; !seen[at]; at = m_tree.items[at].parent) {
                seen[at] = true;
                onPath.insert(at);
            }
            if (onPath.contains(at))
                m_report.error(FindingCode::CaseCycle, m_tree.items[at].pointer,
                               caseItemName(m_tree.items[at]));
        }
    }

    void warn(FindingCode code, const std::string& where, const std::string& detail)
    {
        if (m_tree.warnings.size() < maximumFindings)
            m_tree.warnings.push_back({Severity::Warning, code, where, showable(detail)});
    }

    const JsonValue::Object& m_package;
    std::string m_at;
    FindingReport& m_report;
    CaseTree m_tree;
    std::unordered_map<std::string, std::size_t> m_ends; // by identifier and by address
    std::vector<ChildOf> m_pairs;
    std::set<std::string> m_otherTypes;
    bool m_documentSaid = false;
};

} // namespace

bool isChildOf(const JsonValue::Object& association)
{
    return caseKey(caseText(association, "associationType").value_or("")) == "ischildof";
}

std::string caseItemName(const CaseItem& item)
{
    auto name = caseText(*item.object, "humanCodingScheme");
    if (!name)
        name = caseText(*item.object, "fullStatement");
    return showable(name.value_or(item.identifier));
}

CaseTree readCaseTree(const JsonValue::Object& package, const JsonValue::Object& document,
                      const std::string& at, FindingReport& report)
{
    return TreeReader(package, at, report).read(document);
}

} // namespace delibere::codec
