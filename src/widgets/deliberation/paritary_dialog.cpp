// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/paritary_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>

#include "widgets/kit/date_field.h"
#include "widgets/kit/percent_field.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "wording/decision_words.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

enum PersonColumn { Name, Function, College, Presides };
enum BlockColumn { Code, Evaluated, Choice, NewMark, Reason };

constexpr int leastWidth = 900;
constexpr int memberRows = 4; // in sight
constexpr int blockRows = 6;

QTableWidgetItem* fixedWords(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

QTableWidgetItem* presidesItem()
{
    auto* item = fixedWords({});
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    return item;
}

QString evaluatedWords(const MarkScale& marks, const DecidedBlock& block)
{
    const QString word = toQt(wording::decisionWord(block.state, block.rescued));
    return block.percent ? toQt(wording::formatMark(marks, block.percent->value)) + ", " + word
                         : word;
}

bool isDecided(const DecidedBlock& block)
{
    return block.state == BlockState::Validated || block.state == BlockState::NotValidated;
}

std::string cellText(const QTableWidget& table, int row, int column)
{
    const QTableWidgetItem* item = table.item(row, column);
    return item == nullptr ? std::string() : fromQt(item->text().trimmed());
}

void setUp(QTableWidget& table, const QStringList& titles, int rows)
{
    table.setColumnCount(static_cast<int>(titles.size()));
    table.setHorizontalHeaderLabels(titles);
    table.horizontalHeader()->setStretchLastSection(true);
    table.verticalHeader()->hide();
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setMinimumSize(leastWidth, (rows + 1) * table.verticalHeader()->defaultSectionSize());
    addCopying(table);
}

} // namespace

