// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/screenshots.h"

#include <array>

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>

#include "app/example_session.h"
#include "widgets/dialogs/dialog_prompts.h"
#include "widgets/main_window.h"
#include "widgets/qt_text.h"
#include "widgets/theme.h"

namespace delibere::widgets {

namespace {

constexpr std::array<std::pair<Page, const char*>, 5> pages{{{Page::Home, "accueil"},
                                                             {Page::Preparation, "preparation"},
                                                             {Page::Scoring, "evaluer"},
                                                             {Page::Deliberation, "deliberer"},
                                                             {Page::Documents, "documents"}}};
constexpr std::array<std::pair<theme::Mode, const char*>, 2> modes{
    {{theme::Mode::Light, "clair"}, {theme::Mode::Dark, "sombre"}}};

constexpr int smallest = 0; // PNG has no loss: the quality is how hard it is packed

Result<void> takeAll(MainWindow& window, const QDir& folder)
{
    for (const auto& [mode, modeName] : modes) {
        theme::apply(mode);
        for (const auto& [page, pageName] : pages) {
            window.showPage(page);
            QApplication::processEvents();
            const QImage grabbed = window.grab().toImage().convertToFormat(QImage::Format_RGB888);
            const QString path = folder.filePath(
                QStringLiteral("%1-%2.png").arg(QLatin1String(pageName), QLatin1String(modeName)));
            if (!grabbed.save(path, "PNG", smallest))
                return fail(ProblemCode::FileUnwritable, fromQt(path));
        }
    }
    return {};
}

} // namespace

Result<void> takeScreenshots(const QString& folder, QSize size)
{
    const QTemporaryDir example;
    const auto created = app::createExample(fromQt(example.path()));
    if (!created)
        return tl::unexpected(created.error().problem);
    if (!QDir().mkpath(folder))
        return fail(ProblemCode::FileUnwritable, fromQt(folder));
    DialogPrompts prompts;
    MainWindow window(prompts);
    window.openSession(toQt(created->session.string()));
    window.resize(size);
    window.show();
    return takeAll(window, QDir(folder));
}

} // namespace delibere::widgets
