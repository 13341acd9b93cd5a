// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_page.h"

#include <algorithm>

#include <QKeyEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>

#include "domain/edit.h"
#include "ui_positioning_page.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/positioning/positioning_memory.h"
#include "widgets/session/refresh_when_shown.h"

namespace delibere::widgets {

namespace {

using Kind = PositioningStep::Kind;

const QString tableKeys = QStringLiteral(
    "O  N répondre · 1 2 3 niveau · B besoin · F2 notes · F3 détail · Échap quitter le champ · "
    "Entrée suivant · R ce qui reste · Ctrl+G étapes · F9 candidat présent");
const QString otherKeys = QStringLiteral(
    "Entrée suivant · Page préc. revenir · R ce qui reste · Ctrl+G étapes · Ctrl+Z annuler");

} // namespace

PositioningPage::PositioningPage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts), m_desk(document),
      m_refresh(new RefreshWhenShown(this, [this] { m_desk.reload(); })),
      m_ui(std::make_unique<Ui::PositioningPage>()), m_steps(positioningSteps(document.framework()))
{
    m_ui->setupUi(this);
    m_ui->positioningSplitter->setSizes({280, 732, 324});
    // A small window takes a part of each.
    for (const auto& [part, share] : {std::pair(0, 1), {1, 3}, {2, 1}})
        m_ui->positioningSplitter->setStretchFactor(part, share);
    buildWelcome();
    connectSteps();
    connectBar();
    connectSigning();
    connect(&m_desk, &PositioningDesk::changed, this, &PositioningPage::refresh);
    connect(&document, &SessionDocument::changed, this, &PositioningPage::follow);
    for (auto state :
         {&SessionDocument::unsaved, &SessionDocument::moved, &SessionDocument::actingJurorChanged})
        connect(&document, state, m_refresh, &RefreshWhenShown::outdate);
    connect(&document, &SessionDocument::saved, this, [this] {
        if (m_step.kind == Kind::Signatures)
            m_refresh->outdate();
    });
    refresh();
}

PositioningPage::~PositioningPage()
{
    m_desk.disconnect(this);
    for (const QObject* child : findChildren<QObject*>())
        child->disconnect(this);
}

// The certifier's own words, and the one thing that must be said first.
void PositioningPage::buildWelcome()
{
    auto* column = new QVBoxLayout(m_ui->welcomeStep);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    const auto add = [&](const QString& text, const char* role) {
        QLabel* label = plainLabel(m_ui->welcomeStep, text);
        label->setWordWrap(true);
        if (role != nullptr)
            theme::setRole(label, role);
        column->addWidget(label);
        return label;
    };
    add(QStringLiteral("Accueil du candidat"), "title");
    add(QStringLiteral("Cet entretien n’est ni une évaluation, ni un examen."), nullptr)
        ->setFont(theme::strongFont(theme::titleSize));
    for (const HelpText& help : m_document.framework().help) {
        add(toQt(help.title), "heading");
        for (const std::string& paragraph : help.paragraphs)
            add(toQt(paragraph), nullptr);
    }
    if (const auto& custody = m_document.framework().positioning->custody; !custody.empty()) {
        add(QStringLiteral("Qui garde le bilan"), "heading");
        for (const std::string& line : custody)
            add(toQt(line), nullptr);
    }
    column->addStretch(1);
}

void PositioningPage::connectSteps()
{
    m_ui->openingStep->setUp(m_desk);
    m_ui->tableStep->setUp(m_desk);
    m_ui->summaryStep->setUp(m_desk);
    m_ui->planStep->setUp(m_desk);
    m_ui->signatureStep->setUp(m_desk);
    connect(m_ui->stepList, &PositioningStepList::chosen, this, &PositioningPage::showStep);
    connect(m_ui->bilan, &PositioningBilan::blockRequested, this, [this](const BlockId& block) {
        showStep({Kind::Summary});
        if (QWidget* card = m_ui->summaryStep->card(block))
            QTimer::singleShot(0, card, [this, card] {
                m_ui->summaryScrollArea->verticalScrollBar()->setValue(
                    card->mapTo(m_ui->summaryStep, QPoint()).y() - 12);
            });
    });
    connect(m_ui->positioningComboBox, &QComboBox::activated, this, [this](int row) {
        choose(PositioningId(fromQt(m_ui->positioningComboBox->itemData(row).toString())));
    });
    for (QPushButton* button : {m_ui->newPushButton, m_ui->firstPushButton})
        connect(button, &QPushButton::clicked, this, &PositioningPage::begin);
    connect(m_ui->removePushButton, &QPushButton::clicked, this, &PositioningPage::remove);
}

