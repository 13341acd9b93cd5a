// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/follow_up_page.h"

#include <algorithm>
#include <utility>

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

#include "app/follow_up_lines.h"
#include "domain/follow_up_dates.h"
#include "printing/bundle.h"
#include "ui_follow_up_page.h"
#include "widgets/deliberation/anonymous_dialog.h"
#include "widgets/deliberation/appeals_dialog.h"
#include "widgets/deliberation/follow_up_text.h"
#include "widgets/deliberation/paritary_dialog.h"
#include "widgets/kit/date_field.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/writing_run.h"
#include "widgets/session/refresh_when_shown.h"
#include "widgets/session/session_document.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int stateWidth = 220;
constexpr int fieldWidth = 144;

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

FollowUpPage::FollowUpPage(SessionDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts),
      m_ui(std::make_unique<Ui::FollowUpPage>()), m_undoIndex(document.undoStack().index())
{
    m_ui->setupUi(this);
    for (const FollowUpLine& line : followUpLines({}, {2000, 1, 1}, {}))
        addRow(line.step);
    setFocusProxy(m_rows.front().field);
    say({});
    connect(m_ui->paritaryPushButton, &QPushButton::clicked, this, &FollowUpPage::openParitary);
    connect(m_ui->bundlePushButton, &QPushButton::clicked, this, &FollowUpPage::writeBundle);
    connect(m_ui->registerPushButton, &QPushButton::clicked, this, &FollowUpPage::enterRegister);
    connect(m_ui->anonymousPushButton, &QPushButton::clicked, this,
            [this] { (new AnonymousDialog(m_document, m_prompts, this))->open(); });
    connect(m_ui->appealsPushButton, &QPushButton::clicked, this,
            [this] { (new AppealsDialog(m_document, m_prompts, this))->open(); });
    connect(&m_document.undoStack(), &QUndoStack::indexChanged, this, &FollowUpPage::sayUndone);
    m_ui->afterMessageLabel->hide();
    new RefreshWhenShown(this, document, [this] { refresh(); });
}

FollowUpPage::~FollowUpPage() = default;

QSize FollowUpPage::minimumSizeHint() const
{
    QSize least = QWidget::minimumSizeHint();
    if (!isVisible()) // another page is looked at, and this one takes no room of it
        return least;
    const int wide = std::max(width(), least.width());
    least.setHeight(std::max(least.height(), layout()->totalMinimumHeightForWidth(wide)));
    return least;
}

// What it needs hangs on how wide it is: who scrolls it asks again.
void FollowUpPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

void FollowUpPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateGeometry();
}

