// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/framework_case.h"

#include <utility>

#include "app/framework_workbook.h"
#include "codec/framework_case.h"
#include "codec/framework_reader.h"
#include "codec/json_document.h"
#include "store/atomic_file.h"

namespace delibere::app {

Result<std::optional<FrameworkDraft>, Refusal> draftOfCase(const std::filesystem::path& path)
{
    const auto bytes = store::readFile(path, codec::maximumExchangeBytes);
    if (!bytes)
        return tl::unexpected(Refusal{path, bytes.error(), {}});
    if (!codec::isCasePackage(*bytes))
        return std::nullopt;
    auto read = codec::readCase(*bytes);
    if (!read)
        return tl::unexpected(Refusal{path, Problem{ProblemCode::BadFile, path.string(), {}},
                                      std::move(read.error())});
    const auto judged = codec::readFramework(read->json);
    FrameworkDraft draft{
        std::move(read->json), {}, judged || !read->ours, std::move(read->warnings)};
    if (!judged)
        draft.faults = judged.error();
    return draft;
}

std::string casePackage(const FrameworkFile& framework, const CaseTerms& terms)
{
    return codec::writeCase(framework.bytes, terms);
}

std::vector<WorkbookForm> draftForms(const FrameworkDraft& draft)
{
    FrameworkFile file;
    file.bytes = draft.bytes;
    return frameworkForms(&file);
}

} // namespace delibere::app
