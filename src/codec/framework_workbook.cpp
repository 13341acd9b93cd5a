// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_workbook.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "codec/finding_report.h"
#include "codec/json_writing.h"
#include "codec/workbook_document.h"
#include "codec/workbook_records.h"
#include "codec/workbook_values.h"

namespace delibere::codec {

namespace {

bool hasError(const Findings& findings)
{
    return std::ranges::any_of(
        findings, [](const Finding& finding) { return finding.severity == Severity::Error; });
}

// Staff mend a workbook from its first sheet on; a bound as for every file.
Findings sorted(Findings findings, const Workbook& workbook)
{
    std::map<std::string_view, std::size_t> sheets;
    for (const WorkbookSheet& sheet : workbook.sheets)
        sheets.try_emplace(sheet.name, sheets.size());
    using Key = std::tuple<std::size_t, std::size_t, std::size_t>;
    std::vector<std::pair<Key, Finding>> keyed;
    keyed.reserve(findings.size());
    for (Finding& finding : findings) {
        const CellPlace place = finding.cell.value_or(CellPlace{});
        const auto sheet = sheets.find(place.sheet);
        const std::size_t at = sheet == sheets.end() ? sheets.size() : sheet->second;
        keyed.emplace_back(Key{at, place.row, place.column}, std::move(finding));
    }
    std::ranges::stable_sort(keyed, {}, &std::pair<Key, Finding>::first);
    Findings inOrder;
    for (auto& [key, finding] : keyed) {
        if (inOrder.size() < maximumFindings)
            inOrder.push_back(std::move(finding));
    }
    return inOrder;
}

const Json* valueAt(const Json& object, std::string_view key)
{
    const Json* at = &object;
    while (at != nullptr && !key.empty()) {
        const std::size_t end = std::min(key.find('/'), key.size());
        const auto found = at->find(key.substr(0, end));
        at = found == at->end() ? nullptr : &*found;
        key.remove_prefix(std::min(end + 1, key.size()));
    }
    return at;
}

WorkbookColumn columnOf(const WorkbookField& field)
{
    using enum FieldShape;
    WorkbookColumn column;
    column.heading = field.heading;
    column.wide = field.shape == Lines || field.shape == MaybeLines || field.shape == Places ||
                  (field.shape == Text && field.key != "code" && field.key != "version");
    if (field.shape == Choice) {
        for (const std::string_view word : field.choices)
            column.choices.push_back(choiceText(word));
    }
    if (field.shape == YesNo)
        column.choices = {"oui", "non"};
    return column;
}

class FormWriter {
public:
    FormWriter()
    {
        for (const WorkbookPart& part : workbookParts()) {
            WorkbookForm& form = m_forms.emplace_back();
            form.sheet = part.sheet;
            if (part.layout == PartLayout::Questions) {
                addQuestions(form, part);
                continue;
            }
            if (!part.parentHeading.empty())
                form.columns.push_back({std::string(part.parentHeading), {}, {}, false});
            for (const WorkbookField& field : part.fields) {
                if (field.shape != FieldShape::Children)
                    form.columns.push_back(columnOf(field));
            }
        }
    }

    void write(const WorkbookPart& part, const Json& object, const std::string& parent)
    {
        WorkbookForm& form = formOf(part);
        std::vector<WorkbookCell> cells;
        for (const WorkbookField& field : part.fields) {
            const Json* value = valueAt(object, field.key);
            if (field.shape != FieldShape::Children)
                cells.push_back(value == nullptr ? WorkbookCell{} : cellOf(field, *value));
            else if (value != nullptr)
                writeChildren(*workbookPart(field.heading), *value, object.value("id", ""));
        }
        if (part.layout == PartLayout::Questions) {
            for (std::size_t row = 0; row < cells.size(); ++row)
                form.rows[row][1] = std::move(cells[row]);
            return;
        }
        if (!part.parentHeading.empty())
            cells.insert(cells.begin(), WorkbookCell{parent, CellKind::Text});
        form.rows.push_back(std::move(cells));
    }

