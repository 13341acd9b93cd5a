// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/summons_dialog.h"

#include <algorithm>
#include <set>

#include <QHBoxLayout>

#include "widgets/kit/percent_field.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

QString countOf(std::size_t count)
{
    return toQt(wording::formatCount(static_cast<int>(count), "candidature", "candidatures"));
}

} // namespace

SummonsDialog::SummonsDialog(SessionDocument& document, std::vector<ApplicationRow> rows,
                             std::vector<CandidateId> selected, QWidget* parent)
    : WorkDialog(
          QStringLiteral("Convoquer à l’entretien"),
          QStringLiteral("Les fiches déjà remises s’ouvrent pour l’entretien, leurs notes du "
                         "dossier restent comme elles sont. «\u00a0Ne pas convoquer\u00a0» "
                         "revient en arrière."),
          parent),
      m_document(document), m_rows(std::move(rows)), m_selected(std::move(selected))
{
    setObjectName(QStringLiteral("SummonsDialog"));
    addChoices();
    m_doNot = new QPushButton(QStringLiteral("Ne pas convoquer"), this);
    m_doNot->setObjectName(QStringLiteral("doNotSummonAllPushButton"));
    m_doNot->setAutoDefault(false);
    theme::setRole(m_doNot, "link");
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_doNot);
    layout->addStretch(1);
    addPart(line);
    connect(m_doNot, &QPushButton::clicked, this, [this] { summon(Summons::NotSummoned); });
    m_summon = addAction(QStringLiteral("Convoquer"), QStringLiteral("Fermer"));
    m_summon->setObjectName(QStringLiteral("summonAllPushButton"));
    connect(m_summon, &QPushButton::clicked, this, [this] { summon(Summons::Summoned); });
    follow();
}

void SummonsDialog::addChoices()
{
    m_bySelection =
        new QRadioButton(QStringLiteral("Celles qui sont sélectionnées dans la table\u00a0: ") +
                             countOf(m_selected.size()),
                         this);
    m_bySelection->setObjectName(QStringLiteral("bySelectionRadioButton"));
    m_bySelection->setEnabled(!m_selected.empty());
    m_byFigure = new QRadioButton(
        QStringLiteral("Celles dont le dossier, lu par tous ses lecteurs, vaut au moins"), this);
    m_byFigure->setObjectName(QStringLiteral("byFigureRadioButton"));
    (m_selected.size() > 1 ? m_bySelection : m_byFigure)->setChecked(true);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_figure = new PercentField(row);
    m_figure->setMarks(m_document.framework().marks());
    m_figure->setObjectName(QStringLiteral("leastFigureField"));
    m_figure->setAccessibleName(QStringLiteral("Dossier, au moins"));
    line->addWidget(m_byFigure);
    line->addWidget(m_figure);
    line->addStretch(1);
    addPart(m_bySelection);
    addPart(row);
    for (QRadioButton* choice : {m_bySelection, m_byFigure})
        connect(choice, &QRadioButton::toggled, this, &SummonsDialog::follow);
    connect(m_figure, &QLineEdit::textEdited, this, [this] { m_byFigure->setChecked(true); });
    connect(m_figure, &QLineEdit::textChanged, this, &SummonsDialog::follow);
}

std::vector<CandidateId> SummonsDialog::concerned(Summons summons) const
{
    const std::set<CandidateId> selected(m_selected.begin(), m_selected.end());
    const auto least = m_figure->typedPercent();
    std::vector<CandidateId> found;
    for (const ApplicationRow& row : m_rows) {
        const bool meant = m_bySelection->isChecked()
                               ? selected.contains(row.id)
                               : least && row.dossier && *row.dossier >= Fraction(least->value, 1);
        if (meant && row.summons != summons)
            found.push_back(row.id);
    }
    return found;
}

void SummonsDialog::follow()
{
    const std::size_t count = concerned(Summons::Summoned).size();
    const std::size_t without = static_cast<std::size_t>(std::ranges::count_if(
        m_rows, [](const ApplicationRow& row) { return !row.dossier.has_value(); }));
    m_summon->setText(count == 0 ? QStringLiteral("Convoquer")
                                 : QStringLiteral("Convoquer %1").arg(countOf(count)));
    m_summon->setEnabled(count > 0 && !m_document.session().readOnly());
    // Only those one pointed at: under a figure nobody said anything of the others.
    m_doNot->setVisible(!m_selected.empty());
    m_doNot->setEnabled(m_bySelection->isChecked() && !m_document.session().readOnly() &&
                        !concerned(Summons::NotSummoned).empty());
    if (m_byFigure->isChecked() && without > 0)
        say(QStringLiteral("%1 sans chiffre de dossier, laissées de côté\u00a0: des lectures "
                           "manquent, ou vous ne les voyez pas encore.")
                .arg(countOf(without)),
            theme::Tone::Warning);
    else
        say({}, theme::Tone::Muted);
}

void SummonsDialog::summon(Summons summons)
{
    const std::vector<CandidateId> whom = concerned(summons);
    const auto sheets = m_document.session().markedSheets();
    if (!sheets) {
        sayProblem(sheets.error(), m_document.jury());
        return;
    }
    const auto done =
        m_document.applyTogether(app::summonsEdits(m_document.session(), whom, summons, *sheets),
                                 QStringLiteral("la convocation de %1").arg(countOf(whom.size())));
    if (done)
        accept();
    else
        sayProblem(done.error(), m_document.jury());
}

} // namespace delibere::widgets
