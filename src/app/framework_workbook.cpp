// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/framework_workbook.h"

#include <utility>

#include "codec/framework_workbook.h"
#include "codec/workbook_layout.h"
#include "crypto/digest.h"
#include "wording/workbook_words.h"

namespace delibere::app {

namespace {

void addHelp(WorkbookForm& form)
{
    form.help = wording::sheetHelp(form.sheet);
    for (WorkbookColumn& column : form.columns)
        column.help = wording::columnHelp(form.sheet, column.heading);
    if (form.columns.size() != 3 || form.columns[2].heading != codec::helpHeading)
        return;
    for (auto& row : form.rows)
        row[2].text = wording::columnHelp(form.sheet, row[0].text);
}

// Why to fill in, then sheet by sheet and column by column, how.
WorkbookForm readMe(const std::vector<WorkbookForm>& forms)
{
    WorkbookForm page;
    page.sheet = codec::readMeSheet;
    page.columns = {{"Feuille", {}, {}, false},
                    {"Colonne", {}, {}, false},
                    {wording::readMeHeading(), {}, {}, true}};
    const auto add = [&](std::string sheet, std::string column, std::string words) {
        page.rows.push_back({{std::move(sheet)}, {std::move(column)}, {std::move(words)}});
    };
    for (const std::string& line : wording::workbookReadMe())
        add({}, {}, line);
    for (const WorkbookForm& form : forms) {
        add(form.sheet, {}, form.help);
        for (const WorkbookColumn& column : form.columns) {
            if (!column.help.empty())
                add({}, column.heading, column.help);
        }
    }
    return page;
}

} // namespace

Result<FrameworkFile, Refusal> frameworkOf(const std::filesystem::path& path,
                                           const Workbook& workbook)
{
    auto read = codec::readFrameworkWorkbook(workbook);
    if (!read)
        return tl::unexpected(Refusal{path, Problem{ProblemCode::BadFile, path.string(), {}},
                                      std::move(read.error())});
    std::string digest = crypto::hex(crypto::sha256(read->json));
    return FrameworkFile{path, std::move(read->json), std::move(digest),
                         std::move(read->loaded.framework), std::move(read->loaded.warnings)};
}

std::vector<WorkbookForm> frameworkForms(const FrameworkFile* file)
{
    std::vector<WorkbookForm> forms = codec::workbookForms(file == nullptr ? "" : file->bytes);
    for (WorkbookForm& form : forms)
        addHelp(form);
    forms.insert(forms.begin(), readMe(forms));
    return forms;
}

} // namespace delibere::app