    std::vector<WorkbookForm>& forms() { return m_forms; }

private:
    static void addQuestions(WorkbookForm& form, const WorkbookPart& part)
    {
        form.columns = {{std::string(questionHeading), {}, {}, false},
                        {std::string(answerHeading), {}, {}, true},
                        {std::string(helpHeading), {}, {}, true}};
        for (const WorkbookField& field : part.fields) {
            if (field.shape == FieldShape::Children)
                continue;
            form.rows.push_back({{std::string(field.heading), CellKind::Text}, {}, {}});
            form.choices.push_back(columnOf(field).choices);
        }
    }

    void writeChildren(const WorkbookPart& part, const Json& value, const std::string& parent)
    {
        if (value.is_object()) {
            write(part, value, parent);
            return;
        }
        for (const Json& item : value)
            write(part, item, parent);
    }

    WorkbookForm& formOf(const WorkbookPart& part)
    {
        const auto index = static_cast<std::size_t>(&part - workbookParts().data());
        return m_forms[index];
    }

    std::vector<WorkbookForm> m_forms;
};

// "/blocs/2/intitule" counts from zero and moves with every bloc: people are given words.
void sayPlacesInWords(std::vector<WorkbookForm>& forms)
{
    Findings none;
    const Workbook workbook = workbookOf(forms);
    const auto words = workbookDocument(workbookRecords(workbook, none)).words;
    WorkbookForm& anomalies = forms.back();
    const auto& fields = workbookParts().back().fields;
    const auto column = std::ranges::find(fields, FieldShape::Places, &WorkbookField::shape);
    const auto index = static_cast<std::size_t>(column - fields.begin());
    for (auto& row : anomalies.rows) {
        const Json places = valueOf(*column, row[index]);
        std::string text;
        for (const Json& place : places) {
            const auto found = words.find(place.get<std::string>());
            text += text.empty() ? "" : "\n";
            text += found == words.end() ? place.get<std::string>() : found->second;
        }
        row[index].text = std::move(text);
    }
}

} // namespace

Result<FrameworkOfWorkbook, Findings> readFrameworkWorkbook(const Workbook& workbook)
{
    Findings findings;
    const RecordsBySheet records = workbookRecords(workbook, findings);
    if (hasError(findings))
        return tl::unexpected(sorted(std::move(findings), workbook));
    WorkbookDocument document = workbookDocument(records);
    std::ranges::move(document.findings, std::back_inserter(findings));
    FrameworkOfWorkbook read;
    read.json = indented(document.json);
    auto loaded = readFramework(read.json);
    Findings& judged = loaded ? loaded->warnings : loaded.error();
    for (Finding& finding : judged) {
        relocate(finding, document);
        findings.push_back(std::move(finding));
    }
    findings = sorted(std::move(findings), workbook);
    if (!loaded || hasError(findings))
        return tl::unexpected(std::move(findings));
    read.loaded.framework = std::move(loaded->framework);
    read.loaded.warnings = std::move(findings);
    return read;
}

std::vector<WorkbookForm> workbookForms(std::string_view frameworkJson)
{
    FormWriter writer;
    const Json framework = Json::parse(frameworkJson, nullptr, false);
    if (framework.is_object()) {
        writer.write(workbookParts().front(), framework, "");
        sayPlacesInWords(writer.forms());
    }
    return std::move(writer.forms());
}

Workbook workbookOf(const std::vector<WorkbookForm>& forms)
{
    Workbook workbook;
    for (const WorkbookForm& form : forms) {
        WorkbookSheet& sheet = workbook.sheets.emplace_back();
        sheet.name = form.sheet;
        std::vector<WorkbookCell>& headings = sheet.rows.emplace_back();
        for (const WorkbookColumn& column : form.columns)
            headings.push_back({column.heading, CellKind::Text});
        sheet.rows.insert(sheet.rows.end(), form.rows.begin(), form.rows.end());
    }
    return workbook;
}

} // namespace delibere::codec
