// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/timetable_dialog.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>

#include "app/settled_candidates.h"
#include "domain/time_of_day.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_items.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/time_text.h"
#include "widgets/preparation/day_memory.h"
#include "widgets/preparation/timetable_text.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

enum DayColumn { DayHour, DayRoom, DayPerson, DayCompany, DayEvaluators, DayColumns };

constexpr int leastDayWidth = 820;
constexpr int leastDayHeight = 260;
constexpr int mostConflictsSaid = 5;
constexpr int longestPassage = 480; // minutes: a day
constexpr int hourWidth = 76;       // « 09:00 » between its borders
constexpr int practicalHeight = 64;

void addLine(QString& text, const QString& line)
{
    text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + line;
}

std::string namedEvaluators(const JurySession& jury, const Candidate& candidate)
{
    std::vector<std::string> names;
    for (const JurorId& id : jury.assignedTo(candidate.id))
        names.push_back(jury.juror(id)->name);
    return names.empty() ? "tous" : wording::enumerate(names);
}

} // namespace

TimetableDialog::TimetableDialog(SessionDocument& document, QWidget* parent)
    : WorkDialog(QStringLiteral("Horaires et salles"),
                 QStringLiteral("Une heure ou une salle tapée dans le tableau est écrite "
                                "aussitôt\u202f; Ctrl+Z l’annule, cette fenêtre fermée. Plusieurs "
                                "salles vont de front\u00a0: un membre nommé n’est que dans une à "
                                "la fois."),
                 parent),
      m_document(document)
{
    setObjectName(QStringLiteral("TimetableDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    addTable();
    addProposal();
    addPractical();
    m_close = addAction(QStringLiteral("Fermer"), {});
    m_close->setDefault(false); // Return ends an entry, it does not leave
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_givesUp = m_refused;
        accept();
    });
    connect(m_practical, &QPlainTextEdit::textChanged, this, [this] {
        m_refused = false; // another text is tried again
        m_close->setText(QStringLiteral("Fermer"));
    });
    connect(&document, &SessionDocument::changed, this, [this](const Edit& edit) {
        if (changesSession(edit))
            showSession();
    });
    showSession();
    sayConflicts();
    m_table->setFocus();
}

// What is refused stays there to be copied or mended; only the button, which says so, gives it up.
void TimetableDialog::done(int result)
{
    const auto kept = m_givesUp ? Result<void>() : applyPractical();
    if (kept) {
        WorkDialog::done(result);
        return;
    }
    sayProblem(kept.error(), m_document.jury());
    m_close->setText(QStringLiteral("Fermer sans enregistrer le texte"));
    m_practical->setFocus();
    m_refused = true;
}

void TimetableDialog::addTable()
{
    m_table = new QTableWidget(0, DayColumns, this);
    m_table->setObjectName(QStringLiteral("timetableTableWidget"));
    m_table->setAccessibleName(QStringLiteral("Heure et salle de chaque candidat"));
    m_table->setHorizontalHeaderLabels({QStringLiteral("Heure"), QStringLiteral("Salle"),
                                        QStringLiteral("Candidat"), QStringLiteral("Entreprise"),
                                        QStringLiteral("Évaluateurs")});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumSize(leastDayWidth, leastDayHeight);
    addCopying(*m_table);
    addPart(m_table, 1);
    connect(m_table, &QTableWidget::itemChanged, this,
            [this](QTableWidgetItem* item) { setCell(*item); });
}

