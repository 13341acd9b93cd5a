// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/outside_marks_dialog.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include "domain/whole_percent.h"
#include "tables/clipboard_reading.h"
#include "widgets/kit/date_field.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "wording/french_format.h"
#include "wording/weighting_words.h"

namespace delibere::widgets {

namespace {

constexpr int firstBlockColumn = 1;
constexpr int leastMarksWidth = 640;
constexpr int leastMarksHeight = 280;

QString explanation(const Framework& framework)
{
    return toQt(wording::weightingWords(framework)) +
           QStringLiteral(". La part du jury est la moyenne des fiches remises\u202f; les autres "
                          "notes se saisissent ici, ou se collent d’un tableur. Chacune est écrite "
                          "aussitôt\u202f; Ctrl+Z l’annule, cette fenêtre fermée.");
}

} // namespace

OutsideMarksDialog::OutsideMarksDialog(SessionDocument& document, QWidget* parent)
    : WorkDialog(QStringLiteral("Notes des autres sources"), explanation(document.framework()),
                 parent),
      m_document(document)
{
    setObjectName(QStringLiteral("OutsideMarksDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    addSources();
    m_author = addField(QStringLiteral("Notes données par"), "authorLineEdit");
    m_day = addField(QStringLiteral("Données le"), "dayLineEdit");
    m_day->setPlaceholderText(QStringLiteral("jj/mm/aaaa"));
    addTable();
    QPushButton* close = addAction(QStringLiteral("Fermer"), {});
    close->setDefault(false); // Return ends an entry, it does not leave
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        m_author->clear(); // whoever gave the marks of the other source
        m_day->clear();
        showMarks();
        sayMissing();
    });
    connect(&document, &SessionDocument::changed, this, [this](const Edit& edit) {
        if (changesSession(edit))
            showMarks();
    });
    showMarks();
    sayMissing();
}

void OutsideMarksDialog::addSources()
{
    m_source = new QComboBox(this);
    m_source->setObjectName(QStringLiteral("sourceComboBox"));
    m_source->setAccessibleName(QStringLiteral("Source des notes"));
    for (const WeightedSource& source : m_document.framework().evaluation->sources) {
        if (!source.jury)
            m_source->addItem(toQt(wording::sourceName(source)), toQt(source.id.text()));
    }
    addPart(m_source);
}

void OutsideMarksDialog::addTable()
{
    m_table = new EntryTable(this);
    m_table->setObjectName(QStringLiteral("outsideMarksTableView"));
    m_table->setAccessibleName(QStringLiteral("Notes de la source, par candidat et par bloc"));
    m_table->setModel(&m_marks);
    m_table->verticalHeader()->hide();
    m_table->setMinimumSize(leastMarksWidth, leastMarksHeight);
    addCopying(*m_table);
    addPart(m_table, 1);
    connect(&m_marks, &QStandardItemModel::itemChanged, this, [this](QStandardItem* item) {
        if (!m_showing)
            setCell(*item);
    });
    connect(m_table, &EntryTable::cellsPasted, this, &OutsideMarksDialog::paste);
}

void OutsideMarksDialog::showMarks()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    const std::vector<Block>& blocks = m_document.framework().blocks;
    const auto rows = static_cast<int>(m_document.jury().candidates.size());
    const bool first = m_marks.columnCount() == 0;
    if (first) {
        QStringList headings{QStringLiteral("Candidat")};
        for (const Block& block : blocks)
            headings << toQt(block.code);
        m_marks.setHorizontalHeaderLabels(headings);
    }
    m_marks.setRowCount(rows);
    for (int row = 0; row < rows; ++row)
        showRow(row);
    if (first)
        m_table->resizeColumnsToContents();
}

void OutsideMarksDialog::showRow(int row)
{
    const JurySession& jury = m_document.jury();
    const Candidate& candidate = jury.candidates[static_cast<std::size_t>(row)];
    const bool changeable = !m_document.session().readOnly();
    for (int column = 0; column < m_marks.columnCount(); ++column) {
        QStandardItem* item = m_marks.item(row, column);
        if (item == nullptr) {
            item = new QStandardItem;
            m_marks.setItem(row, column, item);
        }
        if (column < firstBlockColumn) {
            item->setText(toQt(candidate.fullName()));
            item->setEditable(false);
            continue;
        }
        const OutsideKey key = keyAt(row, column);
        const auto held = jury.outsideMarks.find(key);
        const bool given = held != jury.outsideMarks.end();
        item->setText(
            given ? toQt(wording::bareMark(m_document.framework().marks(), held->second.mark.value))
                  : QString());
        item->setToolTip(given ? toQt("Note de " + held->second.author + ", du " +
                                      wording::formatDate(held->second.on))
                                     .toHtmlEscaped()
                               : QString());
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item->setEditable(changeable && candidate.presents(key.block));
        item->setEnabled(candidate.presents(key.block));
    }
}