void PositioningPage::connectBar()
{
    connect(m_ui->previousPushButton, &QPushButton::clicked, this, &PositioningPage::goPrevious);
    connect(m_ui->nextPushButton, &QPushButton::clicked, this, &PositioningPage::goNext);
    connect(m_ui->remainingPushButton, &QPushButton::clicked, this, &PositioningPage::goToOpen);
    connect(m_ui->discretionPushButton, &QPushButton::clicked, this,
            &PositioningPage::toggleDiscretion);
    addKey({Qt::CTRL | Qt::Key_Tab, Qt::Key_PageDown}, &PositioningPage::goNext);
    addKey({Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab,
            Qt::Key_PageUp},
           &PositioningPage::goPrevious);
    addKey({Qt::CTRL | Qt::Key_G}, &PositioningPage::focusList);
    addKey({Qt::Key_F9}, &PositioningPage::toggleDiscretion);
    addKey({Qt::Key_Escape}, &PositioningPage::leaveField);
}

void PositioningPage::addKey(const QList<QKeySequence>& keys, void (PositioningPage::*act)())
{
    for (const QKeySequence& key : keys)
        connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, act);
}

void PositioningPage::restorePlace()
{
    const PositioningPlace place = rememberedPositioning(m_document.jury().id);
    if (std::ranges::find(m_desk.all(), place.positioning, &Positioning::id) == m_desk.all().end())
        return;
    m_desk.choose(place.positioning);
    if (std::ranges::find(m_steps, place.step) != m_steps.end())
        showStep(place.step);
}

void PositioningPage::choose(const PositioningId& id)
{
    flush();
    m_desk.choose(id);
    showStep({Kind::Welcome});
}

void PositioningPage::showStep(const PositioningStep& step)
{
    flush();
    m_step = step;
    refreshStep();
    auto* area = qobject_cast<QScrollArea*>(m_ui->stepStackedWidget->currentWidget());
    area->verticalScrollBar()->setValue(0);
    if (m_desk.chosen())
        rememberPositioning(m_document.jury().id, {m_desk.positioning().id, m_step});
    if (isVisible() && !m_ui->stepList->hasFocus())
        setFocus(Qt::OtherFocusReason);
}

void PositioningPage::setDiscretion(Discretion discretion)
{
    m_discretion = discretion;
    refreshStep();
}

// Where an entry happened is shown, undo included.
void PositioningPage::follow(const Edit& edit)
{
    if (!aboutPositioning(edit) && !changesSession(edit))
        return;
    m_refresh->outdate();
    const auto* table = editAs<SetPositioningTable>(edit);
    if (table == nullptr || !isVisible() || !m_desk.chosen() ||
        table->positioning != m_desk.positioning().id)
        return;
    if (const PositioningStep step{Kind::Table, table->table}; m_step != step)
        showStep(step);
}

void PositioningPage::refresh()
{
    refreshChoice();
    refreshStep();
}

void PositioningPage::refreshChoice()
{
    QComboBox& box = *m_ui->positioningComboBox;
    const QSignalBlocker quiet(&box);
    box.clear();
    for (const Positioning& each : m_desk.all())
        box.addItem(positioningText(each, m_document.jury()), toQt(each.id.text()));
    const bool chosen = m_desk.chosen();
    m_ui->pageStackedWidget->setCurrentWidget(chosen ? m_ui->workPage : m_ui->emptyPage);
    const bool writable = !m_document.session().readOnly();
    m_ui->newPushButton->setEnabled(writable);
    m_ui->firstPushButton->setEnabled(writable);
    if (!chosen)
        return;
    box.setCurrentIndex(box.findData(toQt(m_desk.positioning().id.text())));
    m_ui->removePushButton->setVisible(m_desk.positioning().untouched() &&
                                       m_desk.history().empty() && writable);
}

