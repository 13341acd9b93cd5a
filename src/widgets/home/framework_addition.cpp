// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/framework_addition.h"

#include <chrono>

#include <QDir>
#include <QFileInfo>

#include "app/data_folder.h"
#include "app/files.h"
#include "app/framework_workbook.h"
#include "tables/framework_opening.h"
#include "tables/workbook_form.h"
#include "widgets/home/framework_text.h"
#include "widgets/home/remarks_dialog.h"
#include "widgets/kit/qt_text.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

// The one to hold it against: that of the same number, or else the last that is listed.
const app::FrameworkFile* earlierOf(const app::FrameworkListing& listing,
                                    const app::FrameworkFile& file)
{
    const app::FrameworkFile* earlier = nullptr;
    for (const app::FrameworkFile& held : listing.usable) {
        if (held.framework.id != file.framework.id)
            continue;
        earlier = &held;
        if (held.framework.version == file.framework.version)
            break;
    }
    return earlier;
}

// A file is shown even when it is refused: what is wrong with it is what staff came to read.
RemarksDialog* refusalDialog(const QString& name, const app::Refusal& refusal, QWidget* parent)
{
    return new RemarksDialog(QStringLiteral("Ajouter un référentiel"), name,
                             refusalSummary(refusal), refusalRemarks(refusal), parent);
}

RemarksDialog* additionDialog(const app::FrameworkFile& file, const app::FrameworkListing& listing,
                              QWidget* parent)
{
    const app::FrameworkFile* earlier = earlierOf(listing, file);
    const bool known = listing.same(file) != nullptr;
    const auto stands = app::checkVersion(listing, file);
    QStringList summary{frameworkSummary(file)};
    QList<FrameworkRemark> remarks;
    if (known) {
        summary += QStringLiteral("Déjà là\u00a0: c’est le même fichier, à l’octet près.");
    } else if (earlier == nullptr) {
        summary += QStringLiteral("Nouveau\u00a0: aucun référentiel de cet identifiant n’est ici.");
    } else {
        const FrameworkChanges changes = app::changesBetween(*earlier, file);
        summary += changesSummary(changes, *earlier);
        remarks = changeRemarks(changes);
    }
    if (!stands)
        summary += toQt(wording::problemText(stands.error()));
    remarks += frameworkRemarks(file);
    auto* dialog =
        new RemarksDialog(QStringLiteral("Ajouter un référentiel"), toQt(file.framework.title),
                          summary.join(QLatin1Char('\n')), remarks, parent);
    if (!known && stands)
        dialog->offer(QStringLiteral("Ajouter"));
    return dialog;
}

} // namespace

QString frameworkFilter()
{
    return QStringLiteral("Référentiels et classeurs (*.json *.xlsx *.ods *.csv)");
}

void addFramework(Prompts& prompts, QWidget* parent, const app::FrameworkListing& listing,
                  const QString& file,
                  const std::function<void(const std::filesystem::path&)>& added)
{
    const auto read = tables::openFramework(fromQt(file));
    RemarksDialog* dialog = read ? additionDialog(*read, listing, parent)
                                 : refusalDialog(QFileInfo(file).fileName(), read.error(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (read) {
        QObject::connect(
            dialog, &QDialog::accepted, parent, [&prompts, &listing, file = *read, added] {
                const auto kept = app::keepFramework(listing, app::ownFrameworkFolder(), file);
                if (kept)
                    added(*kept);
                else
                    prompts.showProblem(toQt(wording::problemText(kept.error())));
            });
    }
    dialog->open();
}

std::optional<QString> writeFrameworkModel(Prompts& prompts, const app::FrameworkFile* framework)
{
    auto path = prompts.saveFile(QStringLiteral("Modèle de classeur"),
                                 framework == nullptr
                                     ? QStringLiteral("referentiel.xlsx")
                                     : toQt(framework->framework.id) + QStringLiteral(".xlsx"),
                                 QStringLiteral("Classeurs (*.xlsx)"));
    if (!path)
        return std::nullopt;
    if (!path->endsWith(QStringLiteral(".xlsx")))
        path->append(QStringLiteral(".xlsx"));
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::string title = framework == nullptr ? "Référentiel" : framework->framework.title;
    const auto written = tables::xlsxForms(title, app::frameworkForms(framework), now)
                             .and_then([&](const std::string& bytes) {
                                 return app::writeFile(fromQt(*path), bytes);
                             });
    if (written)
        return path;
    prompts.showProblem(toQt(wording::problemText(written.error())));
    return std::nullopt;
}

} // namespace delibere::widgets
