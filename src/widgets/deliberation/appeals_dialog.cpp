// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/appeals_dialog.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>

#include "widgets/kit/date_field.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

enum AppealColumn { Who, Number, Received, Reasons, Answered, Answer };

constexpr int appealsWidth = 760;
constexpr int appealsInSight = 3; // at least

QString dayOrWaiting(const std::optional<Date>& day)
{
    return day ? toQt(wording::formatDate(*day)) : QStringLiteral("attend une réponse");
}

} // namespace

AppealsDialog::AppealsDialog(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : WorkDialog(QStringLiteral("Recours"),
                 QStringLiteral("Un recours se reçoit sur une grille signée. Ce qui est décidé "
                                "ensuite est une décision du jury paritaire, ou une grille "
                                "corrigée."),
                 parent),
      m_document(document), m_prompts(prompts)
{
    setObjectName(QStringLiteral("AppealsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(appealsWidth);
    addList();
    addFields();
    m_save = addAction(QStringLiteral("Enregistrer"), QStringLiteral("Fermer"));
    m_save->setObjectName(QStringLiteral("appealSavePushButton"));
    m_save->setDefault(false);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &AppealsDialog::save);
    showAll({});
}

void AppealsDialog::addList()
{
    m_list = new QTableWidget(this);
    m_list->setObjectName(QStringLiteral("appealsTableWidget"));
    m_list->setAccessibleName(QStringLiteral("Recours reçus"));
    m_list->setColumnCount(Answer + 1);
    m_list->setHorizontalHeaderLabels({QStringLiteral("Candidat"), QStringLiteral("N°"),
                                       QStringLiteral("Reçu le"), QStringLiteral("Motif"),
                                       QStringLiteral("Répondu le"), QStringLiteral("Réponse")});
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {Reasons, Answer})
        m_list->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setWordWrap(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setMinimumHeight((appealsInSight + 1) * m_list->verticalHeader()->defaultSectionSize());
    addCopying(*m_list);
    addPart(m_list, 1);
    connect(m_list, &QTableWidget::itemSelectionChanged, this, [this] {
        const QModelIndexList rows = m_list->selectionModel()->selectedRows();
        showRow(rows.isEmpty() ? -1 : rows.front().row());
    });
}

DateField* AppealsDialog::addDay(QHBoxLayout& row, const QString& label, const char* name,
                                 std::optional<Date>& typed)
{
    auto* field = new DateField(this);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    QLabel* words = plainLabel(this, label);
    words->setBuddy(field);
    row.addWidget(words);
    row.addWidget(field);
    connect(field, &DateField::entered, this, [this, &typed](const std::optional<Date>& on) {
        typed = on;
        touch();
    });
    connect(field, &DateField::refused, this,
            [this](const QString& text) { say(dateRefusal(text), theme::Tone::Bad); });
    return field;
}

void AppealsDialog::addFields()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_candidate = new QComboBox(line);
    m_candidate->setObjectName(QStringLiteral("appealCandidateComboBox"));
    m_candidate->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_candidate->setMinimumContentsLength(12);
    for (const Candidate& each : m_document.jury().candidates)
        m_candidate->addItem(toQt(each.fullName()), toQt(each.id.text()));
    auto* who = plainLabel(line, QStringLiteral("Candidat"));
    who->setBuddy(m_candidate);
    row->addWidget(who);
    row->addWidget(m_candidate, 1);
    m_received = addDay(*row, QStringLiteral("Reçu le"), "appealReceivedLineEdit", m_typedReceived);
    m_answered =
        addDay(*row, QStringLiteral("Répondu le"), "appealAnsweredLineEdit", m_typedAnswered);
    addPart(line);
    m_reasons = addField(QStringLiteral("Motif du recours"), "appealReasonsLineEdit");
    m_answer = addField(QStringLiteral("Réponse"), "appealAnswerLineEdit");
    auto* buttons = new QWidget(this);
    auto* last = new QHBoxLayout(buttons);
    last->setContentsMargins(0, 0, 0, 0);
    m_new = new QPushButton(buttons);
    m_new->setObjectName(QStringLiteral("appealNewPushButton"));
    m_remove = new QPushButton(QStringLiteral("Retirer ce recours"), buttons);
    m_remove->setObjectName(QStringLiteral("appealRemovePushButton"));
    m_remove->setToolTip(QStringLiteral("Le dernier d’un candidat, entré par erreur"));
    for (QPushButton* each : {m_new, m_remove}) {
        each->setAutoDefault(false);
        last->addWidget(each);
    }
    last->addStretch(1);
    addPart(buttons);
    for (QLineEdit* field : {m_reasons, m_answer})
        connect(field, &QLineEdit::textEdited, this, &AppealsDialog::touch);
    connect(m_new, &QPushButton::clicked, this, &AppealsDialog::giveUpTyping);
    connect(m_remove, &QPushButton::clicked, this, &AppealsDialog::removeLast);
}

void AppealsDialog::showAll(const Row& current)
{
    const auto held = m_document.session().appeals();
    m_held = held ? *held : Appeals();
    m_rows.clear();
    const QSignalBlocker quiet(m_list);
    m_list->setRowCount(0);
    int shown = -1;
    for (const auto& [candidate, list] : m_held) {
        const Candidate* named = m_document.jury().candidate(candidate);
        int number = 0;
        for (const Appeal& appeal : list) {
            const int row = m_list->rowCount();
            m_rows.push_back({candidate, ++number});
            m_list->insertRow(row);
            const QStringList words{toQt(named == nullptr ? candidate.text() : named->fullName()),
                                    QString::number(number),
                                    toQt(wording::formatDate(appeal.received)),
                                    toQt(appeal.reasons),
                                    dayOrWaiting(appeal.answered),
                                    toQt(appeal.answer)};
            for (int column = 0; column < words.size(); ++column) {
                auto* item = new QTableWidgetItem(words[column]);
                item->setToolTip(words[column]);
                m_list->setItem(row, column, item);
            }
            if (candidate == current.candidate && number == current.number)
                shown = row;
        }
    }
    m_list->setCurrentCell(shown, shown < 0 ? -1 : 0);
    showRow(shown);
    if (!held)
        sayProblem(held.error(), m_document.jury());
}

const AppealsDialog::Row* AppealsDialog::shown() const
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_rows[static_cast<std::size_t>(rows.front().row())];
}