ParitaryDialog::ParitaryDialog(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : WorkDialog(QStringLiteral("Jury paritaire"),
                 QStringLiteral("Le jury d’évaluation propose, le jury paritaire décide, bloc par "
                                "bloc, une fois la grille signée. Sa nouvelle appréciation "
                                "s’imprime à côté de la première, jamais à sa place."),
                 parent),
      m_document(document), m_prompts(prompts)
{
    setObjectName(QStringLiteral("ParitaryDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    addMembers();
    addDecision();
    addButtons();
    showMembers();
    showCandidate();
}

void ParitaryDialog::addMembers()
{
    auto* label = plainLabel(this, QStringLiteral("Membres du jury paritaire"));
    addPart(label);
    m_members = new QTableWidget(this);
    m_members->setObjectName(QStringLiteral("paritaryMembersTableWidget"));
    m_members->setAccessibleName(label->text());
    label->setBuddy(m_members);
    setUp(*m_members,
          {QStringLiteral("Nom"), QStringLiteral("Fonction"), QStringLiteral("Collège"),
           QStringLiteral("Préside")},
          memberRows);
    addPart(m_members, 1);
    connect(m_members, &QTableWidget::itemChanged, this, &ParitaryDialog::takeMembers);
}

void ParitaryDialog::addDecision()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_candidates = new QComboBox(line);
    m_candidates->setObjectName(QStringLiteral("paritaryCandidateComboBox"));
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
    addPart(line);
    m_blocks = new QTableWidget(this);
    m_blocks->setObjectName(QStringLiteral("paritaryBlocksTableWidget"));
    m_blocks->setAccessibleName(QStringLiteral("Décision du jury paritaire, bloc par bloc"));
    setUp(*m_blocks,
          {QStringLiteral("Bloc"), QStringLiteral("Jury d’évaluation"),
           QStringLiteral("Jury paritaire"), QStringLiteral("Nouvelle appréciation"),
           QStringLiteral("Motif")},
          blockRows);
    addPart(m_blocks, 2);
    m_comment =
        addField(QStringLiteral("Commentaire, lu par le candidat"), "paritaryCommentLineEdit");
    connect(m_candidates, &QComboBox::currentIndexChanged, this, &ParitaryDialog::showCandidate);
    connect(m_day, &DateField::entered, this,
            [this](const std::optional<Date>& on) { m_typedDay = on; });
    connect(m_day, &DateField::refused, this,
            [this](const QString& text) { say(dateRefusal(text), theme::Tone::Bad); });
}

void ParitaryDialog::addButtons()
{
    m_withdraw = new QPushButton(QStringLiteral("Retirer la décision…"), this);
    m_withdraw->setObjectName(QStringLiteral("paritaryWithdrawPushButton"));
    m_withdraw->setAutoDefault(false);
    addPart(m_withdraw);
    m_decide = addAction(QStringLiteral("Décider"), QStringLiteral("Fermer"));
    m_decide->setObjectName(QStringLiteral("paritaryDecidePushButton"));
    m_decide->setDefault(false);
    m_decide->setAutoDefault(false);
    connect(m_decide, &QPushButton::clicked, this, &ParitaryDialog::decide);
    connect(m_withdraw, &QPushButton::clicked, this, &ParitaryDialog::withdraw);
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
            m_members->setItem(row, Presides, presidesItem());
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

void ParitaryDialog::showCandidate()
{
    m_row = {};
    m_blocks->setRowCount(0);
    const auto row = app::paritaryRow(m_document.session(), candidate(), m_document.viewer());
    if (row) {
        m_row = *row;
        for (const DecidedBlock& block : m_row.evaluated) {
            if (!isDecided(block))
                continue;
            m_blocks->insertRow(m_blocks->rowCount());
            showBlock(m_blocks->rowCount() - 1, block);
        }
        m_blocks->resizeColumnsToContents();
    }
    m_typedDay = m_row.decision ? std::optional(m_row.decision->decision.on) : std::nullopt;
    m_day->setDate(m_typedDay);
    m_comment->setText(m_row.decision ? toQt(m_row.decision->decision.comment) : QString());
    showState();
    if (!row && !m_document.jury().candidates.empty())
        sayProblem(row.error(), m_document.jury());
}

void ParitaryDialog::showBlock(int row, const DecidedBlock& block)
{
    const Framework& framework = m_document.framework();
    const Block* named = framework.block(block.block);
    const Appraisal* held = nullptr;
    if (m_row.decision) {
        const auto found = m_row.decision->decision.blocks.find(block.block);
        held = found == m_row.decision->decision.blocks.end() ? nullptr : &found->second;
    }
    auto* code = fixedWords(toQt(named->code));
    code->setData(Qt::UserRole, toQt(block.block.text()));
    code->setToolTip(toQt(named->title));
    m_blocks->setItem(row, Code, code);
    m_blocks->setItem(row, Evaluated, fixedWords(evaluatedWords(framework.marks(), block)));
    auto* choice = new QComboBox(m_blocks);
    choice->addItem(QStringLiteral("à décider"), QVariant());
    choice->addItem(QStringLiteral("validé"), true);
    choice->addItem(QStringLiteral("non validé"), false);
    choice->setCurrentIndex(held == nullptr ? 0 : held->validated ? 1 : 2);
    choice->setAccessibleName(code->text() + QStringLiteral(", décision du jury paritaire"));
    m_blocks->setCellWidget(row, Choice, choice);
    auto* mark = new PercentField(m_blocks);
    mark->setAccessibleName(code->text() + QStringLiteral(", nouvelle appréciation"));
    mark->setMarks(framework.marks());
    mark->setPercent(held == nullptr ? std::nullopt : held->percent);
    mark->setEnabled(framework.inPercents());
    m_blocks->setCellWidget(row, NewMark, mark);
    auto* reason = new QLineEdit(held == nullptr ? QString() : toQt(held->reason), m_blocks);
    reason->setAccessibleName(code->text() + QStringLiteral(", motif"));
    m_blocks->setCellWidget(row, Reason, reason);
}

void ParitaryDialog::showState()
{
    const bool open = !m_document.session().readOnly() && m_row.state == RecordState::Signed;
    const bool stands = m_row.decision.has_value();
    m_decide->setEnabled(open && !stands);
    m_withdraw->setEnabled(open && stands);
    for (QWidget* part : {static_cast<QWidget*>(m_blocks), static_cast<QWidget*>(m_day),
                          static_cast<QWidget*>(m_comment)})
        part->setEnabled(open && !stands);
    if (stands)
        say(QStringLiteral("Décision n°\u00a0%1 du %2. Pour la changer, retirez-la d’abord.")
                .arg(m_row.decision->number)
                .arg(toQt(wording::formatDate(m_row.decision->decision.on))),
            theme::Tone::Good);
    else if (m_row.state != RecordState::Signed)
        say(QStringLiteral("La grille de ce candidat n’est pas encore signée\u00a0: le jury "
                           "paritaire ne décide pas."),
            theme::Tone::Muted);
    else
        say({}, theme::Tone::Muted);
}

ParitaryDecision ParitaryDialog::typedDecision() const
{
    ParitaryDecision decision{m_row.version, *m_typedDay, {}, fromQt(m_comment->text().trimmed())};
    for (int row = 0; row < m_blocks->rowCount(); ++row) {
        const auto* choice = qobject_cast<QComboBox*>(m_blocks->cellWidget(row, Choice));
        const auto* mark = qobject_cast<PercentField*>(m_blocks->cellWidget(row, NewMark));
        const auto* reason = qobject_cast<QLineEdit*>(m_blocks->cellWidget(row, Reason));
        if (!choice->currentData().isValid())
            continue;
        const BlockId block(fromQt(m_blocks->item(row, Code)->data(Qt::UserRole).toString()));
        decision.blocks[block] = {choice->currentData().toBool(), mark->typedPercent(),
                                  fromQt(reason->text().trimmed())};
    }
    return decision;
}

void ParitaryDialog::decide()
{
    if (!m_typedDay)
        return say(QStringLiteral("Donnez le jour de la décision, par exemple 20/03/2026."),
                   theme::Tone::Bad);
    for (int row = 0; row < m_blocks->rowCount(); ++row) {
        if (qobject_cast<PercentField*>(m_blocks->cellWidget(row, NewMark))->refused())
            return say(QStringLiteral("Une nouvelle appréciation n’est pas %1. Corrigez-la.")
                           .arg(toQt(wording::markRule(m_document.framework().marks()))),
                       theme::Tone::Bad);
    }
    const auto applied = m_document.applied(
        SetParitaryDecision{candidate(), m_row.lastNumber + 1, typedDecision()},
        m_document.actingJuror(), QStringLiteral("la décision du jury paritaire"));
    if (applied)
        showCandidate();
    else
        sayProblem(applied.error(), m_document.jury());
}

void ParitaryDialog::withdraw()
{
    const auto reason = m_prompts.askText(
        QStringLiteral("Retirer la décision"),
        QStringLiteral("Pourquoi la décision du jury paritaire est-elle retirée\u00a0? Elle reste "
                       "au journal, avec ce motif."),
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

void ParitaryDialog::done(const Result<void>& applied, const QString& words)
{
    if (applied)
        say(words, theme::Tone::Good);
    else
        sayProblem(applied.error(), m_document.jury());
}

} // namespace delibere::widgets
