// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/document_output.h"

#include <cstdlib>

#include <QGuiApplication>
#include <QHashSeed>

#include "app/files.h"
#include "app/records.h"
#include "report/layout.h"
#include "report/pdf.h"

namespace delibere::cli {

namespace {

// Fonts need a QGuiApplication; commands that draw nothing never pay for it.
void startDrawing()
{
    if (QGuiApplication::instance() != nullptr)
        return;
    static int count = 1;
    static char name[] = "delibere-cli";
    static char* values[] = {name, nullptr};
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    // What Qt says of the desktop is no problem of the person who prints.
    ::setenv("QT_LOGGING_RULES", "default.warning=false", 0);
    QHashSeed::setDeterministicGlobalSeed(); // the same record gives the same bytes
    static const QGuiApplication application(count, values);
}

class Writer {
public:
    Writer(const app::Session& session, const std::filesystem::path& folder)
        : m_session(session), m_folder(folder)
    {}

    Result<void> write(const RecordView& record, const std::string& name)
    {
        const report::PdfMetadata metadata{
            {}, QString::fromStdString(m_session.jury().info.date.iso() + "T00:00:00Z")};
        const auto pdf = report::renderPdf(report::layOut(record), metadata);
        if (!pdf)
            return tl::unexpected(pdf.error());
        const auto path = m_folder / name;
        return app::writeFile(path, {pdf->constData(), static_cast<std::size_t>(pdf->size())})
            .map([&] { m_written.push_back(path); });
    }

    [[nodiscard]] std::vector<std::filesystem::path> take() { return std::move(m_written); }

private:
    const app::Session& m_session;
    const std::filesystem::path& m_folder;
    std::vector<std::filesystem::path> m_written;
};

// What is frozen prints from its bytes, version by version; else the grid as it stands.
Result<void> writeGrid(Writer& writer, const app::Session& session, const CandidateId& candidate)
{
    const auto history = session.history(candidate, Viewer::staff());
    if (!history)
        return tl::unexpected(history.error());
    for (const RecordVersion& version : *history) {
        auto written =
            app::RecordDocument::of(session, version, Viewer::staff())
                .and_then([&](const app::RecordDocument& record) {
                    return writer.write(record.view(), "grille-" + candidate.text() + "-v" +
                                                           std::to_string(version.number) + ".pdf");
                });
        if (!written)
            return written;
    }
    if (holding(*history) != nullptr)
        return {};
    return app::GridDocument::of(session, candidate, Viewer::staff())
        .and_then([&](const app::GridDocument& grid) {
            return writer.write(grid.view(), "grille-" + candidate.text() + ".pdf");
        });
}

Result<void> writeSheet(Writer& writer, const app::Session& session, const SheetKey& key)
{
    return app::SheetDocument::of(session, key, Viewer::staff())
        .and_then([&](const app::SheetDocument& sheet) {
            return writer.write(sheet.view(),
                                "fiche-" + key.candidate.text() + "-" + key.juror.text() + ".pdf");
        });
}

} // namespace

Result<std::vector<std::filesystem::path>> writeDocuments(const app::Session& session,
                                                          const DocumentRequest& request,
                                                          const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ProblemCode::FileUnwritable, folder.string(), std::to_string(error.value()));
    startDrawing();
    Writer writer(session, folder);
    if (request.form == Form::Minutes) {
        auto written = app::MinutesDocument::of(session, Viewer::staff())
                           .and_then([&](const app::MinutesDocument& minutes) {
                               return writer.write(minutes.view(), "proces-verbal.pdf");
                           });
        if (!written)
            return tl::unexpected(written.error());
        return writer.take();
    }
    for (const CandidateId& candidate : request.candidates) {
        if (request.form == Form::Grid) {
            if (auto written = writeGrid(writer, session, candidate); !written)
                return tl::unexpected(written.error());
            continue;
        }
        for (const JurorId& juror : request.jurors) {
            if (session.jury().recusal(candidate, juror) != nullptr)
                continue; // a member who withdrew has no sheet for this candidate
            if (auto written = writeSheet(writer, session, {candidate, juror}); !written)
                return tl::unexpected(written.error());
        }
    }
    return writer.take();
}

} // namespace delibere::cli
