// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/paritary_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>

#include "widgets/kit/date_field.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_items.h"
#include "widgets/kit/table_tools.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

enum PersonColumn { Name, Function, College, Presides };

constexpr int leastWidth = 760;
constexpr int openWidth = 880; // room for reasons, on a screen of 910 too
constexpr int memberRows = 3;  // in sight, at least

std::string cellText(const QTableWidget& table, int row, int column)
{
    const QTableWidgetItem* item = table.item(row, column);
    return item == nullptr ? std::string() : fromQt(item->text().trimmed());
}

QHBoxLayout* lineIn(QWidget* part)
{
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

QPushButton* button(QWidget* parent, const QString& text, const char* name)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

ParitaryDialog::ParitaryDialog(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : WorkDialog(QStringLiteral("Jury paritaire"),
                 QStringLiteral("Le jury paritaire décide bloc par bloc, une fois la grille "
                                "signée. Sa nouvelle appréciation s’imprime à côté de la première, "
                                "jamais à sa place."),
                 parent),
      m_document(document), m_prompts(prompts), m_undoFrom(document.undoStack().index())
{
    setObjectName(QStringLiteral("ParitaryDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(leastWidth);
    resize(openWidth, height());
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("paritaryTabWidget"));
    m_tabs->addTab(memberPart(), QStringLiteral("Membres"));
    m_tabs->addTab(decisionPart(), QStringLiteral("Décisions"));
    addPart(m_tabs, 1);
    m_decide = addAction(QStringLiteral("Décider"), QStringLiteral("Fermer"));
    m_decide->setObjectName(QStringLiteral("paritaryDecidePushButton"));
    m_decide->setDefault(false);
    m_decide->setAutoDefault(false);
    connect(m_decide, &QPushButton::clicked, this, &ParitaryDialog::decide);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ParitaryDialog::showState);
    auto* back = new QShortcut(QKeySequence::Undo, this);
    connect(back, &QShortcut::activated, this, &ParitaryDialog::undo);
    showMembers();
    showCandidate();
    if (m_members->rowCount() > 1)
        m_tabs->setCurrentIndex(1);
}

QWidget* ParitaryDialog::memberPart()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    auto* label = plainLabel(part, QStringLiteral("Membres du jury paritaire"));
    m_members = new QTableWidget(part);
    m_members->setObjectName(QStringLiteral("paritaryMembersTableWidget"));
    m_members->setAccessibleName(label->text());
    label->setBuddy(m_members);
    m_members->setColumnCount(Presides + 1);
    m_members->setHorizontalHeaderLabels({QStringLiteral("Nom"), QStringLiteral("Fonction"),
                                          QStringLiteral("Collège"), QStringLiteral("Préside")});
    m_members->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_members->horizontalHeader()->setSectionResizeMode(Presides, QHeaderView::ResizeToContents);
    m_members->verticalHeader()->hide();
    m_members->setSelectionMode(QAbstractItemView::SingleSelection);
    m_members->setMinimumHeight((memberRows + 1) *
                                m_members->verticalHeader()->defaultSectionSize());
    addCopying(*m_members);
    connect(m_members, &QTableWidget::itemChanged, this, &ParitaryDialog::takeMembers);
    column->addWidget(label);
    column->addWidget(m_members, 1);
    return part;
}

QWidget* ParitaryDialog::decisionPart()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    m_blocks = new ParitaryTable(part);
    m_blocks->setObjectName(QStringLiteral("paritaryBlocksTableWidget"));
    connect(m_blocks, &ParitaryTable::touched, this, &ParitaryDialog::touch);
    column->addWidget(candidateLine());
    column->addWidget(m_blocks, 1);
    column->addWidget(commentLine());
    column->addWidget(buttonLine());
    return part;
}

QWidget* ParitaryDialog::candidateLine()
{
    auto* line = new QWidget(this);
    auto* row = lineIn(line);
    m_candidates = new QComboBox(line);
    m_candidates->setObjectName(QStringLiteral("paritaryCandidateComboBox"));
    m_candidates->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_candidates->setMinimumContentsLength(12);
    m_candidates->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Candidate& each : m_document.jury().candidates) {
        if (each.heard())
            m_candidates->addItem(toQt(each.fullName()), toQt(each.id.text()));
    }
    auto* who = plainLabel(line, QStringLiteral("Candidat"));
    who->setBuddy(m_candidates);
    m_day = new DateField(line);
    m_day->setObjectName(QStringLiteral("paritaryDayLineEdit"));
    auto* when = plainLabel(line, QStringLiteral("Décidé le"));
    when->setBuddy(m_day);
    row->addWidget(who);
    row->addWidget(m_candidates, 1);
    row->addWidget(when);
    row->addWidget(m_day);
    connect(m_candidates, &QComboBox::currentIndexChanged, this, &ParitaryDialog::takeCandidate);
    connect(m_day, &DateField::entered, this, [this](const std::optional<Date>& on) {
        m_typedDay = on;
        touch();
    });
    connect(m_day, &DateField::refused, this,
            [this](const QString& text) { say(dateRefusal(text), theme::Tone::Bad); });
    return line;
}

