// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/workbook_document.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "codec/finding_report.h"
#include "codec/json_pointer.h"
#include "codec/workbook_values.h"
#include "domain/blanks.h"
#include "domain/folding.h"

namespace delibere::codec {

namespace {

constexpr std::string_view within = " > ";

// What leads to an object: its place in the file, and what the workbook calls it.
struct Address {
    std::string pointer;
    std::string words;
};

std::string idOf(const WorkbookPart& part, const WorkbookRecord& record)
{
    for (std::size_t index = 0; index < part.fields.size(); ++index) {
        if (part.fields[index].key == "id")
            return record.cells[index] == nullptr
                       ? std::string()
                       : std::string(withoutBlanksAround(record.cells[index]->text));
    }
    return {};
}

class Assembly {
public:
    explicit Assembly(const RecordsBySheet& records) : m_records(records)
    {
        for (const auto& [sheet, read] : records) {
            for (std::size_t index = 0; index < read.records.size(); ++index)
                m_waiting[sheet][read.records[index].parent].push_back(index);
        }
    }

    WorkbookDocument take()
    {
        const WorkbookPart& root = workbookParts().front();
        m_document.json = {{"format", "delibere-referentiel/1"}};
        WorkbookRecord nothing;
        nothing.cells.assign(root.fields.size(), nullptr);
        nothing.places.assign(root.fields.size(), {std::string(root.sheet), 0, 0});
        nothing.place = {std::string(root.sheet), 0, 0};
        const auto found = m_records.find(root.sheet);
        const bool says = found != m_records.end() && !found->second.records.empty();
        fill(m_document.json, root, says ? found->second.records.front() : nothing,
             {"", std::string(root.sheet)}, "");
        sayOrphans();
        resolvePlaces();
        return std::move(m_document);
    }

private:
    void addPlace(const std::string& pointer, const CellPlace& cell, std::string_view heading)
    {
        m_document.places.try_emplace(pointer, DocumentPlace{cell, heading});
    }

    void fill(Json& object, const WorkbookPart& part, const WorkbookRecord& record,
              const Address& at, const std::string& position)
    {
        addPlace(at.pointer, record.place, "");
        m_document.words.try_emplace(at.pointer, at.words);
        for (std::size_t index = 0; index < part.fields.size(); ++index) {
            const WorkbookField& field = part.fields[index];
            if (field.shape == FieldShape::Children)
                fillChildren(object, field, {idOf(part, record), record.place}, at);
            else
                fillField(object, field, {record.cells[index], record.places[index]}, at, position);
        }
    }

    struct Cell {
        const WorkbookCell* cell;
        const CellPlace& place;
    };

    void fillField(Json& object, const WorkbookField& field, const Cell& said, const Address& at,
                   const std::string& position)
    {
        std::string_view key = field.key;
        std::string pointer = at.pointer;
        const bool grouped = key.find('/') != std::string_view::npos;
        const std::string group(key.substr(0, key.find('/')));
        if (grouped)
            addPlace(childPointer(pointer, group), said.place, field.heading);
        Json value;
        if (said.cell != nullptr) {
            if (auto found = cellFinding(field, *said.cell, said.place))
                m_document.findings.push_back(std::move(*found));
            value = valueOf(field, *said.cell);
        } else if (field.shape == FieldShape::MaybeLines) {
            value = Json::array();
        } else if (field.shape == FieldShape::Position && !position.empty()) {
            value = position;
        }
        if (grouped) {
            pointer = childPointer(pointer, group);
            key.remove_prefix(group.size() + 1);
        }
        pointer = childPointer(pointer, key);
        const std::string words = at.words + std::string(within) + std::string(field.heading);
        addPlace(pointer, said.place, field.heading);
        m_document.words.try_emplace(pointer, words);
        if (value.is_null())
            return;
        for (std::size_t item = 0; value.is_array() && item < value.size(); ++item) {
            const std::string of = childPointer(pointer, item);
            addPlace(of, said.place, field.heading);
            m_document.words.try_emplace(of,
                                         words + std::string(within) + std::to_string(item + 1));
        }
        if (field.shape == FieldShape::Places)
            m_withPlaces.push_back(pointer);
        (grouped ? object[group] : object)[std::string(key)] = std::move(value);
    }

    struct Parent {
        std::string id;
        const CellPlace& place;
    };

    void fillChildren(Json& object, const WorkbookField& field, const Parent& parent,
                      const Address& at)
    {
        const WorkbookPart& part = *workbookPart(field.heading);
        const std::string pointer = childPointer(at.pointer, field.key);
        const bool ofAll = part.parentHeading.empty();
        const auto found = m_records.find(part.sheet);
        // Rows that a parent lacks are missed at its own row.
        addPlace(pointer, ofAll ? CellPlace{sheetName(part), 0, 0} : parent.place, part.sheet);
        m_document.words.try_emplace(pointer, ofAll ? std::string(part.sheet)
                                                    : at.words + std::string(within) +
                                                          std::string(part.sheet));
        std::vector<std::size_t> indices;
        if (auto& waiting = m_waiting[part.sheet]; ofAll || !parent.id.empty()) {
            const auto node = waiting.extract(ofAll ? std::string() : parent.id);
            if (!node.empty())
                indices = node.mapped();
        }
        if (part.layout == PartLayout::Rows && (field.required || !indices.empty()))
            object[std::string(field.key)] = Json::array();
        for (const std::size_t index : indices)
            addChild(object, part, found->second.records[index], {field, parent.id, pointer});
    }

    struct Place {
        const WorkbookField& field;
        const std::string& parent;
        const std::string& pointer;
    };

