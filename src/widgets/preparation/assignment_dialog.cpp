// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/assignment_dialog.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>

#include "app/settled_candidates.h"
#include "domain/assignment_proposal.h"
#include "domain/evaluation_obstacle.h"
#include "domain/panel_validity.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_items.h"
#include "widgets/kit/table_tools.h"
#include "widgets/session/instrument_words.h"
#include "widgets/session/shown_name.h"
#include "widgets/session/synthesis_text.h"
#include "wording/assignment_words.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

enum Column { Hour, Person, Evaluators, FirstMember };

constexpr int leastWidth = 760;
constexpr int leastHeight = 280;

// No box stands here: they are not there, or withdrew.
bool isOut(const std::optional<EvaluationObstacle>& obstacle)
{
    return obstacle == EvaluationObstacle::Absent || obstacle == EvaluationObstacle::Recused;
}

// One who withdrew may still be named; nobody can name them again.
std::vector<JurorId> namedFor(const JurySession& jury, const CandidateId& candidate)
{
    std::vector<JurorId> named = jury.assignedTo(candidate);
    std::erase_if(named,
                  [&](const JurorId& juror) { return jury.recusal(candidate, juror) != nullptr; });
    return named;
}

} // namespace

AssignmentDialog::AssignmentDialog(SessionDocument& document, QWidget* parent)
    : WorkDialog(
          QStringLiteral("Qui évalue qui"),
          QStringLiteral("Un candidat pour qui personne n’est nommé est évalué par tous ceux "
                         "qui siègent. Une case cochée est écrite aussitôt\u202f; Ctrl+Z "
                         "l’annule, cette fenêtre fermée. «\u00a0▲\u00a0»\u00a0: à éviter, la "
                         "raison est une bulle sur la case."),
          parent),
      m_document(document)
{
    setObjectName(QStringLiteral("AssignmentDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    addTable();
    addProposal();
    connect(addAction(QStringLiteral("Fermer"), {}), &QPushButton::clicked, this, &QDialog::accept);
    connect(&document, &SessionDocument::changed, this, [this](const Edit& edit) {
        if (changesSession(edit))
            showSession();
    });
    showSession();
    say(loadsText(), theme::Tone::Muted);
    m_table->setFocus();
}

void AssignmentDialog::addTable()
{
    m_table = new QTableWidget(this);
    m_table->setObjectName(QStringLiteral("assignmentTableWidget"));
    m_table->setAccessibleName(QStringLiteral("Candidats et membres qui les évaluent"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setMinimumSize(leastWidth, leastHeight);
    addCopying(*m_table);
    addPart(m_table, 1);
    connect(m_table, &QTableWidget::itemChanged, this,
            [this](QTableWidgetItem* item) { setNamed(*item); });
}

void AssignmentDialog::addProposal()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_perCandidate = new QComboBox(row);
    m_perCandidate->setObjectName(QStringLiteral("perCandidateComboBox"));
    const auto members = static_cast<int>(m_document.jury().jurors.size());
    for (int count = 1; count <= std::max(1, members); ++count)
        m_perCandidate->addItem(QString::number(count), count);
    m_perCandidate->setCurrentIndex(std::min(2, std::max(1, members)) - 1);
    auto* label = plainLabel(row, QStringLiteral("Membres par candidat"));
    label->setBuddy(m_perCandidate);
    m_keep = new QCheckBox(QStringLiteral("Garder les membres déjà nommés"), row);
    m_keep->setObjectName(QStringLiteral("keepCheckBox"));
    m_keep->setChecked(!m_document.jury().assignments.empty());
    auto* proposed = new QPushButton(QStringLiteral("Proposer"), row);
    proposed->setObjectName(QStringLiteral("proposePushButton"));
    proposed->setAutoDefault(false);
    proposed->setToolTip(QStringLiteral("Le même nombre de candidats à chacun, les collèges mêlés, "
                                        "personne qui ne doive pas rencontrer le candidat"));
    line->addWidget(label);
    line->addWidget(m_perCandidate);
    line->addWidget(m_keep);
    line->addWidget(proposed);
    line->addStretch(1);
    addPart(row);
    connect(proposed, &QPushButton::clicked, this, &AssignmentDialog::propose);
}

void AssignmentDialog::showSession()
{
    const QSignalBlocker quiet(m_table);
    const JurySession& jury = m_document.jury();
    m_table->setRowCount(static_cast<int>(jury.candidates.size()));
    m_table->setColumnCount(FirstMember + static_cast<int>(jury.jurors.size()));
    QStringList titles{QStringLiteral("Heure"), inWordsOf(m_document, QStringLiteral("Candidat")),
                       inWordsOf(m_document, QStringLiteral("Évaluateurs"))};
    const std::vector<int> loads = evaluationLoads(jury);
    for (std::size_t at = 0; at < jury.jurors.size(); ++at)
        titles += QStringLiteral("%1\n%2").arg(shortName(jury.jurors[at])).arg(loads[at]);
    m_table->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < m_table->rowCount(); ++row)
        showRow(row);
    m_table->resizeColumnsToContents();
}

void AssignmentDialog::showRow(int row)
{
    const JurySession& jury = m_document.jury();
    const Candidate& candidate = jury.candidates[static_cast<std::size_t>(row)];
    const auto named = namedFor(jury, candidate.id);
    const bool everybody = jury.assignedTo(candidate.id).empty();
    m_table->setItem(row, Hour, wordsItem(toQt(candidate.time)));
    m_table->setItem(row, Person, wordsItem(shownName(jury, candidate)));
    m_table->setItem(row, Evaluators,
                     wordsItem(!candidate.heard() ? QStringLiteral("—")
                               : everybody        ? QStringLiteral("tous")
                               : named.empty()    ? QStringLiteral("aucun")
                                                  : QString::number(named.size())));
    for (std::size_t at = 0; at < jury.jurors.size(); ++at) {
        const Juror& juror = jury.jurors[at];
        const auto obstacle =
            obstacleOf(jury, juror, candidate, passageMinutes(m_document.framework()));
        // Who is named and absent today keeps a box: only a hand takes it away.
        const bool isNamed = std::ranges::find(named, juror.id) != named.end();
        const bool hasBox = candidate.heard() && (isNamed || !isOut(obstacle));
        QTableWidgetItem* cell = wordsItem(!hasBox    ? QStringLiteral("—")
                                           : obstacle ? QStringLiteral("▲")
                                                      : QString());
        if (obstacle)
            cell->setToolTip(toQt(wording::words(*obstacle)));
        if (hasBox) {
            cell->setFlags(cell->flags() | Qt::ItemIsUserCheckable);
            cell->setCheckState(isNamed ? Qt::Checked : Qt::Unchecked);
        }
        m_table->setItem(row, FirstMember + static_cast<int>(at), cell);
    }
}

// A row without a name is everybody's: the first box that is ticked names that member alone.
void AssignmentDialog::setNamed(const QTableWidgetItem& item)
{
    if (item.column() < FirstMember)
        return;
    const JurySession& jury = m_document.jury();
    const CandidateId candidate = jury.candidates[static_cast<std::size_t>(item.row())].id;
    SetAssignment edit{candidate, {}};
    for (std::size_t at = 0; at < jury.jurors.size(); ++at) {
        const QTableWidgetItem* cell =
            m_table->item(item.row(), FirstMember + static_cast<int>(at));
        if (cell->checkState() == Qt::Checked)
            edit.jurors.push_back(jury.jurors[at].id);
    }
    const int row = item.row();
    const int column = item.column();
    const auto done = m_document.applyTogether(
        {edit}, QStringLiteral("qui évalue %1").arg(toQt(jury.candidate(candidate)->lastName)));
    showSession(); // what was refused is as it was
    m_table->setCurrentCell(row, column);
    if (!done) {
        sayProblem(done.error(), m_document.jury());
        return;
    }
    const auto left = app::sheetsLeftOut(m_document.session(), candidate);
    if (!left)
        sayProblem(left.error(), m_document.jury());
    else if (left->empty())
        say(loadsText(), theme::Tone::Muted);
    else
        say(loadsText() + QLatin1Char('\n') +
                toQt(wording::leftOutText(m_document.jury(), candidate, *left)),
            theme::Tone::Warning);
}

void AssignmentDialog::propose()
{
    auto settled = app::settledEvaluators(m_document.session());
    if (!settled) {
        sayProblem(settled.error(), m_document.jury());
        return;
    }
    const AssignmentRequest request{m_perCandidate->currentData().toInt(), m_keep->isChecked(),
                                    std::move(*settled), passageMinutes(m_document.framework())};
    const auto proposed = proposeAssignments(m_document.jury(), request);
    const auto changes = editsFor(m_document.jury(), proposed);
    if (!changes.empty()) {
        const auto done = m_document.applyTogether(
            std::vector<Edit>(changes.begin(), changes.end()),
            m_document.framework().admission ? QStringLiteral("les lecteurs proposés")
                                             : QStringLiteral("les évaluateurs proposés"));
        if (!done) {
            sayProblem(done.error(), m_document.jury());
            return;
        }
    }
    QStringList lines{loadsText()};
    for (const std::vector<std::string>& spellings : collegesSpeltTwice(m_document.jury()))
        lines += toQt(wording::sameCollegeText(spellings));
    for (const ProposedEvaluators& each : proposed) {
        if (each.outcome == AssignmentOutcome::TooFew)
            lines += toQt(wording::tooFewText(m_document.jury(), each, request));
    }
    const auto settledCount =
        std::ranges::count(proposed, AssignmentOutcome::Settled, &ProposedEvaluators::outcome);
    if (settledCount > 0)
        lines += QStringLiteral("%1 laissés tels quels\u00a0: une fiche est commencée, ou la "
                                "proposition est arrêtée.")
                     .arg(countText(static_cast<int>(settledCount)));
    say(lines.join(QLatin1Char('\n')),
        lines.size() == 1 ? theme::Tone::Good : theme::Tone::Warning);
}

QString AssignmentDialog::countText(int count) const
{
    return toQt(m_document.framework().admission
                    ? wording::formatCount(count, "dossier", "dossiers")
                    : wording::formatCount(count, "candidat", "candidats"));
}

// « De 5 à 6 candidats par membre. »
QString AssignmentDialog::loadsText() const
{
    const std::vector<int> loads = evaluationLoads(m_document.jury());
    if (loads.empty())
        return {};
    const auto [least, most] = std::ranges::minmax(loads);
    return least == most ? QStringLiteral("%1 par membre.").arg(countText(most))
                         : QStringLiteral("De %1 à %2 par membre.").arg(least).arg(countText(most));
}

} // namespace delibere::widgets