QWidget* ParitaryDialog::commentLine()
{
    auto* line = new QWidget(this);
    auto* row = lineIn(line);
    m_comment = new QLineEdit(line);
    m_comment->setObjectName(QStringLiteral("paritaryCommentLineEdit"));
    auto* label = plainLabel(line, QStringLiteral("Commentaire, lu par le candidat"));
    m_comment->setAccessibleName(label->text());
    label->setBuddy(m_comment);
    row->addWidget(label);
    row->addWidget(m_comment, 1);
    connect(m_comment, &QLineEdit::textEdited, this, &ParitaryDialog::touch);
    return line;
}

QWidget* ParitaryDialog::buttonLine()
{
    auto* line = new QWidget(this);
    auto* row = lineIn(line);
    m_alike = button(line, QStringLiteral("Comme le jury d’évaluation"), "paritaryAlikePushButton");
    m_alike->setToolTip(QStringLiteral("Les blocs qui sont encore à décider"));
    m_withdraw = button(line, QStringLiteral("Retirer la décision…"), "paritaryWithdrawPushButton");
    row->addWidget(m_alike);
    row->addWidget(m_withdraw);
    row->addStretch(1);
    connect(m_alike, &QPushButton::clicked, m_blocks, &ParitaryTable::decideLikeEvaluated);
    connect(m_withdraw, &QPushButton::clicked, this, &ParitaryDialog::withdraw);
    return line;
}

// With a row for the next one. A cell keeps its item: the one that is typed in stays open.
void ParitaryDialog::showMembers()
{
    const QSignalBlocker quiet(m_members);
    const auto held = m_document.session().paritaryJury();
    const std::vector<ParitaryPerson> members =
        held ? held->members : std::vector<ParitaryPerson>();
    m_members->setRowCount(static_cast<int>(members.size()) + 1);
    for (int row = 0; row < m_members->rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        const ParitaryPerson person = at < members.size() ? members[at] : ParitaryPerson();
        if (m_members->item(row, Name) == nullptr) {
            for (const int column : {Name, Function, College})
                m_members->setItem(row, column, new QTableWidgetItem);
            m_members->setItem(row, Presides, boxItem(false, true));
        }
        m_members->item(row, Name)->setText(toQt(person.name));
        m_members->item(row, Function)->setText(toQt(person.function));
        m_members->item(row, College)->setText(toQt(person.college));
        m_members->item(row, Presides)
            ->setCheckState(person.presides ? Qt::Checked : Qt::Unchecked);
    }
    m_members->setEnabled(!m_document.session().readOnly());
}

// A row without a name is nobody: emptied, it takes the person away.
void ParitaryDialog::takeMembers()
{
    NameParitaryJury edit;
    for (int row = 0; row < m_members->rowCount(); ++row) {
        ParitaryPerson person{cellText(*m_members, row, Name), cellText(*m_members, row, Function),
                              cellText(*m_members, row, College),
                              m_members->item(row, Presides)->checkState() == Qt::Checked};
        if (!person.name.empty())
            edit.members.push_back(std::move(person));
    }
    const auto held = m_document.session().paritaryJury();
    if (held && held->members == edit.members)
        return;
    const auto applied =
        m_document.applied(edit, m_document.actingJuror(), QStringLiteral("le jury paritaire"));
    showMembers(); // what was refused is as it was
    done(applied, QStringLiteral("Membres enregistrés."));
}

CandidateId ParitaryDialog::candidate() const
{
    return CandidateId(fromQt(m_candidates->currentData().toString()));
}

// What is typed for the one who was shown waits for them.
void ParitaryDialog::takeCandidate()
{
    if (m_touched)
        m_drafts[m_row.candidate.id] = {m_typedDay, m_comment->text(), m_blocks->typed()};
    showCandidate();
}

void ParitaryDialog::showCandidate()
{
    m_row = {};
    const auto row = app::paritaryRow(m_document.session(), candidate(), m_document.viewer());
    if (row)
        m_row = *row;
    m_blocks->showRow(m_document.framework(), m_row);
    m_typedDay = m_row.decision ? std::optional(m_row.decision->decision.on) : std::nullopt;
    m_comment->setText(m_row.decision ? toQt(m_row.decision->decision.comment) : QString());
    const auto draft = m_drafts.find(m_row.candidate.id);
    const bool kept = draft != m_drafts.end() && !m_row.decision;
    if (kept) {
        m_typedDay = draft->second.day;
        m_comment->setText(draft->second.comment);
        m_blocks->setTyped(draft->second.lines);
    }
    m_day->setDate(m_typedDay);
    m_touched = kept;
    showState();
    if (!row && !m_document.jury().candidates.empty())
        sayProblem(row.error(), m_document.jury());
}