    void addChild(Json& object, const WorkbookPart& part, const WorkbookRecord& record,
                  const Place& of)
    {
        const std::string key(of.field.key);
        const std::string sheet(part.sheet);
        if (part.layout != PartLayout::Rows && object.contains(key)) {
            m_document.findings.push_back({Severity::Error, FindingCode::SecondOfParent, "",
                                           showable(of.parent), record.parentPlace});
            return;
        }
        Json child = Json::object();
        if (part.layout == PartLayout::Questions) {
            fill(child, part, record, {of.pointer, sheet}, "");
            object[key] = std::move(child);
            return;
        }
        if (part.layout == PartLayout::OneEach) {
            fill(child, part, record, {of.pointer, sheet + std::string(within) + of.parent}, "");
            object[key] = std::move(child);
            return;
        }
        const std::size_t count = object[key].size();
        const std::string position =
            of.parent.empty() ? std::string() : of.parent + "." + std::to_string(count + 1);
        fill(child, part, record,
             {childPointer(of.pointer, count),
              sheet + std::string(within) + nameOf(part, record, of.parent, position)},
             position);
        object[key].push_back(std::move(child));
    }

    // What people call a row: its id, else its rank, after what it belongs to.
    static std::string nameOf(const WorkbookPart& part, const WorkbookRecord& record,
                              const std::string& parent, const std::string& position)
    {
        const WorkbookField& first = part.fields.front();
        const WorkbookCell* cell = record.cells.front();
        if (first.shape == FieldShape::Position && cell == nullptr)
            return position;
        const std::string said(cell == nullptr ? "" : withoutBlanksAround(cell->text));
        const bool ranked = first.shape == FieldShape::Integer && !parent.empty();
        return ranked ? parent + " " + said : said;
    }

    [[nodiscard]] std::string sheetName(const WorkbookPart& part) const
    {
        const auto found = m_records.find(part.sheet);
        return found == m_records.end() ? std::string(part.sheet) : found->second.place.sheet;
    }

    // Rows whose parent nobody is.
    void sayOrphans()
    {
        for (const WorkbookPart& part : workbookParts()) {
            if (part.parentHeading.empty())
                continue;
            for (const auto& [parent, indices] : m_waiting[part.sheet]) {
                for (const std::size_t index : indices) {
                    const auto code =
                        parent.empty() ? FindingCode::ParentMissing : FindingCode::ParentUnknown;
                    m_document.findings.push_back(
                        {Severity::Error, code, "",
                         showable(parent.empty() ? part.parentHeading : parent),
                         m_records.at(part.sheet).records[index].parentPlace});
                }
            }
        }
    }

    // "blocs>bc3 > intitule" is a place too, where only one is called so.
    using Spelling = std::vector<std::vector<std::u32string>>;
    static Spelling spellingOf(std::string_view words)
    {
        Spelling spelling;
        for (;;) {
            const std::size_t end = std::min(words.find('>'), words.size());
            spelling.push_back(foldedWords(words.substr(0, end)));
            if (end == words.size())
                return spelling;
            words.remove_prefix(end + 1);
        }
    }

    // Only now is every place known.
    void resolvePlaces()
    {
        if (m_withPlaces.empty())
            return;
        std::unordered_map<std::string, std::string> pointers;
        std::map<Spelling, std::set<std::string>> spelt;
        for (const auto& [pointer, words] : m_document.words) {
            pointers.try_emplace(words, pointer);
            spelt[spellingOf(words)].insert(pointer);
        }
        for (const std::string& list : m_withPlaces) {
            for (Json& item : m_document.json[Json::json_pointer(list)]) {
                const std::string text(withoutBlanksAround(item.get_ref<const std::string&>()));
                const auto found = pointers.find(text);
                const auto alike = spelt.find(spellingOf(text));
                if (found != pointers.end())
                    item = found->second;
                else if (alike != spelt.end() && alike->second.size() == 1)
                    item = *alike->second.begin();
                else
                    item = text;
            }
        }
    }

    const RecordsBySheet& m_records;
    // By sheet and by parent: the rows that no object took yet.
    std::map<std::string_view, std::map<std::string, std::vector<std::size_t>>> m_waiting;
    std::vector<std::string> m_withPlaces;
    WorkbookDocument m_document;
};

const DocumentPlace* nearest(const WorkbookDocument& document, std::string pointer)
{
    for (;;) {
        const auto found = document.places.find(pointer);
        if (found != document.places.end())
            return &found->second;
        if (pointer.empty())
            return nullptr;
        pointer.erase(pointer.rfind('/'));
    }
}

} // namespace

WorkbookDocument workbookDocument(const RecordsBySheet& records)
{
    return Assembly(records).take();
}

void relocate(Finding& finding, const WorkbookDocument& document)
{
    const DocumentPlace* place = nullptr;
    if (finding.code == FindingCode::MissingKey) {
        const auto found = document.places.find(childPointer(finding.where, finding.detail));
        if (found != document.places.end()) {
            place = &found->second;
            finding.detail = place->heading;
        }
    }
    if (finding.code == FindingCode::UnknownReference) {
        const auto found = document.words.find(finding.detail);
        if (found != document.words.end()) // the cell is there, and empty
            finding.detail = found->second;
    }
    if (finding.code == FindingCode::RepeatedCriterion) {
        const DocumentPlace* first = nearest(document, finding.detail);
        if (first != nullptr)
            finding.detail = first->cell.sheet + "!" + columnName(first->cell.column) +
                             std::to_string(first->cell.row);
    }
    if (place == nullptr)
        place = nearest(document, finding.where);
    if (place != nullptr)
        finding.cell = place->cell;
}

} // namespace delibere::codec
