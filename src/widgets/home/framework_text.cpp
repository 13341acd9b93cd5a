// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/framework_text.h"

#include <QStringList>

#include "widgets/kit/qt_text.h"
#include "wording/finding_text.h"
#include "wording/framework_words.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

QString count(std::size_t number, const char* singular, const char* plural)
{
    return QStringLiteral("%1\u00a0%2")
        .arg(number)
        .arg(QString::fromUtf8(number < 2 ? singular : plural));
}

QString kindWord(AnomalyKind kind)
{
    switch (kind) {
    case AnomalyKind::DoubtfulContent:
        return QStringLiteral("contenu douteux");
    case AnomalyKind::Inconsistency:
        return QStringLiteral("incohérence");
    case AnomalyKind::Gap:
        return QStringLiteral("lacune");
    case AnomalyKind::Misprint:
        return QStringLiteral("coquille");
    }
    return {};
}

QString changeText(const FrameworkChange& change)
{
    const auto quoted = [](const std::string& words) {
        return words.empty() ? QStringLiteral("rien")
                             : QStringLiteral("«\u00a0%1\u00a0»").arg(toQt(words));
    };
    switch (change.kind) {
    case ChangeKind::Changed:
        return QStringLiteral("%1 devient %2").arg(quoted(change.before), quoted(change.after));
    case ChangeKind::Removed:
        return toQt(change.before);
    case ChangeKind::Added:
    case ChangeKind::Moved:
        break;
    }
    return toQt(change.after);
}

QString changeWord(const FrameworkChange& change)
{
    switch (change.kind) {
    case ChangeKind::Changed:
        return QStringLiteral("changé");
    case ChangeKind::Added:
        return QStringLiteral("ajouté");
    case ChangeKind::Removed:
        return QStringLiteral("retiré");
    case ChangeKind::Moved:
        break;
    }
    // A criterion is called by its place, which is another one now.
    return change.before == change.row
               ? QStringLiteral("déplacé")
               : QStringLiteral("déplacé (avant\u00a0: %1)").arg(toQt(change.before));
}

// `kind`: before the place of each.
QList<FrameworkRemark> findingRemarks(const Findings& findings, const QString& kind = {})
{
    QList<FrameworkRemark> remarks;
    for (const Finding& finding : findings)
        remarks.append(
            {toQt(wording::findingText(finding)), kind + toQt(wording::findingPlace(finding))});
    return remarks;
}

} // namespace

QString frameworkSummary(const app::FrameworkFile& file)
{
    const Framework& framework = file.framework;
    QStringList parts{
        QStringLiteral("version\u00a0%1").arg(toQt(framework.version)),
        framework.admission
            ? toQt(wording::formationWords(framework))
            : QStringLiteral("%1, %2, %3")
                  .arg(count(framework.blocks.size(), "bloc", "blocs"),
                       count(framework.competencyCount(), "compétence", "compétences"),
                       count(framework.criterionCount(), "critère", "critères"))};
    if (!framework.evaluation)
        parts.append(QStringLiteral("repérage seulement"));
    if (!framework.anomalies.empty())
        parts.append(
            count(framework.anomalies.size(), "anomalie de la source", "anomalies de la source"));
    if (!file.warnings.empty())
        parts.append(count(file.warnings.size(), "avertissement", "avertissements"));
    return parts.join(QStringLiteral(" · "));
}

QList<FrameworkRemark> frameworkRemarks(const app::FrameworkFile& file)
{
    QList<FrameworkRemark> remarks;
    for (const Anomaly& anomaly : file.framework.anomalies) {
        QStringList where{kindWord(anomaly.kind)};
        if (!anomaly.source.empty())
            where.append(toQt(anomaly.source));
        remarks.append({toQt(anomaly.statement), where.join(QStringLiteral(" · "))});
    }
    return remarks + findingRemarks(file.warnings, QStringLiteral("avertissement · "));
}

QString changesSummary(const FrameworkChanges& changes, const app::FrameworkFile& earlier)
{
    const QString version = toQt(earlier.framework.version);
    return changes.empty()
               ? QStringLiteral("Par rapport à la version %1\u00a0: les mêmes mots.").arg(version)
               : QStringLiteral("Par rapport à la version %1\u00a0: %2, en tête de la liste.")
                     .arg(version, count(changes.size(), "changement", "changements"));
}

QList<FrameworkRemark> changeRemarks(const FrameworkChanges& changes)
{
    QList<FrameworkRemark> remarks;
    for (const FrameworkChange& change : changes) {
        QStringList where{changeWord(change), toQt(change.sheet), toQt(change.row),
                          toQt(change.heading)};
        where.removeAll(QString());
        remarks.append({changeText(change), where.join(QStringLiteral(" · "))});
    }
    return remarks;
}

QString draftSummary(const app::FrameworkDraft& draft)
{
    return QStringLiteral(
               "Paquet CASE\u00a0: une ébauche. CASE ne dit pas tout d’un référentiel\u202f; il "
               "reste %1. Enregistrez le classeur, complétez-le, puis ajoutez-le ici.")
        .arg(count(draft.faults.size(), "point à compléter", "points à compléter"));
}

QList<FrameworkRemark> missingRemarks(const Findings& faults)
{
    return findingRemarks(faults, QStringLiteral("à compléter · "));
}

QList<FrameworkRemark> packageRemarks(const Findings& warnings)
{
    return findingRemarks(warnings, QStringLiteral("paquet CASE · "));
}

QString refusalSummary(const app::Refusal& refusal)
{
    if (refusal.findings.empty())
        return QStringLiteral("Refusé\u00a0: %1").arg(toQt(wording::problemText(refusal.problem)));
    return QStringLiteral("Refusé\u00a0: %1")
        .arg(count(refusal.findings.size(), "erreur, à lire ci-dessous",
                   "erreurs, à lire ci-dessous"));
}

QList<FrameworkRemark> refusalRemarks(const app::Refusal& refusal)
{
    // A list that is empty would say that nothing is wrong.
    return refusal.findings.empty()
               ? QList<FrameworkRemark>{{QStringLiteral("Rien n’a pu en être lu."),
                                         toQt(refusal.path.filename().string())}}
               : findingRemarks(refusal.findings);
}

} // namespace delibere::widgets
