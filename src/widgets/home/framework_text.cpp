// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/framework_text.h"

#include <QStringList>

#include "widgets/kit/qt_text.h"
#include "wording/finding_text.h"
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

QString placeText(const std::string& pointer)
{
    return pointer.empty() ? QStringLiteral("le fichier entier") : toQt(pointer);
}

QList<FrameworkRemark> findingRemarks(const Findings& findings)
{
    QList<FrameworkRemark> remarks;
    for (const Finding& finding : findings)
        remarks.append({toQt(wording::findingText(finding)), placeText(finding.where)});
    return remarks;
}

} // namespace

QString frameworkSummary(const app::FrameworkFile& file)
{
    const Framework& framework = file.framework;
    QStringList parts{QStringLiteral("version\u00a0%1").arg(toQt(framework.version)),
                      QStringLiteral("%1, %2, %3")
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
    for (FrameworkRemark remark : findingRemarks(file.warnings)) {
        remark.where.prepend(QStringLiteral("avertissement · "));
        remarks.append(remark);
    }
    return remarks;
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
    return findingRemarks(refusal.findings);
}

} // namespace delibere::widgets
