// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/bundle.h"

#include <algorithm>
#include <system_error>

#include "app/files.h"
#include "app/listed_files.h"
#include "printing/batch.h"
#include "wording/bundle_text.h"

namespace delibere::printing {

namespace {

// Taken away again unless it became the folder that was asked for.
class Unfinished {
public:
    explicit Unfinished(const std::filesystem::path& wanted) : m_path(wanted)
    {
        m_path += ".en-cours";
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished()
    {
        std::error_code ignored;
        if (m_made)
            std::filesystem::remove_all(m_path, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] Result<void> make()
    {
        std::error_code error;
        if (const auto parent = m_path.parent_path(); !parent.empty())
            std::filesystem::create_directories(parent, error);
        m_made = !error && std::filesystem::create_directory(m_path, error);
        if (error)
            return fail(ProblemCode::FileUnwritable, m_path.string(), error.value());
        return m_made ? Result<void>() : fail(ProblemCode::FileExists, m_path.string());
    }
    [[nodiscard]] Result<void> become(const std::filesystem::path& wanted)
    {
        std::error_code error;
        std::filesystem::rename(m_path, wanted, error);
        if (error)
            return fail(ProblemCode::FileUnwritable, wanted.string(), error.value());
        m_made = false;
        return {};
    }

private:
    std::filesystem::path m_path;
    bool m_made = false;
};

Result<void> addForms(std::vector<Form>& all, const app::Session& session, const Viewer& viewer,
                      FormKind kind)
{
    return forms(session, viewer, kind).map([&](std::vector<Form> found) {
        // Of a grid that was frozen several times, the last one is the one that holds.
        for (const Form& form : found) {
            const bool sameGrid = kind == FormKind::Grid && !all.empty() &&
                                  all.back().kind == kind && all.back().subject == form.subject;
            if (sameGrid)
                all.back() = form;
            else
                all.push_back(form);
        }
    });
}

Result<Bundle> writeInto(const app::Session& session, const Viewer& viewer, std::vector<Form> forms,
                         const std::filesystem::path& folder)
{
    auto written =
        writeForms(session, viewer, std::move(forms), {folder, FileKind::Pdf, Naming::Ids, {}});
    if (!written)
        return tl::unexpected(written.error());
    if (!written->failures.empty())
        return tl::unexpected(written->failures.front().problem);
    auto files = app::listedFiles(written->files);
    if (!files)
        return tl::unexpected(files.error());
    const auto list = app::writeFile(folder / wording::bundleListName,
                                     wording::bundleListText(session.jury(), *files));
    if (!list)
        return tl::unexpected(list.error());
    return Bundle{wording::bundleListName, std::move(*files)};
}

} // namespace

Result<std::vector<Form>> bundleForms(const app::Session& session, const Viewer& viewer)
{
    const auto paritary = session.paritaryJury();
    if (!paritary)
        return tl::unexpected(paritary.error());
    std::vector<FormKind> kinds{FormKind::Transmittal, FormKind::Minutes, FormKind::Attendance,
                                FormKind::SummaryTable, FormKind::Grid};
    if (!paritary->decisions.empty())
        kinds.insert(kinds.end(), {FormKind::ParitaryMinutes, FormKind::FinalTable});
    std::vector<Form> all;
    for (const FormKind kind : kinds) {
        if (const auto added = addForms(all, session, viewer, kind); !added)
            return tl::unexpected(added.error());
    }
    return all;
}

Result<Bundle> writeBundle(const app::Session& session, const Viewer& viewer,
                           const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(folder, ignored)))
        return fail(ProblemCode::FileExists, folder.string());
    auto forms = bundleForms(session, viewer);
    if (!forms)
        return tl::unexpected(forms.error());
    if (forms->empty())
        return fail(ProblemCode::BadRequest, folder.string(), "il n’y a rien à envoyer");
    Unfinished unfinished(folder);
    if (const auto made = unfinished.make(); !made)
        return tl::unexpected(made.error());
    auto bundle = writeInto(session, viewer, std::move(*forms), unfinished.path());
    if (!bundle)
        return bundle;
    if (const auto there = unfinished.become(folder); !there)
        return tl::unexpected(there.error());
    bundle->list = folder / wording::bundleListName;
    return bundle;
}

} // namespace delibere::printing
