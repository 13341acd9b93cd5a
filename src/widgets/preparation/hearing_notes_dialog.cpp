// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/hearing_notes_dialog.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <QHeaderView>
#include <QTime>

#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_items.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/time_text.h"
#include "wording/french_format.h"
#include "wording/hearing_words.h"

namespace delibere::widgets {

namespace {

enum NoteColumn {
    NoteHour,
    NoteRoom,
    NotePerson,
    NoteIdentity,
    NoteCheckedBy,
    NoteVideo,
    NoteBegan,
    NoteEnded,
    NoteMinutes,
    NoteColumns
};

constexpr int leastNotesWidth = 860;
constexpr int leastNotesHeight = 280;

// Who checked last, else who acts: somebody stands at the door all day.
std::string lastChecker(const SessionDocument& document)
{
    const HearingNotes* last = nullptr;
    for (const auto& [candidate, notes] : document.jury().hearingNotes) {
        if (!notes.identityBy.empty() && (last == nullptr || notes.identityAt >= last->identityAt))
            last = &notes;
    }
    if (last != nullptr)
        return last->identityBy;
    const Juror* acting = document.jury().juror(document.actingJuror());
    return acting == nullptr ? std::string() : acting->name;
}

} // namespace

HearingNotesDialog::HearingNotesDialog(SessionDocument& document, QWidget* parent)
    : WorkDialog(
          QStringLiteral("Accueil et temps pris"),
          QStringLiteral("Facultatif, et ne compte dans aucune appréciation. L’identité et la "
                         "visio sont imprimées sur la feuille d’émargement et au "
                         "procès-verbal\u202f; le début et la fin, au procès-verbal "
                         "seulement. Une case cochée est écrite aussitôt\u202f; Ctrl+Z "
                         "l’annule, cette fenêtre fermée."),
          parent),
      m_document(document)
{
    setObjectName(QStringLiteral("HearingNotesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_checker = addField(QStringLiteral("Identités vérifiées par"), "checkerLineEdit");
    m_checker->setText(toQt(lastChecker(document)));
    addTable();
    QPushButton* close = addAction(QStringLiteral("Fermer"), {});
    close->setDefault(false); // Return ends an entry, it does not leave
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&document, &SessionDocument::changed, this, [this](const Edit& edit) {
        if (changesSession(edit))
            showSession();
    });
    showSession();
    sayDurations();
    m_table->setFocus();
}

void HearingNotesDialog::addTable()
{
    m_table = new QTableWidget(0, NoteColumns, this);
    m_table->setObjectName(QStringLiteral("hearingNotesTableWidget"));
    m_table->setAccessibleName(QStringLiteral("Ce qui est noté de chaque passage"));
    m_table->setHorizontalHeaderLabels(
        {QStringLiteral("Heure"), QStringLiteral("Salle"), QStringLiteral("Candidat"),
         QStringLiteral("Identité"), QStringLiteral("Vérifiée par"), QStringLiteral("Visio"),
         QStringLiteral("Début"), QStringLiteral("Fin"), QStringLiteral("Minutes")});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumSize(leastNotesWidth, leastNotesHeight);
    addCopying(*m_table);
    addPart(m_table, 1);
    connect(m_table, &QTableWidget::itemChanged, this,
            [this](QTableWidgetItem* item) { setCell(*item); });
}

void HearingNotesDialog::showSession()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(static_cast<int>(m_document.jury().candidates.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        showRow(row);
    m_table->resizeColumnsToContents();
}

void HearingNotesDialog::showRow(int row)
{
    const JurySession& jury = m_document.jury();
    const Candidate& candidate = jury.candidates[static_cast<std::size_t>(row)];
    const HearingNotes notes = jury.notesOf(candidate.id);
    m_table->setRowHidden(row, !candidate.interviewed); // of a commission
    const bool changeable = !m_document.session().readOnly();
    const auto minutes = notes.minutes();
    m_table->setItem(row, NoteHour, wordsItem(toQt(candidate.time)));
    m_table->setItem(row, NoteRoom, wordsItem(toQt(candidate.room)));
    m_table->setItem(row, NotePerson, wordsItem(toQt(candidate.fullName())));
    m_table->setItem(row, NoteIdentity, boxItem(!notes.identityBy.empty(), changeable));
    m_table->setItem(row, NoteCheckedBy, wordsItem(toQt(wording::identityWords(notes))));
    m_table->setItem(row, NoteVideo, boxItem(notes.byVideo, changeable));
    m_table->setItem(row, NoteBegan, typedItem(toQt(notes.began), changeable));
    m_table->setItem(row, NoteEnded, typedItem(toQt(notes.ended), changeable));
    m_table->setItem(row, NoteMinutes, wordsItem(minutes ? QString::number(*minutes) : QString()));
}

// False: something has to be said first.
bool HearingNotesDialog::enter(HearingNotes& notes, const QTableWidgetItem& item)
{
    const bool ticked = item.checkState() == Qt::Checked;
    const QString typed = item.text().trimmed();
    switch (item.column()) {
    case NoteIdentity:
        notes.identityBy = ticked ? fromQt(m_checker->text().trimmed()) : std::string();
        notes.identityAt =
            ticked ? fromQt(QTime::currentTime().toString(QStringLiteral("HH:mm"))) : std::string();
        if (ticked && notes.identityBy.empty()) {
            say(QStringLiteral("Écrivez d’abord, en haut, qui vérifie les identités."),
                theme::Tone::Bad);
            return false;
        }
        break;
    case NoteVideo:
        notes.byVideo = ticked;
        break;
    case NoteBegan:
        notes.began = timeFrom(typed).value_or(fromQt(typed));
        break;
    case NoteEnded:
        notes.ended = timeFrom(typed).value_or(fromQt(typed));
        break;
    default:
        return false;
    }
    return true;
}

void HearingNotesDialog::setCell(const QTableWidgetItem& item)
{
    const JurySession& jury = m_document.jury();
    const Candidate& candidate = jury.candidates[static_cast<std::size_t>(item.row())];
    SetHearingNotes edit{candidate.id, jury.notesOf(candidate.id)};
    const std::pair<int, int> place(item.row(), item.column());
    const bool entered = enter(edit.notes, item);
    const auto written =
        entered ? m_document.applyTogether(
                      {edit}, QStringLiteral("le passage de %1").arg(toQt(candidate.lastName)))
                : Result<void>();
    showSession(); // what was refused is as it was
    m_table->setCurrentCell(place.first, place.second);
    if (!written)
        sayProblem(written.error(), jury);
    else if (entered)
        sayDurations();
}

// The jury compares; the program says no more.
void HearingNotesDialog::sayDurations()
{
    std::vector<int> all;
    for (const auto& [candidate, notes] : m_document.jury().hearingNotes) {
        if (const auto minutes = notes.minutes())
            all.push_back(*minutes);
    }
    if (all.size() < 2) {
        say({}, theme::Tone::Muted);
        return;
    }
    const auto [least, most] = std::ranges::minmax(all);
    say(QStringLiteral("%1 durées notées, de %2 à %3.")
            .arg(all.size())
            .arg(least)
            .arg(toQt(wording::formatCount(most, "minute", "minutes"))),
        theme::Tone::Muted);
}

} // namespace delibere::widgets
