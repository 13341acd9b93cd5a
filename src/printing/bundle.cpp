// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/bundle.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include "app/files.h"
#include "app/listed_files.h"
#include "printing/unfinished_folder.h"
#include "wording/bundle_text.h"

namespace delibere::printing {

namespace {

namespace fs = std::filesystem;

bool taken(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

// Of a grid only what everyone has signed: a draft is nobody's word yet.
Result<void> addSignedGrids(std::vector<Form>& all, const app::Session& session,
                            const Viewer& viewer)
{
    for (const Candidate& candidate : session.jury().candidates) {
        const auto history = session.history(candidate.id, viewer);
        if (!history)
            return tl::unexpected(history.error());
        const RecordVersion* version = holding(*history);
        if (version != nullptr && version->locked())
            all.push_back({FormKind::Grid, candidate.id, {}, version->number});
    }
    return {};
}

Result<void> addForms(std::vector<Form>& all, const app::Session& session, const Viewer& viewer,
                      FormKind kind)
{
    if (kind == FormKind::Grid)
        return exists(session.framework(), kind) ? addSignedGrids(all, session, viewer)
                                                 : Result<void>();
    return forms(session, viewer, kind).map([&](std::vector<Form> found) {
        std::ranges::move(found, std::back_inserter(all));
    });
}

} // namespace

Result<std::vector<Form>> bundleForms(const app::Session& session, const Viewer& viewer)
{
    const auto paritary = session.paritaryJury();
    if (!paritary)
        return tl::unexpected(paritary.error());
    std::vector<FormKind> kinds{FormKind::Transmittal, FormKind::Minutes, FormKind::Attendance,
                                FormKind::SummaryTable, FormKind::Grid};
    if (paritary->decidedOn())
        kinds.insert(kinds.end(), {FormKind::ParitaryMinutes, FormKind::FinalTable});
    std::vector<Form> all;
    for (const FormKind kind : kinds) {
        if (const auto added = addForms(all, session, viewer, kind); !added)
            return tl::unexpected(added.error());
    }
    return all;
}

fs::path freeBundleFolder(const fs::path& parent)
{
    fs::path folder = parent / "lot";
    for (int number = 2; taken(folder); ++number)
        folder = parent / ("lot-" + std::to_string(number));
    return folder;
}

struct BundleWriting::State {
    explicit State(const fs::path& folder) : unfinished(folder) {}
    UnfinishedFolder unfinished; // the last to go: the batch writes into it
    const JurySession* jury = nullptr;
    std::optional<Batch> batch;
};

BundleWriting::BundleWriting(std::unique_ptr<State> state) : m_state(std::move(state)) {}
BundleWriting::BundleWriting(BundleWriting&&) noexcept = default;
BundleWriting& BundleWriting::operator=(BundleWriting&&) noexcept = default;
BundleWriting::~BundleWriting() = default;

Result<BundleWriting> BundleWriting::start(const app::Session& session, const Viewer& viewer,
                                           const fs::path& folder)
{
    const fs::path wanted = folder.has_filename() ? folder : folder.parent_path(); // "lot/"
    if (taken(wanted))
        return fail(ProblemCode::FileExists, wanted.string());
    auto forms = bundleForms(session, viewer);
    if (!forms)
        return tl::unexpected(forms.error());
    if (forms->empty())
        return fail(ProblemCode::BadRequest, wanted.string(), "il n’y a rien à envoyer");
    auto state = std::make_unique<State>(wanted);
    if (const auto made = state->unfinished.make(); !made)
        return tl::unexpected(made.error());
    auto batch = Batch::start(session, viewer, std::move(*forms),
                              {state->unfinished.path(), FileKind::Pdf, Naming::Ids, {}});
    if (!batch)
        return tl::unexpected(batch.error());
    state->jury = &session.jury();
    state->batch = std::move(*batch);
    return BundleWriting(std::move(state));
}

Batch BundleWriting::takeBatch()
{
    Batch batch = std::move(*m_state->batch);
    m_state->batch.reset();
    return batch;
}

Result<Bundle> BundleWriting::finish(const Written& written)
{
    UnfinishedFolder& unfinished = m_state->unfinished;
    if (!written.failures.empty())
        return tl::unexpected(written.failures.front().problem);
    auto files = app::listedFiles(written.files);
    if (!files)
        return tl::unexpected(files.error());
    const auto list = app::writeFile(unfinished.path() / wording::bundleListName,
                                     wording::bundleListText(*m_state->jury, *files));
    if (!list)
        return tl::unexpected(list.error());
    if (const auto there = unfinished.become(); !there)
        return tl::unexpected(there.error());
    return Bundle{unfinished.wanted() / wording::bundleListName, std::move(*files)};
}

Result<Bundle> writeBundle(const app::Session& session, const Viewer& viewer,
                           const fs::path& folder)
{
    return BundleWriting::start(session, viewer, folder)
        .and_then([](BundleWriting writing) -> Result<Bundle> {
            Batch batch = writing.takeBatch();
            while (batch.advance()) {
            }
            return writing.finish(batch.finish());
        });
}

} // namespace delibere::printing
