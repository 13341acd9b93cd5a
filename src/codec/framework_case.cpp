// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_case.h"

#include <algorithm>
#include <array>
#include <utility>

#include "codec/case_draft.h"
#include "codec/case_values.h"
#include "codec/json_document.h"
#include "codec/json_pointer.h"
#include "codec/object_reader.h"

namespace delibere::codec {

namespace {

constexpr std::array<std::string_view, 4> keysOfCase{"CFDocument", "CFDocuments", "CFPackage",
                                                     "CFItems"};

bool saysCase(const JsonValue& value)
{
    const auto* object = value.as<JsonValue::Object>();
    return object != nullptr && std::ranges::any_of(keysOfCase, [&](std::string_view key) {
               return findMember(*object, key) != nullptr;
           });
}

struct Found {
    const JsonValue::Object* object = nullptr;
    std::string pointer;
};

// The object, or the only one of a list of them.
Found onlyObject(const JsonValue& value, std::string pointer, FindingReport& report)
{
    if (const auto* object = value.as<JsonValue::Object>())
        return {object, std::move(pointer)};
    const auto* list = value.as<JsonValue::Array>();
    if (list != nullptr && list->size() > 1) {
        report.error(FindingCode::CaseManyDocuments, pointer, std::to_string(list->size()));
        return {};
    }
    const auto* only =
        list == nullptr || list->empty() ? nullptr : list->front().as<JsonValue::Object>();
    if (only == nullptr) {
        report.error(FindingCode::WrongType, pointer, "un objet");
        return {};
    }
    return {only, childPointer(pointer, 0)};
}

Found packageOf(const JsonValue& root, FindingReport& report)
{
    Found package = onlyObject(root, "", report);
    if (package.object == nullptr)
        return package;
    if (const JsonValue* inner = caseMember(*package.object, "CFPackage"))
        return onlyObject(*inner, childPointer(package.pointer, "CFPackage"), report);
    return package;
}

Found documentOf(const Found& package, FindingReport& report)
{
    for (const char* key : {"CFDocument", "CFDocuments"}) {
        if (const JsonValue* document = caseMember(*package.object, key))
            return onlyObject(*document, childPointer(package.pointer, key), report);
    }
    report.error(FindingCode::MissingKey, package.pointer, "CFDocument");
    return {};
}

} // namespace

bool isCasePackage(std::string_view json)
{
    const auto parsed = parseJson(json, maximumExchangeBytes);
    if (!parsed)
        return false;
    const auto* list = parsed->as<JsonValue::Array>();
    return saysCase(list != nullptr && !list->empty() ? list->front() : *parsed);
}

Result<FrameworkOfCase, Findings> readCase(std::string_view json)
{
    const auto parsed = parseJson(json, maximumExchangeBytes);
    if (!parsed)
        return tl::unexpected(parsed.error());
    FindingReport report;
    const Found package = packageOf(*parsed, report);
    const Found document = package.object == nullptr ? Found{} : documentOf(package, report);
    if (document.object == nullptr)
        return tl::unexpected(report.findings());
    CaseTree tree = readCaseTree(*package.object, *document.object, package.pointer, report);
    if (report.count() > 0)
        return tl::unexpected(report.findings());
    const FoundCaseData data = findCaseData(*package.object, *document.object);
    if (data.state == CaseDataState::Unreadable)
        tree.warnings.push_back(
            {Severity::Warning, FindingCode::CaseDataUnreadable, package.pointer, ""});
    const CaseTypes types =
        data.state == CaseDataState::Read ? CaseTypes::Ignored : CaseTypes::Heeded;
    const std::vector<FramedBlock> blocks = framedBlocks(tree, types, report);
    if (report.count() > 0)
        return tl::unexpected(report.findings());
    const Json draft = draftOf(
        {*package.object, *document.object, package.pointer, document.pointer}, tree, blocks, data);
    if (tree.warnings.size() > maximumFindings)
        tree.warnings.resize(maximumFindings);
    return FrameworkOfCase{indented(draft), std::move(tree.warnings),
                           data.state == CaseDataState::Read};
}

} // namespace delibere::codec