void ParitaryDialog::showState()
{
    const bool deciding = m_tabs->currentIndex() == 1;
    const bool open = !m_document.session().readOnly() && m_row.state == RecordState::Signed;
    const bool stands = m_row.decision.has_value();
    m_decide->setVisible(deciding);
    m_decide->setEnabled(open && !stands);
    m_withdraw->setEnabled(open && stands);
    for (QWidget* part : {static_cast<QWidget*>(m_blocks), static_cast<QWidget*>(m_day),
                          static_cast<QWidget*>(m_comment), static_cast<QWidget*>(m_alike)})
        part->setEnabled(open && !stands);
    if (deciding && stands)
        say(QStringLiteral("Décision n°\u00a0%1 du %2. Pour la changer, retirez-la d’abord.")
                .arg(m_row.decision->number)
                .arg(toQt(wording::formatDate(m_row.decision->decision.on))),
            theme::Tone::Good);
    else if (deciding && m_row.state != RecordState::Signed)
        say(QStringLiteral("La grille de ce candidat n’est pas encore signée\u00a0: le jury "
                           "paritaire ne décide pas."),
            theme::Tone::Muted);
    else
        say({}, theme::Tone::Muted);
}

void ParitaryDialog::touch()
{
    m_touched = true;
    showState();
}

void ParitaryDialog::decide()
{
    if (const auto day = m_day->takeRefusal())
        return say(dateRefusal(*day), theme::Tone::Bad);
    if (!m_typedDay)
        return say(QStringLiteral("Donnez le jour de la décision, par exemple 20/03/2026."),
                   theme::Tone::Bad);
    if (m_blocks->markRefused())
        return say(QStringLiteral("Une nouvelle appréciation n’est pas %1. Corrigez-la.")
                       .arg(toQt(wording::markRule(m_document.framework().marks()))),
                   theme::Tone::Bad);
    const ParitaryDecision decision{m_row.version, *m_typedDay, m_blocks->decided(),
                                    fromQt(m_comment->text().trimmed())};
    const auto applied = m_document.applied(
        SetParitaryDecision{candidate(), m_row.lastNumber + 1, decision}, m_document.actingJuror(),
        QStringLiteral("la décision du jury paritaire"));
    if (!applied)
        return sayProblem(applied.error(), m_document.jury());
    m_touched = false;
    m_drafts.erase(candidate());
    showCandidate();
}

void ParitaryDialog::withdraw()
{
    const auto reason = m_prompts.askText(
        QStringLiteral("Retirer la décision"),
        QStringLiteral("Pourquoi la décision du jury paritaire est-elle retirée\u00a0? Elle reste "
                       "au journal et au procès-verbal, avec ce motif."),
        QStringLiteral("Retirer"));
    if (!reason)
        return;
    const auto applied =
        m_document.applied(SetParitaryWithdrawal{candidate(), m_row.lastNumber, fromQt(*reason)},
                           m_document.actingJuror(), QStringLiteral("le retrait de la décision"));
    if (applied)
        showCandidate();
    else
        sayProblem(applied.error(), m_document.jury());
}

// A field that has the keyboard undoes its own letters first.
void ParitaryDialog::undo()
{
    QUndoStack& stack = m_document.undoStack();
    const int before = stack.index();
    if (before <= m_undoFrom)
        return;
    stack.undo();
    showMembers();
    takeCandidate();
    if (stack.index() < before)
        say(QStringLiteral("Annulé\u00a0: %1.").arg(stack.redoText()), theme::Tone::Good);
}

void ParitaryDialog::reject()
{
    if (working())
        return;
    const bool typed = m_touched || !m_drafts.empty();
    if (typed && !m_prompts.confirm(
                     QStringLiteral("Décision non enregistrée"),
                     QStringLiteral("Une décision est tapée et n’est pas enregistrée\u00a0: elle "
                                    "serait perdue. «\u00a0Décider\u00a0» l’enregistre."),
                     QStringLiteral("Fermer sans l’enregistrer"), QStringLiteral("Continuer")))
        return;
    WorkDialog::reject();
}

void ParitaryDialog::done(const Result<void>& applied, const QString& words)
{
    if (applied)
        say(words, theme::Tone::Good);
    else
        sayProblem(applied.error(), m_document.jury());
}

} // namespace delibere::widgets
