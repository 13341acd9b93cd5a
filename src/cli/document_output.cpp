// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/document_output.h"

#include <cstdlib>

#include <QGuiApplication>
#include <QHashSeed>

#include "app/files.h"
#include "app/records.h"
#include "cli/positioning_choice.h"
#include "report/layout.h"
#include "report/pdf.h"
#include "report/plain_text.h"

#include <nlohmann/json.hpp>

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
    Writer(const app::Session& session, const Destination& destination)
        : m_session(session), m_destination(destination)
    {}

    // The name without its end, which says what is written.
    Result<void> write(const RecordView& record, const std::string& name)
    {
        const report::Document document = report::layOut(record);
        if (m_destination.kind == FileKind::Text)
            return put(name + ".txt", report::plainText(document));
        const report::PdfMetadata metadata{
            {}, QString::fromStdString(m_session.jury().info.date.iso() + "T00:00:00Z")};
        return report::renderPdf(document, metadata).and_then([&](const QByteArray& pdf) {
            return put(name + ".pdf", {pdf.constData(), static_cast<std::size_t>(pdf.size())});
        });
    }

    [[nodiscard]] std::vector<std::filesystem::path> take() { return std::move(m_written); }

private:
    Result<void> put(const std::string& name, std::string_view bytes)
    {
        const auto path = m_destination.folder / name;
        return app::writeFile(path, bytes).map([&] { m_written.push_back(path); });
    }

    const app::Session& m_session;
    const Destination& m_destination;
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
                                                           std::to_string(version.number));
                });
        if (!written)
            return written;
    }
    if (holding(*history) != nullptr)
        return {};
    return app::GridDocument::of(session, candidate, Viewer::staff())
        .and_then([&](const app::GridDocument& grid) {
            return writer.write(grid.view(), "grille-" + candidate.text());
        });
}

Result<void> writeSheet(Writer& writer, const app::Session& session, const SheetKey& key)
{
    return app::SheetDocument::of(session, key, Viewer::staff())
        .and_then([&](const app::SheetDocument& sheet) {
            return writer.write(sheet.view(),
                                "fiche-" + key.candidate.text() + "-" + key.juror.text());
        });
}

const char* partName(PositioningPart part)
{
    switch (part) {
    case PositioningPart::Guide:
        return "guide";
    case PositioningPart::Summary:
        return "bilan";
    case PositioningPart::Plan:
        return "plan";
    }
    return "";
}

// Every frozen version from its bytes; as it stands when none holds.
Result<void> writePositioning(Writer& writer, const app::Session& session, PositioningPart part,
                              const PositioningId& id)
{
    const auto history = session.history(id, Viewer::staff());
    if (!history)
        return tl::unexpected(history.error());
    const std::string name = "reperage-" + shortId(id) + "-" + partName(part);
    for (const RecordVersion& version : *history) {
        auto written = app::PositioningDocument::of(session, version, part, Viewer::staff())
                           .and_then([&](const app::PositioningDocument& document) {
                               return writer.write(document.view(),
                                                   name + "-v" + std::to_string(version.number));
                           });
        if (!written)
            return written;
    }
    if (holding(*history) != nullptr)
        return {};
    return app::PositioningDocument::of(session, id, part, Viewer::staff())
        .and_then([&](const app::PositioningDocument& document) {
            return writer.write(document.view(), name);
        });
}

Result<void> prepare(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ProblemCode::FileUnwritable, folder.string(), std::to_string(error.value()));
    startDrawing();
    return {};
}

} // namespace

Result<std::vector<std::filesystem::path>> writePositionings(const app::Session& session,
                                                             PositioningPart part,
                                                             const std::vector<PositioningId>& ids,
                                                             const Destination& destination)
{
    if (const auto ready = prepare(destination.folder); !ready)
        return tl::unexpected(ready.error());
    Writer writer(session, destination);
    for (const PositioningId& id : ids) {
        if (auto written = writePositioning(writer, session, part, id); !written)
            return tl::unexpected(written.error());
    }
    return writer.take();
}

Result<std::vector<std::filesystem::path>> writeBlankGuide(const app::Session& session,
                                                           const Destination& destination)
{
    const auto blank = app::PositioningDocument::blank(session);
    if (!blank)
        return tl::unexpected(blank.error());
    if (const auto ready = prepare(destination.folder); !ready)
        return tl::unexpected(ready.error());
    Writer writer(session, destination);
    return writer.write(blank->view(), "reperage-guide-vierge").map([&] { return writer.take(); });
}

Result<std::vector<std::filesystem::path>> writeDocuments(const app::Session& session,
                                                          const DocumentRequest& request,
                                                          const Destination& destination)
{
    if (const auto ready = prepare(destination.folder); !ready)
        return tl::unexpected(ready.error());
    Writer writer(session, destination);
    if (request.form == Form::Minutes) {
        auto written = app::MinutesDocument::of(session, Viewer::staff())
                           .and_then([&](const app::MinutesDocument& minutes) {
                               return writer.write(minutes.view(), "proces-verbal");
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

Exit listDocuments(Console& console, const std::vector<std::filesystem::path>& written, bool json)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& path : written) {
        list.push_back(path.string());
        if (!json)
            console.print(path.string());
    }
    if (json)
        console.print(nlohmann::ordered_json{{"documents", list}}.dump(2));
    return Exit::Success;
}

} // namespace delibere::cli