void FollowUpPage::addRow(FollowUpStep step)
{
    QGridLayout& grid = *m_ui->stepsGridLayout;
    const int row = grid.rowCount();
    if (!m_rows.empty()) {
        auto* line = new QFrame(this);
        theme::setRole(line, "line");
        grid.addWidget(line, row, 0, 1, 4);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel* title = plainLabel(stepTitle(step), this);
    title->setFont(theme::strongFont());
    words->addWidget(title);
    QLabel* detail = plainLabel(stepDetail(step), this);
    theme::setRole(detail, "subtitle");
    words->addWidget(detail);
    grid.addLayout(words, row + 1, 0);
    QLabel* state = plainLabel({}, this);
    state->setFixedWidth(theme::scaled(stateWidth));
    grid.addWidget(state, row + 1, 1);
    auto* field = new DateField(this);
    field->setFixedWidth(theme::scaled(fieldWidth));
    field->setAccessibleName(stepTitle(step) + QStringLiteral(", fait le"));
    title->setBuddy(field);
    grid.addWidget(field, row + 1, 2);
    auto* clear = new QPushButton(QStringLiteral("Effacer"), this);
    theme::setRole(clear, "link");
    clear->setAccessibleName(QStringLiteral("Effacer la date\u00a0: ") + stepTitle(step));
    clear->setToolTip(QStringLiteral("L’étape n’est pas faite"));
    QSizePolicy kept = clear->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    clear->setSizePolicy(kept);
    grid.addWidget(clear, row + 1, 3);
    connect(clear, &QPushButton::clicked, this, [this, step] { enter(step, std::nullopt); });
    connect(field, &DateField::entered, this,
            [this, step](const std::optional<Date>& on) { enter(step, on); });
    connect(field, &DateField::refused, this,
            [this](const QString& text) { say(dateRefusal(text)); });
    m_rows.push_back({step, state, field, clear});
}

void FollowUpPage::enter(FollowUpStep step, const std::optional<Date>& on)
{
    say({});
    const QString name = stepTitle(step);
    m_document.apply(SetFollowUp{step, on},
                     QStringLiteral("la date de l’étape «\u00a0%1\u00a0»").arg(name));
    refresh(); // what was refused goes back to what is stored
}

void FollowUpPage::say(const QString& message)
{
    m_ui->messageLabel->setText(message);
    m_ui->messageLabel->setVisible(!message.isEmpty());
}

void FollowUpPage::openParitary()
{
    (new ParitaryDialog(m_document, m_prompts, this))->open();
}

// Beside what is there, under a name that is free; while it is written the window lives.
void FollowUpPage::writeBundle()
{
    const auto folder =
        m_prompts.chooseFolder(QStringLiteral("Où créer le dossier «\u00a0lot\u00a0» à envoyer"));
    if (!folder)
        return;
    auto writing = printing::BundleWriting::start(m_document.session(), m_document.viewer(),
                                                  printing::freeBundleFolder(fromQt(*folder)));
    if (!writing)
        return sayAfter(toQt(wording::problemText(writing.error(), m_document.jury())),
                        theme::Tone::Bad);
    m_bundle = std::make_unique<printing::BundleWriting>(std::move(*writing));
    m_writing = std::make_unique<WritingRun>(m_bundle->takeBatch());
    connect(m_writing.get(), &WritingRun::progressed, this, [this](int done, int total) {
        sayAfter(QStringLiteral("Le lot s’écrit\u00a0: %1 sur %2.").arg(done).arg(total),
                 theme::Tone::Muted);
    });
    connect(m_writing.get(), &WritingRun::finished, this, &FollowUpPage::showBundle);
    m_ui->bundlePushButton->setEnabled(false);
}

void FollowUpPage::showBundle(const printing::Written& written)
{
    const auto made = m_bundle->finish(written);
    m_bundle.reset(); // its folder goes unless it is whole
    m_writing.release()->deleteLater();
    m_ui->bundlePushButton->setEnabled(true);
    if (made)
        sayAfter(bundleWords(made->files.size(), toQt(made->list.parent_path().string())),
                 theme::Tone::Good);
    else
        sayAfter(toQt(wording::problemText(made.error(), m_document.jury())), theme::Tone::Bad);
}

// What Ctrl+Z took back, in the words of the menu.
void FollowUpPage::sayUndone(int index)
{
    const bool back = index < std::exchange(m_undoIndex, index);
    if (back && isVisible())
        sayAfter(QStringLiteral("Annulé\u00a0: %1.").arg(m_document.undoStack().redoText()),
                 theme::Tone::Good);
}

void FollowUpPage::sayAfter(const QString& text, theme::Tone tone)
{
    m_ui->afterMessageLabel->setText(text);
    theme::setTone(m_ui->afterMessageLabel, tone);
    m_ui->afterMessageLabel->show();
}

void FollowUpPage::showParitary()
{
    const auto held = m_document.session().paritaryJury();
    const auto appeals = m_document.session().appeals();
    m_ui->paritaryLabel->setText(!held      ? toQt(wording::problemText(held.error()))
                                 : !appeals ? toQt(wording::problemText(appeals.error()))
                                            : paritaryWords(m_document.jury(), *held, *appeals));
}

void FollowUpPage::refresh()
{
    showParitary();
    const auto lines = app::followUpLinesOf(m_document.session());
    const auto entered = m_document.session().followUp();
    const bool open = lines.has_value() && entered && !m_document.session().readOnly();
    for (const Row& row : m_rows) {
        row.field->setEnabled(open);
        row.clear->setEnabled(open);
    }
    if (!lines || !entered)
        return say(toQt(wording::problemText(!lines ? lines.error() : entered.error())));
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const FollowUpLine& line = (*lines)[at];
        const Spoken state = stepState(line);
        m_rows[at].state->setText(state.text);
        theme::setTone(m_rows[at].state, state.tone);
        // The day of decisions is taken back with them, not here.
        m_rows[at].clear->setVisible(line.done && line.done == doneOn(*entered, line.step));
        if (!m_rows[at].field->isModified() || !m_rows[at].field->hasFocus())
            m_rows[at].field->setDate(line.done);
    }
}

} // namespace delibere::widgets