void TimetableDialog::addProposal()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& label, QWidget* field, const char* name, int stretch) {
        field->setObjectName(QString::fromLatin1(name));
        field->setAccessibleName(label);
        auto* text = plainLabel(row, label);
        text->setBuddy(field);
        line->addWidget(text);
        line->addWidget(field, stretch);
    };
    const JurySession& jury = m_document.jury();
    m_start = new QLineEdit(toQt(jury.info.start.empty() ? "09:00" : jury.info.start), row);
    m_start->setFixedWidth(theme::scaled(hourWidth));
    add(QStringLiteral("À partir de"), m_start, "startLineEdit", 0);
    m_passage = new QSpinBox(row);
    const DayWish wish = dayWish(jury, m_document.framework());
    m_passage->setRange(0, longestPassage);
    m_passage->setSpecialValueText(QStringLiteral("à dire"));
    m_passage->setValue(wish.passage);
    m_passage->setToolTip(QStringLiteral("Délibération comprise"));
    add(QStringLiteral("Minutes par candidat"), m_passage, "passageSpinBox", 0);
    m_pauses = new QLineEdit(wish.pauses, row);
    m_pauses->setPlaceholderText(QStringLiteral("10:30-10:45, 12:30-14:00"));
    add(QStringLiteral("Pauses"), m_pauses, "pausesLineEdit", 2);
    QStringList rooms;
    for (const std::string& room : roomsOf(jury))
        rooms += toQt(room);
    m_rooms = new QLineEdit(rooms.join(QStringLiteral(", ")), row);
    m_rooms->setPlaceholderText(QStringLiteral("Salle A, Salle B"));
    add(QStringLiteral("Salles"), m_rooms, "roomsLineEdit", 2);
    auto* proposed = new QPushButton(QStringLiteral("Proposer"), row);
    proposed->setObjectName(QStringLiteral("proposePushButton"));
    proposed->setAutoDefault(false);
    line->addWidget(proposed);
    addPart(row);
    connect(proposed, &QPushButton::clicked, this, &TimetableDialog::propose);
    for (QLineEdit* field : {m_start, m_pauses, m_rooms})
        connect(field, &QLineEdit::returnPressed, this, &TimetableDialog::propose);
    connect(m_passage, &QSpinBox::valueChanged, this, &TimetableDialog::sayConflicts);
    connect(m_passage, &QSpinBox::valueChanged, this, &TimetableDialog::rememberWish);
    connect(m_pauses, &QLineEdit::textChanged, this, &TimetableDialog::rememberWish);
    connect(m_pauses, &QLineEdit::editingFinished, this, &TimetableDialog::sayConflicts);
}

void TimetableDialog::addPractical()
{
    auto* label = addText(QStringLiteral("Imprimé sur les convocations\u00a0: à apporter, accès, "
                                         "personne à joindre. Rien d’écrit\u00a0: la place est "
                                         "laissée au stylo."));
    m_practical = new QPlainTextEdit(toQt(m_document.jury().info.practical), this);
    m_practical->setObjectName(QStringLiteral("practicalPlainTextEdit"));
    m_practical->setAccessibleName(QStringLiteral("Informations pratiques des convocations"));
    m_practical->setTabChangesFocus(true);
    m_practical->setReadOnly(m_document.session().readOnly());
    m_practical->setFixedHeight(practicalHeight);
    label->setBuddy(m_practical);
    addPart(m_practical);
}

