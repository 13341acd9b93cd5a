// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/uncovered_dialog.h"

#include <algorithm>

#include <QTreeWidget>

#include "app/joint_coverage.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

constexpr int leastTreeWidth = 640;
constexpr int leastTreeHeight = 320;

} // namespace

UncoveredDialog::UncoveredDialog(const SessionDocument& document, QWidget* parent)
    : WorkDialog(QStringLiteral("Ce que personne n’a abordé"),
                 QStringLiteral("Les critères auxquels aucun membre qui évalue ce candidat n’a "
                                "donné d’appréciation à l’entretien. Ni note, ni nom\u00a0: un "
                                "critère absent d’ici a été abordé par quelqu’un."),
                 parent),
      m_tree(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("UncoveredDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_tree->setObjectName(QStringLiteral("uncoveredTreeWidget"));
    m_tree->setAccessibleName(windowTitle());
    m_tree->setHeaderHidden(true);
    m_tree->setWordWrap(true);
    m_tree->setMinimumSize(leastTreeWidth, leastTreeHeight);
    addPart(m_tree, 1);
    connect(addAction(QStringLiteral("Fermer"), {}), &QPushButton::clicked, this, &QDialog::accept);
    const auto uncovered =
        app::jointlyUncovered(document.session(), document.currentCandidate(), document.viewer());
    if (!uncovered)
        sayProblem(uncovered.error(), document.jury());
    else
        showCriteria(document, *uncovered);
}

void UncoveredDialog::showCriteria(const SessionDocument& document,
                                   const std::vector<CriterionId>& uncovered)
{
    for (const Block& block : document.framework().blocks) {
        for (const Competency& competency : block.competencies) {
            QTreeWidgetItem* item = nullptr;
            for (const Criterion& criterion : competency.criteria) {
                if (std::ranges::find(uncovered, criterion.id) == uncovered.end())
                    continue;
                if (item == nullptr)
                    item = new QTreeWidgetItem(m_tree,
                                               {QStringLiteral("%1 · %2 %3")
                                                    .arg(toQt(block.code), toQt(competency.code),
                                                         toQt(competency.title))});
                new QTreeWidgetItem(item, {toQt(criterion.text)});
            }
        }
    }
    m_tree->expandAll();
    say(uncovered.empty() ? QStringLiteral("Tout a été abordé par un membre au moins.")
                          : toQt(wording::formatCount(static_cast<int>(uncovered.size()),
                                                      "critère à aborder", "critères à aborder")) +
                                QLatin1Char('.'),
        uncovered.empty() ? theme::Tone::Good : theme::Tone::Muted);
}

} // namespace delibere::widgets