OutsideKey OutsideMarksDialog::keyAt(int row, int column) const
{
    const auto block = static_cast<std::size_t>(column - firstBlockColumn);
    return {m_document.jury().candidates[static_cast<std::size_t>(row)].id,
            m_document.framework().blocks[block].id,
            SourceId(fromQt(m_source->currentData().toString()))};
}

// A mark that is there already keeps who gave it and when, unless they are said above.
std::optional<SetOutsideMark> OutsideMarksDialog::entered(const OutsideKey& key,
                                                          const QString& typed)
{
    if (typed.isEmpty())
        return SetOutsideMark{key, std::nullopt};
    const MarkScale marks = m_document.framework().marks();
    const auto steps = wholePercent(fromQt(typed), marks);
    if (!steps) {
        say(QStringLiteral("«\u00a0%1\u00a0»\u00a0: écrivez %2.")
                .arg(typed, toQt(wording::markRule(marks))),
            theme::Tone::Bad);
        return std::nullopt;
    }
    const auto found = m_document.jury().outsideMarks.find(key);
    OutsideMark mark =
        found == m_document.jury().outsideMarks.end() ? OutsideMark{} : found->second;
    mark.mark = *steps;
    if (const QString author = m_author->text().trimmed(); !author.isEmpty())
        mark.author = fromQt(author);
    const QString day = m_day->text().trimmed();
    const auto on = parseDate(day);
    if (on)
        mark.on = *on;
    if (!on && !day.isEmpty()) {
        say(dateRefusal(day), theme::Tone::Bad);
        return std::nullopt;
    }
    if (mark.author.empty() || mark.on == Date{}) {
        say(QStringLiteral("Écrivez d’abord, en haut, qui a donné ces notes et quel jour."),
            theme::Tone::Bad);
        return std::nullopt;
    }
    return SetOutsideMark{key, mark};
}

void OutsideMarksDialog::setCell(const QStandardItem& item)
{
    const OutsideKey key = keyAt(item.row(), item.column());
    const auto edit = entered(key, item.text().trimmed());
    if (edit)
        write({*edit});
    showMarks(); // what was refused is as it was
}

// From the cell in hand, right and down; a blank cell of the clipboard changes nothing. All of
// them or none.
void OutsideMarksDialog::paste(const QString& text)
{
    const auto sheet = tables::pastedSheet(fromQt(text));
    const QModelIndex from = m_table->currentIndex();
    if (!sheet) {
        sayProblem(sheet.error(), m_document.jury());
        return;
    }
    if (from.column() < firstBlockColumn) {
        say(QStringLiteral("Placez-vous d’abord sur la première note à coller."), theme::Tone::Bad);
        return;
    }
    std::vector<Edit> edits;
    for (std::size_t down = 0; down < sheet->rows.size(); ++down) {
        for (std::size_t right = 0; right < sheet->rows[down].size(); ++right) {
            const QString typed = toQt(sheet->rows[down][right].text).trimmed();
            const int row = from.row() + static_cast<int>(down);
            const int column = from.column() + static_cast<int>(right);
            if (typed.isEmpty())
                continue;
            if (row >= m_marks.rowCount() || column >= m_marks.columnCount()) {
                say(QStringLiteral("Ce qui est collé dépasse le tableau\u00a0: rien n’a été "
                                   "écrit."),
                    theme::Tone::Bad);
                return;
            }
            const auto edit = entered(keyAt(row, column), typed);
            if (!edit)
                return; // said
            edits.emplace_back(*edit);
        }
    }
    write(edits);
    showMarks();
}

void OutsideMarksDialog::write(const std::vector<Edit>& edits)
{
    const auto written = m_document.applyTogether(
        edits, QStringLiteral("les notes de %1").arg(m_source->currentText()));
    if (!written)
        sayProblem(written.error(), m_document.jury());
    else
        sayMissing();
}

// « Formateurs (30 %) : 4 notes sur 6 ».
void OutsideMarksDialog::sayMissing()
{
    int asked = 0;
    int given = 0;
    for (int row = 0; row < m_marks.rowCount(); ++row) {
        for (int column = firstBlockColumn; column < m_marks.columnCount(); ++column) {
            const QStandardItem* item = m_marks.item(row, column);
            asked += item->isEnabled() ? 1 : 0;
            given +=
                item->isEnabled() && m_document.jury().outsideMarks.contains(keyAt(row, column))
                    ? 1
                    : 0;
        }
    }
    say(QStringLiteral("%1\u00a0: %2 sur %3.")
            .arg(m_source->currentText(), toQt(wording::formatCount(given, "note", "notes")))
            .arg(asked),
        theme::Tone::Muted);
}

} // namespace delibere::widgets
