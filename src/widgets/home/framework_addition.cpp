// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/framework_addition.h"

#include <QDir>
#include <QFileInfo>

#include "app/data_folder.h"
#include "app/files.h"
#include "app/framework_case.h"
#include "tables/framework_opening.h"
#include "widgets/home/framework_text.h"
#include "widgets/home/remarks_dialog.h"
#include "widgets/kit/qt_text.h"
#include "wording/french_reading.h"
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

// `package`: what its reading had to say, of one that came in CASE.
RemarksDialog* additionDialog(const app::FrameworkFile& file, const Findings& package,
                              const app::FrameworkListing& listing, QWidget* parent)
{
    const app::FrameworkFile* earlier = earlierOf(listing, file);
    const bool known = listing.same(file) != nullptr;
    const auto stands = app::checkVersion(listing, file);
    QStringList summary{frameworkSummary(file)};
    QList<FrameworkRemark> remarks;
    if (known) {
        summary += QStringLiteral("Déjà là\u00a0: les mêmes mots, sous le même numéro.");
    } else if (earlier == nullptr) {
        summary += QStringLiteral("Nouveau\u00a0: aucun référentiel de cet identifiant n’est ici.");
    } else {
        const FrameworkChanges changes = app::changesBetween(*earlier, file);
        summary += changesSummary(changes, *earlier);
        remarks = changeRemarks(changes);
    }
    remarks += packageRemarks(package);
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

// Where somebody wants it: with the ending that other programs know it by.
std::optional<QString> writeFile(Prompts& prompts, const QString& title, QString suggestion,
                                 const QString& filter, const QString& ending,
                                 const Result<std::string>& bytes)
{
    auto path = prompts.saveFile(title, suggestion.append(ending), filter);
    if (!path)
        return std::nullopt;
    if (!path->endsWith(ending))
        path->append(ending);
    const auto written = bytes.and_then(
        [&](const std::string& content) { return app::writeFile(fromQt(*path), content); });
    if (written)
        return path;
    prompts.showProblem(toQt(wording::problemText(written.error())));
    return std::nullopt;
}

std::optional<QString> writeWorkbook(Prompts& prompts, const QString& name,
                                     const Result<std::string>& bytes)
{
    return writeFile(prompts, QStringLiteral("Modèle de classeur"), name,
                     QStringLiteral("Classeurs (*.xlsx)"), QStringLiteral(".xlsx"), bytes);
}

// What a package says and what it does not: finished in a spreadsheet, then added from there.
void showDraft(Prompts& prompts, QWidget* parent, const QString& file,
               const app::FrameworkDraft& draft, const std::function<void(const QString&)>& written)
{
    const QFileInfo named(file);
    auto* dialog = new RemarksDialog(
        QStringLiteral("Ajouter un référentiel"), named.fileName(), draftSummary(draft),
        missingRemarks(draft.faults) + packageRemarks(draft.warnings), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (draft.sheets)
        dialog->offer(QStringLiteral("Enregistrer le classeur…"));
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [&prompts, name = named.completeBaseName(), draft, written] {
                         const auto path = writeWorkbook(prompts, name, tables::draftModel(draft));
                         if (path)
                             written(*path);
                     });
    dialog->open();
}

void showFramework(Prompts& prompts, RemarksDialog* dialog, QWidget* parent,
                   const app::FrameworkListing& listing, const app::FrameworkFile& file,
                   const std::function<void(const std::filesystem::path&)>& added)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [&prompts, &listing, file, added] {
        const auto kept = app::keepFramework(listing, app::ownFrameworkFolder(), file);
        if (kept)
            added(*kept);
        else
            prompts.showProblem(toQt(wording::problemText(kept.error())));
    });
    dialog->open();
}

void showRefusal(const QString& file, const app::Refusal& refusal, QWidget* parent)
{
    RemarksDialog* dialog = refusalDialog(QFileInfo(file).fileName(), refusal, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// Only a person knows it: asked until it is a day, or given up.
std::optional<Date> askLastChange(Prompts& prompts)
{
    QString text = QStringLiteral("CASE demande le jour du dernier changement du référentiel, que "
                                  "le fichier ne dit pas (JJ/MM/AAAA)\u00a0:");
    for (;;) {
        const auto typed =
            prompts.askLine(QStringLiteral("Paquet CASE"), text, QStringLiteral("Continuer"));
        if (!typed)
            return std::nullopt;
        if (const auto day = wording::dateFrom(fromQt(*typed)))
            return day;
        text = QStringLiteral("«\u00a0%1\u00a0» n’est pas un jour. Écrivez le jour du dernier "
                              "changement comme 12/03/2026\u00a0:")
                   .arg(*typed);
    }
}

} // namespace

QString frameworkFilter()
{
    return QStringLiteral("Référentiels, classeurs et paquets CASE (*.json *.xlsx *.ods *.csv)");
}

void addFramework(Prompts& prompts, QWidget* parent, const app::FrameworkListing& listing,
                  const QString& file,
                  const std::function<void(const std::filesystem::path&)>& added,
                  const std::function<void(const QString&)>& written)
{
    const std::filesystem::path path = fromQt(file);
    auto draft = tables::holdsWorkbook(path)
                     ? Result<std::optional<app::FrameworkDraft>, app::Refusal>()
                     : app::draftOfCase(path);
    if (!draft)
        return showRefusal(file, draft.error(), parent);
    const bool ofCase = draft->has_value();
    if (ofCase && !(*draft)->faults.empty())
        return showDraft(prompts, parent, file, **draft, written);
    const auto read =
        ofCase ? app::frameworkOf(path, (*draft)->bytes) : tables::openFramework(path);
    if (!read)
        return showRefusal(file, read.error(), parent);
    showFramework(prompts,
                  additionDialog(*read, ofCase ? (*draft)->warnings : Findings{}, listing, parent),
                  parent, listing, *read, added);
}

std::optional<QString> writeFrameworkModel(Prompts& prompts, const app::FrameworkFile* framework)
{
    return writeWorkbook(prompts,
                         framework == nullptr ? QStringLiteral("referentiel")
                                              : toQt(framework->framework.id),
                         tables::frameworkModel(framework));
}

std::optional<QString> writeFrameworkCase(Prompts& prompts, const app::FrameworkFile& framework)
{
    const auto version = prompts.choose(
        QStringLiteral("Paquet CASE"),
        QStringLiteral("Pour un autre programme, dans la version qu’il lit\u00a0:"),
        {QStringLiteral("CASE 1.1"), QStringLiteral("CASE 1.0")}, 0, QStringLiteral("Continuer"));
    const auto day = version ? askLastChange(prompts) : std::nullopt;
    if (!day)
        return std::nullopt;
    CaseTerms terms{*version == 0 ? CaseVersion::V1_1 : CaseVersion::V1_0, *day,
                    framework.framework.certifier};
    if (terms.creator.empty()) {
        const auto creator = prompts.askLine(
            QStringLiteral("Paquet CASE"),
            QStringLiteral("CASE demande qui publie le référentiel, et il ne nomme pas de "
                           "certificateur\u00a0:"),
            QStringLiteral("Continuer"));
        if (!creator)
            return std::nullopt;
        terms.creator = fromQt(*creator);
    }
    return writeFile(prompts, QStringLiteral("Paquet CASE"), toQt(framework.framework.id),
                     QStringLiteral("Paquets CASE (*.case.json)"), QStringLiteral(".case.json"),
                     app::casePackage(framework, terms));
}

} // namespace delibere::widgets
