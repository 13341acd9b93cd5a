// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/application_card.h"

#include <algorithm>

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "widgets/campaign/campaign_parts.h"
#include "widgets/campaign/campaign_text.h"
#include "widgets/campaign/deadline_ring.h"
#include "widgets/kit/elided_combo_box.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/campaign_page_words.h"

namespace delibere::widgets {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int callMinute = 9 * 60;

QLabel* wrappedLabel(QWidget* parent, const char* role)
{
    QLabel* label = plainLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role != nullptr)
        theme::setRole(label, role);
    return label;
}

void addHairline(QVBoxLayout& column, QWidget* parent)
{
    auto* line = new QFrame(parent);
    theme::setRole(line, "line");
    column.addWidget(line);
}

QVBoxLayout* paddedPart(QWidget* part)
{
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(theme::unit);
    return layout;
}

} // namespace

ApplicationCard::ApplicationCard(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("applicationCard"));
    theme::setRole(this, "sheet");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    m_nothing = wrappedLabel(this, "subtitle");
    m_nothing->setText(QStringLiteral(
        "Choisissez une candidature dans la liste\u00a0: son état, son délai, ce que ferait chaque "
        "réponse, et pourquoi."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(24);
    outer->addWidget(m_nothing, 1);
    m_content = new QWidget(this);
    outer->addWidget(m_content, 1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* scroll = new QScrollArea(m_content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words = new QWidget(scroll);
    auto* inside = new QVBoxLayout(m_words);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    addHead(*inside);
    addHairline(*inside, m_words);
    addEffects(*inside);
    addWhy(*inside);
    scroll->setWidget(m_words);
    column->addWidget(scroll, 1);
    addFoot(*column);
    m_content->hide();
}

void ApplicationCard::addHead(QVBoxLayout& column)
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 16, 10);
    head->setSpacing(wordsAreLarge() ? 8 : 16);
    m_ring = new DeadlineRing(m_words);
    head->addWidget(m_ring);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    m_number = plainLabel(m_words);
    m_number->setObjectName(QStringLiteral("cardNumberLabel"));
    m_number->setFont(theme::strongFont(15));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = wrappedLabel(m_words, nullptr);
    m_state->setObjectName(QStringLiteral("cardStateLabel"));
    first->addWidget(m_number);
    first->addWidget(m_state, 1);
    words->addLayout(first);
    m_deadline = wrappedLabel(m_words, nullptr);
    m_deadline->setObjectName(QStringLiteral("cardDeadlineLabel"));
    words->addWidget(m_deadline);
    m_proposal = wrappedLabel(m_words, "caption");
    words->addWidget(m_proposal);
    head->addLayout(words, 1);
    column.addLayout(head);
}

void ApplicationCard::addEffects(QVBoxLayout& column)
{
    m_effectsPart = new QWidget(m_words);
    QVBoxLayout* part = paddedPart(m_effectsPart);
    QLabel* heading = plainLabel(m_effectsPart, QStringLiteral("Si la personne…"));
    theme::setRole(heading, "heading");
    part->addWidget(heading);
    m_effects = wrappedLabel(m_effectsPart, nullptr);
    m_effects->setObjectName(QStringLiteral("cardEffectsLabel"));
    part->addWidget(m_effects);
    auto* line = new QFrame(m_effectsPart);
    theme::setRole(line, "line");
    part->addWidget(line);
    column.addWidget(m_effectsPart);
}

void ApplicationCard::addWhy(QVBoxLayout& column)
{
    auto* inside = new QWidget(m_words);
    QVBoxLayout* part = paddedPart(inside);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    QLabel* heading = plainLabel(inside, QStringLiteral("Pourquoi\u00a0?"));
    theme::setRole(heading, "heading");
    m_questions = new ElidedComboBox(inside);
    m_questions->setObjectName(QStringLiteral("whyComboBox"));
    m_questions->setAccessibleName(QStringLiteral("Ce qui est expliqué"));
    m_questions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_questions->setMinimumWidth(80);
    head->addWidget(heading);
    head->addWidget(m_questions, 1);
    part->addLayout(head);
    m_reasons = wrappedLabel(inside, nullptr);
    m_reasons->setObjectName(QStringLiteral("whyReasonsLabel"));
    part->addWidget(m_reasons);
    m_source = wrappedLabel(inside, "caption");
    m_source->setObjectName(QStringLiteral("whySourceLabel"));
    part->addWidget(m_source);
    part->addStretch(1);
    column.addWidget(inside, 1);
    connect(m_questions, &QComboBox::currentIndexChanged, this, &ApplicationCard::showWhy);
}

void ApplicationCard::addFoot(QVBoxLayout& column)
{
    addHairline(column, m_content);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 8);
    auto* history = new QPushButton(wordsAreLarge() ? QStringLiteral("&Histoire")
                                                    : QStringLiteral("Toute son &histoire"),
                                    m_content);
    history->setObjectName(QStringLiteral("historyPushButton"));
    auto* copy = new QPushButton(QStringLiteral("&Copier la réponse"), m_content);
    copy->setObjectName(QStringLiteral("copyAnswerPushButton"));
    foot->addWidget(history);
    foot->addStretch(1);
    foot->addWidget(copy);
    column.addLayout(foot);
    connect(history, &QPushButton::clicked, this, &ApplicationCard::showHistory);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_answer); });
}

