// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sheet_import.h"

#include <map>

#include "app/stored_draft.h"
#include "codec/sheet_codec.h"
#include "domain/edit_texts.h"
#include "domain/sheet_order.h"
#include "domain/sheet_rules.h"
#include "store/atomic_file.h"

namespace delibere::app {

namespace {

constexpr std::size_t maximumSheetBytes = std::size_t{4} * 1024 * 1024;

// May it be written over this draft, or over nothing?
Result<void> checkOrder(const Session& session, const ScoreSheet& stored, ImportLine& line)
{
    const ScoreSheet& received = *line.sheet;
    if (isEmptyDraft(stored))
        return {};
    const auto untouched = isReopenedAsItWas(session, stored);
    const auto reopened = wasReopened(session, stored.key);
    if (!untouched || !reopened)
        return tl::unexpected(untouched ? reopened.error() : untouched.error());
    if (*untouched)
        return {};
    switch (orderOf(stored, received, *reopened)) {
    case SheetOrder::Same:
        return {};
    case SheetOrder::Newer:
        line.followsDraft = true;
        return {};
    case SheetOrder::Older:
        return fail(ProblemCode::OlderSheet, line.path.string());
    case SheetOrder::Diverging:
        break;
    }
    return fail(ProblemCode::DivergentSheet, received.key.juror.text(),
                received.key.candidate.text());
}

Result<ImportVerdict> compare(const Session& session, ImportLine& line)
{
    const ScoreSheet& received = *line.sheet;
    if (auto checked = checkSheet(session.framework(), session.jury(), received); !checked)
        return tl::unexpected(checked.error());
    const auto stored = session.sheet(received.key, Viewer::staff());
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored == received)
        return ImportVerdict::Identical;
    if (auto checked = checkHeard(*session.jury().candidate(received.key.candidate)); !checked)
        return tl::unexpected(checked.error());
    return checkOrder(session, *stored, line).map([] { return ImportVerdict::New; });
}

ImportLine::Unproven countsOf(const Session& session, const ScoreSheet& sheet)
{
    ImportLine::Unproven counts;
    const Candidate* candidate = session.jury().candidate(sheet.key.candidate);
    for (const Block& block : session.framework().blocks) {
        if (candidate == nullptr || !candidate->presents(block.id))
            continue;
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                const CriterionEntry entry = sheet.criterion(criterion.id);
                ++counts.criteria;
                if (isEntered(entry.mark(Evidence::Dossier)) ||
                    isEntered(entry.mark(Evidence::Interview)))
                    ++counts.marked;
            }
        }
    }
    return counts;
}

ImportLine examine(const Session& session, const std::filesystem::path& path,
                   const std::optional<JurorId>& from)
{
    const auto bytes = store::readFile(path, maximumSheetBytes);
    if (!bytes)
        return refusedLine<ImportLine>(path, bytes.error());
    auto read = codec::readSheet(*bytes);
    if (!read)
        return refusedLine<ImportLine>(path, {ProblemCode::BadFile, path.string(), {}},
                                       read.error());
    if (read->session != session.jury().id)
        return refusedLine<ImportLine>(
            path, {ProblemCode::OtherSession, path.string(), read->session.text()});
    if (from && read->sheet.key.juror != *from)
        return refusedLine<ImportLine>(
            path, {ProblemCode::NotTheirSheet, path.string(), read->sheet.key.juror.text()});
    if (!read->framework.empty() && read->framework != session.frameworkDigest())
        return refusedLine<ImportLine>(path, {ProblemCode::OtherFramework, path.string(),
                                              "empreinte " + read->framework.substr(0, 16)});
    // A 14 that meant 14/20 would be read as fourteen steps.
    if (read->marks != session.framework().marks())
        return refusedLine<ImportLine>(path, {ProblemCode::OtherMarkScale, path.string(), {}});
    if (auto checked = checkTexts(ImportSheet{read->sheet}); !checked)
        return refusedLine<ImportLine>(path, checked.error());
    read->sheet = editAs<ImportSheet>(composedTexts(ImportSheet{std::move(read->sheet)}))->sheet;
    ImportLine line;
    line.path = path;
    line.key = read->sheet.key;
    if (read->framework.empty())
        line.unproven = countsOf(session, read->sheet);
    line.sheet = std::move(read->sheet);
    const auto verdict = compare(session, line);
    if (verdict)
        line.verdict = *verdict;
    else
        line.problem = verdict.error();
    return line;
}

} // namespace

ImportPlan planImport(const Session& session, const std::vector<std::filesystem::path>& files,
                      const std::optional<JurorId>& from)
{
    ImportPlan plan;
    std::map<SheetKey, std::filesystem::path> seen;
    for (const auto& path : files) {
        ImportLine line = examine(session, path, from);
        if (line.key && line.verdict == ImportVerdict::New) {
            const auto [first, isNew] = seen.emplace(*line.key, path);
            if (!isNew) {
                line.verdict = ImportVerdict::Refused;
                line.problem =
                    Problem{ProblemCode::SameSheetTwice, path.string(), first->second.string()};
            }
        }
        plan.lines.push_back(std::move(line));
    }
    return plan;
}

Result<void> commitImport(Session& session, const ImportPlan& plan)
{
    std::vector<ScoreSheet> sheets;
    for (const ImportLine& line : plan.lines) {
        if (line.verdict == ImportVerdict::New)
            sheets.push_back(*line.sheet);
    }
    if (sheets.empty())
        return {};
    return session.importSheets(sheets, JurorId()).map([](store::Instant) {});
}

} // namespace delibere::app
