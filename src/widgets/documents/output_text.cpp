// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/output_text.h"

#include <QStringList>

#include "app/person_data.h"
#include "widgets/documents/form_text.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

QString failureLines(const SessionDocument& document,
                     const std::vector<printing::FormFailure>& failures)
{
    QStringList lines;
    for (const printing::FormFailure& failure : failures)
        lines << QStringLiteral("%1\u00a0: %2")
                     .arg(wholeFormName(document, failure.form),
                          toQt(wording::problemText(failure.problem, document.jury())));
    return lines.join(u'\n');
}

// « 3 documents sur 60 »
QString countOutOf(std::size_t count, std::size_t total)
{
    return QStringLiteral("%1 sur\u00a0%2").arg(documentCount(count)).arg(total);
}

QString agreed(std::size_t count, const char* one, const char* many)
{
    return QString::fromUtf8(count < 2 ? one : many);
}

QString failedText(std::size_t count, const char* one, const char* many)
{
    return count == 0
               ? QString()
               : QStringLiteral(" %1 %2").arg(documentCount(count), agreed(count, one, many));
}

// What to do about documents that were not written because they name somebody else.
QString setAsideLines(const SessionDocument& document, const std::vector<printing::Form>& forms)
{
    QStringList lines;
    for (const printing::Form& form : forms)
        lines << QStringLiteral("%1\u00a0: un autre candidat y est nommé. Relisez-le dans "
                                "l’aperçu\u00a0; s’il peut être remis, cochez-le et enregistrez-le "
                                "comme les autres documents.")
                     .arg(wholeFormName(document, form));
    return lines.join(u'\n');
}

QString folderOf(const printing::Destination& destination)
{
    return toQt(destination.folder.string());
}

} // namespace

QString documentCount(std::size_t count)
{
    return count == 0
               ? QStringLiteral("aucun document")
               : toQt(wording::formatCount(static_cast<int>(count), "document", "documents"));
}

OutputText outputText(const SessionDocument& document, const printing::Written& written,
                      std::size_t total, const printing::Destination& destination)
{
    const bool together = !destination.together.empty();
    const std::size_t failed = written.failures.size();
    OutputText text{{}, failureLines(document, written.failures), written.complete()};
    if (written.files.empty()) {
        text.result = written.cancelled ? QStringLiteral("Arrêté\u00a0: aucun fichier n’est écrit.")
                                        : QStringLiteral("Aucun fichier n’est écrit.");
        if (together && failed > 0 && failed < total)
            text.result += QStringLiteral(" Un fichier unique est complet ou n’existe pas\u00a0: "
                                          "décochez ce qui manque, ou choisissez un fichier par "
                                          "document.");
        return text;
    }
    if (together) {
        const QString file = toQt(written.files.front().filename().string());
        text.result = QStringLiteral("✓ %1 dans le fichier %2, dossier %3")
                          .arg(documentCount(written.forms), file, folderOf(destination));
        return text;
    }
    const QString participle = agreed(written.forms, "écrit", "écrits");
    if (written.cancelled)
        text.result = QStringLiteral("Arrêté\u00a0: %1 %2 dans %3.");
    else if (text.good)
        text.result = QStringLiteral("✓ %1 %2 dans %3");
    else
        text.result = QStringLiteral("%1 %2 dans %3.");
    const QString count =
        text.good ? documentCount(written.forms) : countOutOf(written.forms, total);
    text.result = text.result.arg(count, participle, folderOf(destination)) +
                  failedText(failed, "n’a pas pu l’être\u00a0:", "n’ont pas pu l’être\u00a0:");
    return text;
}

OutputText outputText(const SessionDocument& document, const printing::Written& written,
                      const printing::PersonExport& person, const std::filesystem::path& folder)
{
    const std::size_t aside = person.namingOthers.size();
    OutputText text{{}, {}, written.complete() && aside == 0};
    QStringList lines{failureLines(document, written.failures),
                      setAsideLines(document, person.namingOthers)};
    lines.removeAll(QString());
    text.failures = lines.join(u'\n');
    QString what = toQt(app::personDataFileName(person.candidate));
    if (!person.forms.empty())
        what += QStringLiteral(" et ") + (written.complete()
                                              ? documentCount(written.forms)
                                              : countOutOf(written.forms, person.forms.size()));
    const QString lead = written.cancelled ? QStringLiteral("Arrêté\u00a0: ")
                                           : QString::fromUtf8(text.good ? "✓ " : "");
    text.result = QStringLiteral("%1%2\u00a0: %3 %4 dans %5%6")
                      .arg(lead, candidateName(document, person.candidate), what,
                           agreed(1 + written.forms, "écrit", "écrits"), toQt(folder.string()),
                           QString::fromUtf8(text.good ? "" : "."));
    text.result += failedText(written.failures.size(),
                              "n’a pas pu l’être\u00a0:", "n’ont pas pu l’être\u00a0:") +
                   failedText(aside, "mis de côté\u00a0:", "mis de côté\u00a0:");
    return text;
}

OutputText outputText(const SessionDocument& document, const Printed& printed, std::size_t total)
{
    OutputText text{{}, failureLines(document, printed.failures), false};
    if (printed.broken) {
        text.result = QStringLiteral("L’impression s’est interrompue\u00a0: l’imprimante a refusé "
                                     "une page. Vérifiez ce qui est sorti, puis recommencez.");
        return text;
    }
    text.good = !printed.cancelled && printed.failures.empty();
    const QString count =
        text.good ? documentCount(printed.forms) : countOutOf(printed.forms, total);
    const QString participle = agreed(printed.forms, "envoyé", "envoyés");
    const QString lead = printed.cancelled ? QStringLiteral("Arrêté\u00a0: ")
                                           : QString::fromUtf8(text.good ? "✓ " : "");
    text.result = QStringLiteral("%1%2 %3 à l’imprimante").arg(lead, count, participle) +
                  (text.good ? QString() : QStringLiteral(".")) +
                  failedText(printed.failures.size(),
                             "n’a pas pu l’être\u00a0:", "n’ont pas pu l’être\u00a0:");
    return text;
}

QString namingText(printing::Naming naming, const QString& example)
{
    const QString such = example.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(example);
    return naming == printing::Naming::Ids
               ? QStringLiteral("Des identifiants, sans nom de personne%1\u00a0: une clé perdue ou "
                                "un dossier partagé ne dit pas de qui il s’agit.")
                     .arg(such)
               : QStringLiteral("Les fichiers portent le nom des candidats%1\u00a0: ne les "
                                "laissez ni sur une clé ni dans un dossier partagé.")
                     .arg(such);
}

} // namespace delibere::widgets