void TimetableDialog::showSession()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(static_cast<int>(m_document.jury().candidates.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        showRow(row);
    m_table->resizeColumnsToContents();
}

void TimetableDialog::showRow(int row)
{
    const JurySession& jury = m_document.jury();
    const Candidate& candidate = jury.candidates[static_cast<std::size_t>(row)];
    const bool editable = !m_document.session().readOnly();
    m_table->setRowHidden(row, !candidate.interviewed); // of a commission
    m_table->setItem(row, DayHour, typedItem(toQt(candidate.time), editable));
    m_table->setItem(row, DayRoom, typedItem(toQt(candidate.room), editable));
    m_table->setItem(row, DayPerson, wordsItem(toQt(candidate.fullName())));
    m_table->setItem(row, DayCompany, wordsItem(toQt(candidate.company)));
    m_table->setItem(row, DayEvaluators,
                     wordsItem(toQt(candidate.heard() ? namedEvaluators(jury, candidate) : "—")));
}

void TimetableDialog::sayConflicts()
{
    const auto pauses = pausesFrom(m_pauses->text());
    if (!pauses) {
        say(QStringLiteral("Une pause s’écrit du début à la fin, comme 12:30-14:00\u202f; "
                           "plusieurs se séparent d’une virgule."),
            theme::Tone::Bad);
        return;
    }
    QString text = conflictsText(m_document.jury(), m_passage->value(), *pauses, mostConflictsSaid);
    for (const std::string& room :
         roomsWithoutPassage(m_document.jury(), roomsFrom(m_rooms->text())))
        addLine(text, QStringLiteral("%1 ne sert à aucun passage.").arg(toQt(room)));
    // Nothing is said to fit that nobody can know.
    if (m_passage->value() == 0)
        addLine(text, QStringLiteral("La durée d’un passage n’est pas dite\u00a0: la fin de chacun "
                                     "n’est pas contrôlée."));
    say(text.isEmpty() ? QStringLiteral("Tout tient dans la journée.") : text,
        text.isEmpty() ? theme::Tone::Good : theme::Tone::Warning);
}

void TimetableDialog::rememberWish()
{
    rememberDayWish(m_document.jury().id, {m_passage->value(), m_pauses->text()});
}

// What is no hour the session refuses in words, and the cell shows again what is held.
void TimetableDialog::setCell(const QTableWidgetItem& item)
{
    const JurySession& jury = m_document.jury();
    Candidate candidate = jury.candidates[static_cast<std::size_t>(item.row())];
    const QString typed = item.text().simplified();
    if (item.column() == DayHour)
        candidate.time = timeFrom(typed).value_or(fromQt(typed));
    else
        candidate.room = fromQt(typed);
    const CandidateId id = candidate.id;
    const int column = item.column();
    const auto done = m_document.applyTogether(
        {PutCandidate{candidate}},
        QStringLiteral("l’heure ou la salle de %1").arg(toQt(candidate.lastName)));
    showSession();
    // By its hour it may stand elsewhere now.
    const auto at = std::ranges::find(jury.candidates, id, &Candidate::id);
    m_table->setCurrentCell(static_cast<int>(at - jury.candidates.begin()), column);
    if (done)
        sayConflicts();
    else
        sayProblem(done.error(), jury);
}

std::optional<TimetableRequest> TimetableDialog::request()
{
    TimetableRequest made;
    const auto start = timeFrom(m_start->text());
    if (!start || start->empty()) {
        say(timeRefusal(m_start->text()), theme::Tone::Bad);
        return std::nullopt;
    }
    if (m_passage->value() == 0) {
        say(QStringLiteral("Dites d’abord combien de minutes prend un passage, délibération "
                           "comprise."),
            theme::Tone::Bad);
        m_passage->setFocus();
        return std::nullopt;
    }
    const auto pauses = pausesFrom(m_pauses->text());
    if (!pauses) {
        sayConflicts(); // says how a pause is written
        return std::nullopt;
    }
    auto settled = app::settledHours(m_document.session());
    if (!settled) {
        sayProblem(settled.error(), m_document.jury());
        return std::nullopt;
    }
    made.start = minutesOfDay(*start);
    made.passage = m_passage->value();
    made.pauses = *pauses;
    made.settled = std::move(*settled);
    made.rooms = roomsFrom(m_rooms->text());
    return made;
}

void TimetableDialog::propose()
{
    const auto asked = request();
    if (!asked)
        return;
    const auto proposed = proposeTimetable(m_document.jury(), *asked);
    if (!proposed) {
        sayProblem(proposed.error(), m_document.jury());
        return;
    }
    const auto changes = editsFor(m_document.jury(), *proposed);
    if (!changes.empty()) {
        const auto done =
            m_document.applyTogether(std::vector<Edit>(changes.begin(), changes.end()),
                                     QStringLiteral("les horaires proposés"));
        if (!done) {
            sayProblem(done.error(), m_document.jury());
            return;
        }
    }
    sayConflicts();
}

Result<void> TimetableDialog::applyPractical()
{
    SessionInfo info = m_document.jury().info;
    info.practical = fromQt(m_practical->toPlainText().trimmed());
    if (info == m_document.jury().info)
        return {};
    return m_document.applyTogether({SetSessionInfo{info}},
                                    QStringLiteral("les informations pratiques"));
}

} // namespace delibere::widgets