void ApplicationCard::showDeadline(const app::StoryLine& line, app::PlayedCampaign& campaign)
{
    m_ring->setVisible(line.now.due.has_value());
    m_deadline->setVisible(line.now.due.has_value() || line.now.position != 0);
    m_proposal->setVisible(line.now.due.has_value());
    theme::setTone(m_deadline, line.now.due ? theme::Tone::Warning : theme::Tone::Muted);
    if (!line.now.due) {
        m_deadline->setText(QStringLiteral("%1e en attente").arg(line.now.position));
        if (line.now.position == 1)
            m_deadline->setText(QStringLiteral("1re en attente"));
        return;
    }
    const campaign::Day today = campaign.today().value_or(0);
    const int left = (*line.now.due + 1 - today) * minutesOfDay - app::minuteOf(campaign) - 1;
    const campaign::Day since = line.last ? line.last->day : today;
    m_ring->show(left, (*line.now.due + 1 - since) * minutesOfDay - callMinute);
    m_deadline->setText(
        QStringLiteral("reste %1, jusqu’au %2 à 23\u00a0h\u00a059")
            .arg(toQt(wording::spanText(left)),
                 toQt(wording::shortDay(campaign.calendar().dateOf(*line.now.due)))));
    m_proposal->setText(
        QStringLiteral("Proposition du %1, 9\u00a0h\u00a0: délai J+%2, heure de Paris")
            .arg(toQt(wording::shortDay(campaign.calendar().dateOf(since))))
            .arg(*line.now.due - since));
}

void ApplicationCard::showEffects(const app::StoryLine& line, app::PlayedCampaign& campaign)
{
    QStringList effects;
    const auto may = [&](app::Reply reply) {
        return campaign.dayIsOpen() &&
               !campaign::refusalOf(campaign.board(),
                                    app::actionOf(campaign.board(), {line.now.application, reply}));
    };
    const auto add = [&](const char* what, std::string_view effect) {
        effects << QString::fromUtf8(what) + QStringLiteral("\u00a0: ") + toQt(std::string(effect));
    };
    if (may(app::Reply::Definitive))
        add("accepte définitivement", wording::definitiveEffect());
    if (may(app::Reply::Provisional))
        add("accepte provisoirement", wording::provisionalEffect(campaign.board().phase()));
    if (may(app::Reply::Refusal))
        add(line.now.due ? "refuse ou ne répond pas" : "refuse", wording::refusalEffect());
    if (may(app::Reply::Withdrawal))
        add(campaign::isWanted(line.now.state) ? "se retire" : "se désiste",
            campaign::isWanted(line.now.state)
                ? std::string_view("les rangs suivants avancent d’une place")
                : wording::refusalEffect());
    m_effectsPart->setVisible(!effects.isEmpty());
    m_effects->setText(effects.join(QLatin1Char('\n')));
}

void ApplicationCard::show(const app::FormationStory& story, const app::StoryLine* line,
                           app::PlayedCampaign& campaign)
{
    m_content->setVisible(line != nullptr);
    m_nothing->setVisible(line == nullptr);
    if (line == nullptr)
        return;
    const QString number = candidateNumber(campaign, line->now.application);
    m_number->setText(number);
    const QString state = toQt(std::string(wording::shortState(line->now.state)));
    m_state->setText(QStringLiteral("rang %1 · %2").arg(line->now.rank).arg(state));
    theme::setTone(m_state, toneOf(line->now.state));
    showDeadline(*line, campaign);
    showEffects(*line, campaign);
    m_history = historyLines(
        [&] {
            std::vector<campaign::Change> own;
            std::ranges::copy_if(story.changes, std::back_inserter(own), [&](const auto& each) {
                return each.application == line->now.application;
            });
            return own;
        }(),
        campaign.calendar());
    m_whys = whyTexts(story, *line, campaign);
    m_answer = QStringLiteral("%1, rang %2\u00a0: %3.").arg(number).arg(line->now.rank).arg(state);
    if (line->now.due)
        m_answer += QStringLiteral("\nIl ") + m_deadline->text() + QLatin1Char('.');
    const QSignalBlocker quiet(m_questions);
    m_questions->clear();
    for (const Why& each : m_whys)
        m_questions->addItem(each.question);
    m_questions->setEnabled(!m_whys.empty());
    showWhy(0);
}

void ApplicationCard::showWhy(int question)
{
    const bool any = question >= 0 && static_cast<std::size_t>(question) < m_whys.size();
    m_reasons->setVisible(any);
    m_source->setVisible(any);
    if (!any)
        return;
    const Why& why = m_whys[static_cast<std::size_t>(question)];
    QStringList lines;
    for (qsizetype at = 0; at < why.reasons.size(); ++at)
        lines << (why.reasons.size() > 1
                      ? QStringLiteral("%1.\u00a0%2").arg(at + 1).arg(why.reasons[at])
                      : why.reasons[at]);
    m_reasons->setText(lines.join(QLatin1Char('\n')));
    m_source->setText(why.source);
    const QString head = m_answer.section(QStringLiteral("\n\n"), 0, 0);
    m_answer = head + QStringLiteral("\n\n") + why.question + QStringLiteral(".\n") +
               lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + why.source + QLatin1Char('.');
}

void ApplicationCard::showHistory()
{
    auto* dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QStringLiteral("Toute son histoire"));
    auto* column = new QVBoxLayout(dialog);
    auto* words = new QPlainTextEdit(dialog);
    words->setObjectName(QStringLiteral("historyText"));
    words->setReadOnly(true);
    words->setPlainText(m_number->text() + QStringLiteral(", ") + m_state->text() +
                        QStringLiteral("\n\n") + m_history.join(QStringLiteral("\n\n")));
    column->addWidget(words);
    auto* close = new QPushButton(QStringLiteral("Fermer"), dialog);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->resize(theme::scaled(640), theme::scaled(420));
    dialog->open();
}

} // namespace delibere::widgets
