// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/follow_up_page.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "domain/follow_up_dates.h"
#include "printing/bundle.h"
#include "ui_follow_up_page.h"
#include "widgets/deliberation/follow_up_text.h"
#include "widgets/deliberation/paritary_dialog.h"
#include "widgets/kit/date_field.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
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
      m_ui(std::make_unique<Ui::FollowUpPage>())
{
    m_ui->setupUi(this);
    for (const FollowUpLine& line : followUpLines({}, {2000, 1, 1}, {}))
        addRow(line.step);
    setFocusProxy(m_rows.front().field);
    say({});
    connect(m_ui->paritaryPushButton, &QPushButton::clicked, this, &FollowUpPage::openParitary);
    connect(m_ui->bundlePushButton, &QPushButton::clicked, this, &FollowUpPage::writeBundle);
    connect(m_ui->registerPushButton, &QPushButton::clicked, this, &FollowUpPage::enterRegister);
    m_ui->afterMessageLabel->hide();
    new RefreshWhenShown(this, document, [this] { refresh(); });
}

FollowUpPage::~FollowUpPage() = default;

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

Date FollowUpPage::today() const
{
    const auto now = m_document.session().now();
    const QDate day = QDateTime::fromSecsSinceEpoch(now.time_since_epoch().count()).date();
    return {day.year(), day.month(), day.day()};
}

void FollowUpPage::openParitary()
{
    (new ParitaryDialog(m_document, m_prompts, this))->open();
}

// Beside what is there: a folder that exists is not written into.
void FollowUpPage::writeBundle()
{
    const auto folder =
        m_prompts.chooseFolder(QStringLiteral("Où créer le dossier «\u00a0lot\u00a0» à envoyer"));
    if (!folder)
        return;
    const std::filesystem::path place = std::filesystem::path(fromQt(*folder)) / "lot";
    const auto made = printing::writeBundle(m_document.session(), m_document.viewer(), place);
    sayAfter(made ? bundleWords(made->files.size(), toQt(place.string()))
                  : toQt(wording::problemText(made.error(), m_document.jury())),
             made.has_value());
}

void FollowUpPage::sayAfter(const QString& message, bool done)
{
    m_ui->afterMessageLabel->setText(message);
    theme::setTone(m_ui->afterMessageLabel, done ? theme::Tone::Good : theme::Tone::Bad);
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
    const auto done = m_document.session().followUp();
    const bool open = done.has_value() && !m_document.session().readOnly();
    for (const Row& row : m_rows) {
        row.field->setEnabled(open);
        row.clear->setEnabled(open);
    }
    if (!done)
        return say(toQt(wording::problemText(done.error())));
    const std::vector<FollowUpLine> lines =
        followUpLines(*done, m_document.session().jury().info.date, today());
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const Spoken state = stepState(lines[at]);
        m_rows[at].state->setText(state.text);
        theme::setTone(m_rows[at].state, state.tone);
        m_rows[at].clear->setVisible(lines[at].done.has_value());
        if (!m_rows[at].field->isModified() || !m_rows[at].field->hasFocus())
            m_rows[at].field->setDate(lines[at].done);
    }
}

} // namespace delibere::widgets