void PositioningPage::refreshStep()
{
    if (!m_desk.chosen())
        return;
    const bool discreet = m_discretion == Discretion::CandidatePresent;
    m_ui->stepList->display(m_desk, m_step, discreet);
    m_ui->stepStackedWidget->setCurrentIndex(static_cast<int>(m_step.kind));
    switch (m_step.kind) {
    case Kind::Welcome:
        break;
    case Kind::Opening:
        m_ui->openingStep->display();
        break;
    case Kind::Table:
        m_ui->tableStep->display(m_step.table, m_discretion);
        break;
    case Kind::Summary:
        m_ui->summaryStep->display();
        break;
    case Kind::Plan:
        m_ui->planStep->display();
        break;
    case Kind::Signatures:
        m_ui->signatureStep->display();
        break;
    }
    m_ui->reference->display(m_document.framework(), m_step.table, m_discretion);
    m_ui->referenceFrame->setVisible(m_step.kind == Kind::Table);
    m_ui->bilan->display(m_desk);
    m_ui->bilanFrame->setVisible(!discreet);
    m_ui->sideWidget->setVisible(m_step.kind == Kind::Table || !discreet);
    refreshBar();
}

void PositioningPage::refreshBar()
{
    m_ui->previousPushButton->setEnabled(m_step != m_steps.front());
    m_ui->nextPushButton->setEnabled(m_step != m_steps.back());
    const QString remaining = remainingText(m_desk);
    m_ui->remainingPushButton->setVisible(!remaining.isEmpty());
    m_ui->remainingPushButton->setText(remaining);
    m_ui->discretionPushButton->setChecked(m_discretion == Discretion::CandidatePresent);
    m_ui->keysLabel->setText(m_step.kind == Kind::Table ? tableKeys : otherKeys);
    m_ui->keysLabel->setVisible(height() >= 620);
    const RecordVersion* held = holding(m_desk.history());
    m_ui->stateLabel->setText(
        held == nullptr  ? QString()
        : held->locked() ? QStringLiteral("Signé\u00a0: rien ne change plus sans une version qui "
                                          "annule et remplace.")
                         : QStringLiteral("En cours de signature\u00a0: rien ne change."));
    theme::setTone(m_ui->stateLabel, theme::Tone::Warning);
}

void PositioningPage::flush()
{
    m_ui->tableStep->flush();
    m_ui->openingStep->flush();
    m_ui->summaryStep->flush();
    if (QWidget* field = focusWidget(); field != nullptr && qobject_cast<QLineEdit*>(field))
        field->clearFocus();
}

void PositioningPage::goNext()
{
    const auto at = std::ranges::find(m_steps, m_step);
    if (m_desk.chosen() && at != m_steps.end() && std::next(at) != m_steps.end())
        showStep(*std::next(at));
}

void PositioningPage::goPrevious()
{
    const auto at = std::ranges::find(m_steps, m_step);
    if (m_desk.chosen() && at != m_steps.end() && at != m_steps.begin())
        showStep(*std::prev(at));
}

// The next table without a level, from here on and round.
void PositioningPage::goToOpen()
{
    if (!m_desk.chosen())
        return;
    const std::vector<CompetencyId> open = openTables(m_desk);
    if (open.empty())
        return;
    const auto here = std::ranges::find(m_steps, m_step);
    const auto next = std::find_if(here, m_steps.end(), [&](const PositioningStep& step) {
        return step != m_step && std::ranges::find(open, step.table) != open.end();
    });
    showStep(next == m_steps.end() ? PositioningStep{Kind::Table, open.front()} : *next);
}

void PositioningPage::leaveField()
{
    flush();
    setFocus(Qt::ShortcutFocusReason);
}

void PositioningPage::focusList()
{
    flush();
    m_ui->stepList->setFocus(Qt::ShortcutFocusReason);
}

void PositioningPage::toggleDiscretion()
{
    flush();
    setDiscretion(m_discretion == Discretion::MarksShown ? Discretion::CandidatePresent
                                                         : Discretion::MarksShown);
}

// What no field took: the keys of the guide.
void PositioningPage::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers held =
        event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (!m_desk.chosen() || held != Qt::NoModifier)
        return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // In a field it confirms what is typed, and no more.
        return qobject_cast<QLineEdit*>(focusWidget()) == nullptr ? goNext() : void();
    }
    if (event->key() == Qt::Key_R)
        return goToOpen();
    if (m_step.kind == Kind::Table && m_ui->tableStep->take(*event))
        return;
    QWidget::keyPressEvent(event);
}

void PositioningPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    setFocus(Qt::OtherFocusReason);
}

void PositioningPage::hideEvent(QHideEvent* event)
{
    flush();
    QWidget::hideEvent(event);
}

void PositioningPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    QTimer::singleShot(0, this, [this] {
        if (m_desk.chosen())
            refreshBar();
    });
}

} // namespace delibere::widgets