int AppealsDialog::countOf(const CandidateId& candidate) const
{
    const auto found = m_held.find(candidate);
    return found == m_held.end() ? 0 : static_cast<int>(found->second.size());
}

void AppealsDialog::showRow(int row)
{
    const Row* at = row < 0 ? nullptr : &m_rows[static_cast<std::size_t>(row)];
    const Appeal appeal = at == nullptr
                              ? Appeal()
                              : m_held.at(at->candidate)[static_cast<std::size_t>(at->number - 1)];
    m_typedReceived = at == nullptr ? std::optional<Date>() : appeal.received;
    m_typedAnswered = appeal.answered;
    if (at != nullptr)
        m_candidate->setCurrentIndex(m_candidate->findData(toQt(at->candidate.text())));
    m_received->setDate(m_typedReceived);
    m_answered->setDate(m_typedAnswered);
    m_reasons->setText(toQt(appeal.reasons));
    m_answer->setText(toQt(appeal.answer));
    const bool open = !m_document.session().readOnly();
    m_candidate->setEnabled(open && at == nullptr);
    for (QWidget* part : {static_cast<QWidget*>(m_received), static_cast<QWidget*>(m_answered),
                          static_cast<QWidget*>(m_reasons), static_cast<QWidget*>(m_answer),
                          static_cast<QWidget*>(m_save)})
        part->setEnabled(open);
    m_remove->setEnabled(open && at != nullptr && at->number == countOf(at->candidate));
    m_new->setText(QStringLiteral("Nouveau recours"));
    m_new->setEnabled(at != nullptr);
    m_list->setEnabled(true);
    m_touched = false;
    say({}, theme::Tone::Muted);
}

// No other one is looked at until this is written or given up: nothing typed is lost by a click.
void AppealsDialog::touch()
{
    m_touched = true;
    m_list->setEnabled(false);
    m_remove->setEnabled(false);
    m_new->setText(QStringLiteral("Abandonner la saisie"));
    m_new->setEnabled(true);
    say({}, theme::Tone::Muted);
}

void AppealsDialog::giveUpTyping()
{
    const bool back = m_touched && shown() != nullptr;
    showAll(back ? *shown() : Row());
    m_candidate->setFocus();
}

void AppealsDialog::save()
{
    for (DateField* each : {m_received, m_answered}) {
        if (const auto day = each->takeRefusal())
            return say(dateRefusal(*day), theme::Tone::Bad);
    }
    if (!m_typedReceived)
        return say(QStringLiteral("Donnez le jour où le recours est reçu, par exemple 20/03/2026."),
                   theme::Tone::Bad);
    const CandidateId candidate(fromQt(m_candidate->currentData().toString()));
    const Row row = shown() == nullptr ? Row{candidate, countOf(candidate) + 1} : *shown();
    const Appeal appeal{*m_typedReceived, fromQt(m_reasons->text().trimmed()), m_typedAnswered,
                        fromQt(m_answer->text().trimmed())};
    const auto applied = m_document.applied(SetAppeal{row.candidate, row.number, appeal},
                                            m_document.actingJuror(), QStringLiteral("le recours"));
    if (!applied)
        return sayProblem(applied.error(), m_document.jury());
    showAll(row);
    say(QStringLiteral("Recours enregistré."), theme::Tone::Good);
}

void AppealsDialog::removeLast()
{
    const Row row = *shown();
    const auto applied =
        m_document.applied(SetAppeal{row.candidate, row.number, std::nullopt},
                           m_document.actingJuror(), QStringLiteral("le retrait du recours"));
    if (!applied)
        return sayProblem(applied.error(), m_document.jury());
    showAll({});
    say(QStringLiteral("Recours retiré. Ctrl+Z le remet."), theme::Tone::Good);
}

void AppealsDialog::reject()
{
    if (working())
        return;
    if (m_touched && !m_prompts.confirm(QStringLiteral("Recours non enregistré"),
                                        QStringLiteral("Ce qui est tapé serait perdu. "
                                                       "«\u00a0Enregistrer\u00a0» le garde."),
                                        QStringLiteral("Fermer sans l’enregistrer"),
                                        QStringLiteral("Continuer")))
        return;
    WorkDialog::reject();
}

} // namespace delibere::widgets
