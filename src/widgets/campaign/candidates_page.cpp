// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/candidates_page.h"

#include <algorithm>

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "app/formation_story.h"
#include "campaign/wishes.h"
#include "widgets/campaign/campaign_document.h"
#include "widgets/campaign/campaign_parts.h"
#include "widgets/campaign/campaign_text.h"
#include "widgets/campaign/candidate_list_view.h"
#include "widgets/campaign/day_bar.h"
#include "widgets/campaign/order_box.h"
#include "widgets/campaign/referral_box.h"
#include "widgets/campaign/reply_box.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/session/refresh_when_shown.h"
#include "wording/campaign_page_words.h"
#include "wording/campaign_words.h"

namespace delibere::widgets {

namespace {

QString figureOrDash(std::uint32_t figure)
{
    return figure == 0 ? QStringLiteral("—") : QString::number(figure);
}

// "vœux classiques 8 sur 15"
QString quotaText(const app::CandidateToday& today, const app::PlayedCampaign& campaign,
                  AdmissionPhase phase)
{
    std::vector<campaign::Wish> wishes;
    for (const app::CandidateApplication& each : today.applications) {
        const store::FormationRow& formation = campaign.base().rows.formations[each.formation];
        if (each.complementary == (phase == AdmissionPhase::Complementary))
            wishes.push_back({formation.establishment, formation.mention, formation.rules.track});
    }
    const int quota = campaign::wishQuota(phase);
    return QStringLiteral("%1 sur %3 hors alternance, %2 sur %3 en alternance")
        .arg(campaign::wishCount(wishes, Track::Classic))
        .arg(campaign::wishCount(wishes, Track::WorkStudy))
        .arg(quota);
}

TableCell stateCell(const app::CandidateApplication& made, const campaign::Calendar& calendar)
{
    if (!made.application)
        return {QStringLiteral("non classée"), {}, theme::Tone::Muted};
    TableCell cell{toQt(std::string(wording::shortState(made.state))), {}, toneOf(made.state)};
    if (made.due)
        cell.detail = QStringLiteral("avant le %1, 23\u00a0h\u00a059")
                          .arg(toQt(wording::shortDay(calendar.dateOf(*made.due))));
    else if (wordsAreLarge() && made.position != 0)
        cell.detail = QStringLiteral("%1 en attente, %2 dernier appelé")
                          .arg(made.position)
                          .arg(figureOrDash(made.lastRankCalled));
    return cell;
}

// The row of what awaits an answer, or the first.
int firstAsked(const app::CandidateToday& today)
{
    const auto asked = std::ranges::find_if(today.applications,
                                            [](const auto& each) { return each.due.has_value(); });
    return asked == today.applications.end() ? 0
                                             : static_cast<int>(asked - today.applications.begin());
}

} // namespace

CandidatesPage::CandidatesPage(CampaignDocument& document, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_document(document), m_prompts(prompts)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    m_title = plainLabel(this);
    m_title->setObjectName(QStringLiteral("candidateTitleLabel"));
    theme::setRole(m_title, "title");
    m_state = plainLabel(this);
    m_state->setObjectName(QStringLiteral("candidateStateLabel"));
    head->addWidget(m_title);
    head->addSpacing(12);
    head->addWidget(m_state, 1);
    head->addWidget(new DayBar(m_document, this));
    column->addLayout(head);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    QFrame* left = sheetFrame(this);
    left->setFixedWidth(std::min(theme::scaled(190), 210));
    auto* inside = new QVBoxLayout(left);
    inside->setContentsMargins(0, 0, 0, 0);
    m_list = new CandidateListView(left);
    inside->addWidget(m_list);
    row->addWidget(left);
    row->addWidget(makeSheet(), 1);
    column->addLayout(row, 1);
    setFocusProxy(m_list);
    m_fresh = new RefreshWhenShown(this, [this] { refresh(); });
    connect(m_list, &CandidateListView::chosen, this, [this](campaign::CandidateNumber candidate) {
        m_candidate = candidate;
        m_table->setCurrentIndex({});
        m_fresh->outdate();
    });
    connect(&document, &CampaignDocument::changed, m_fresh, &RefreshWhenShown::outdate);
}

QWidget* CandidatesPage::makeSheet()
{
    QFrame* sheet = sheetFrame(this);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(1, 8, 1, 1);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->setSpacing(8);
    m_views = new QButtonGroup(this);
    const std::array<std::pair<const char*, const char*>, 3> views{
        {{"C&andidatures", "applicationsChip"},
         {"O&rdre complémentaire", "orderChip"},
         {"Saisine du rec&teur", "referralChip"}}};
    for (std::size_t at = 0; at < views.size(); ++at) {
        QPushButton* chip = viewChip(sheet, QString::fromUtf8(views[at].first), views[at].second);
        chip->setChecked(at == 0);
        m_views->addButton(chip, static_cast<int>(at));
        head->addWidget(chip);
    }
    m_quotas = captionLabel(sheet);
    m_quotas->setObjectName(QStringLiteral("quotasLabel"));
    m_quotas->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    theme::setRole(m_quotas, "caption");
    head->addWidget(m_quotas, 1);
    column->addLayout(head);
    m_stack = new QStackedWidget(sheet);
    theme::setRole(m_stack, "steps");
    m_stack->addWidget(makeApplications());
    m_order = new OrderBox(m_stack);
    m_stack->addWidget(m_order);
    m_referral = new ReferralBox(m_stack);
    m_stack->addWidget(m_referral);
    column->addWidget(m_stack, 1);
    connect(m_views, &QButtonGroup::idClicked, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_order, &OrderBox::saved, this,
            [this](const std::vector<campaign::ApplicationNumber>& order) {
                m_document.saveOrder(m_candidate, order);
            });
    return sheet;
}

QWidget* CandidatesPage::makeApplications()
{
    auto* part = new QWidget(m_stack);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 8, 8);
    row->setSpacing(8);
    auto* tables = new QVBoxLayout;
    tables->setSpacing(4);
    m_applications = new CellTableModel(this);
    m_table =
        wordTable(part, *m_applications, "candidateTableView", QStringLiteral("Candidatures"));
    tables->addWidget(m_table, 3);
    QLabel* heading = plainLabel(
        part, QStringLiteral("Pourquoi\u00a0? Tout ce qui est arrivé à cette candidature"));
    heading->setContentsMargins(16, 4, 16, 0);
    theme::setRole(heading, "heading");
    tables->addWidget(heading);
    m_why = new CellTableModel(this);
    QTableView* why = wordTable(part, *m_why, "candidateWhyTableView", QStringLiteral("Pourquoi"));
    tables->addWidget(why, 2);
    row->addLayout(tables, 1);
    m_replies = new ReplyBox(part);
    m_replies->setFixedWidth(std::min(theme::scaled(330), 380));
    row->addWidget(m_replies);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showReplies();
        showWhy();
    });
    connect(m_replies, &ReplyBox::given, this, &CandidatesPage::give, Qt::QueuedConnection);
    connect(m_replies, &ReplyBox::stepped, this, &CandidatesPage::step, Qt::QueuedConnection);
    return part;
}

void CandidatesPage::choose(campaign::CandidateNumber candidate)
{
    m_list->show(m_document.present());
    m_list->choose(candidate);
}

bool CandidatesPage::mayGive() const
{
    return !m_document.looksBack() && !m_document.file().readOnly();
}

void CandidatesPage::refresh()
{
    m_list->show(m_document.present());
    app::PlayedCampaign& shown = m_document.shown();
    if (m_candidate >= shown.base().rows.candidates.size())
        return;
    m_today = app::candidateToday(shown, m_candidate);
    showHead();
    showApplications();
    m_order->show(m_today, shown, mayGive());
    m_referral->show(m_today, shown);
}

void CandidatesPage::showHead()
{
    const app::PlayedCampaign& shown = m_document.shown();
    m_title->setText(toQt(shown.base().rows.candidates[m_candidate]));
    m_state->setText(m_today.placed ? QStringLiteral("admission définitive")
                     : m_today.wasProposed
                         ? QStringLiteral("a reçu une proposition, rien de définitif")
                         : QStringLiteral("aucune proposition encore"));
    theme::setTone(m_state, m_today.placed ? theme::Tone::Good : theme::Tone::Muted);
    m_quotas->setText(
        QStringLiteral("Vœux\u00a0: %1").arg(quotaText(m_today, shown, AdmissionPhase::Main)));
    m_quotas->setToolTip(QStringLiteral("Vœux nouveaux de la phase complémentaire\u00a0: %1")
                             .arg(quotaText(m_today, shown, AdmissionPhase::Complementary)));
}

// Where words are large, the figures of the waiting list stand under the state.
void CandidatesPage::showApplications()
{
    const app::PlayedCampaign& shown = m_document.shown();
    const bool large = wordsAreLarge();
    CellTable table;
    table.columns = {{QStringLiteral("Vœu"), theme::scaled(52), true},
                     {QStringLiteral("Formation"), 0},
                     {QStringLiteral("Rang"), theme::scaled(60), true}};
    if (!large) {
        table.columns.push_back({QStringLiteral("En attente"), 88, true});
        table.columns.push_back({QStringLiteral("Dernier appelé"), 112, true});
    }
    table.columns.push_back({QStringLiteral("État"), theme::scaled(180)});
    for (const app::CandidateApplication& each : m_today.applications) {
        const store::FormationRow& formation = shown.base().rows.formations[each.formation];
        std::vector<TableCell> row{
            {figureOrDash(each.preference)},
            {formationTitle(formation),
             QStringLiteral("%1 · %2%3")
                 .arg(toQt(formation.id),
                      toQt(std::string(wording::trackWord(formation.rules.track))),
                      each.complementary ? QStringLiteral(" · vœu complémentaire") : QString())},
            {figureOrDash(each.rank)}};
        if (!large) {
            row.push_back({figureOrDash(each.position)});
            row.push_back({figureOrDash(each.lastRankCalled)});
        }
        row.push_back(stateCell(each, shown.calendar()));
        table.rows.push_back(std::move(row));
    }
    const int kept = sourceRow(*m_table, m_table->currentIndex());
    const int row = kept >= 0 ? kept : firstAsked(m_today);
    m_applications->show(std::move(table));
    m_table->setCurrentIndex(shownIndex(*m_table, m_applications->index(row, 0)));
    showReplies();
    showWhy();
}

void CandidatesPage::showWhy()
{
    const app::PlayedCampaign& shown = m_document.shown();
    const int row = sourceRow(*m_table, m_table->currentIndex());
    CellTable table;
    const bool large = wordsAreLarge(); // the source then stands under the rule
    table.columns = {{QStringLiteral("Quand"), theme::scaled(116)},
                     {QStringLiteral("Ce qui s’est passé"), 0}};
    if (!large)
        table.columns.push_back({QStringLiteral("Source"), 230});
    if (row >= 0 && static_cast<std::size_t>(row) < m_today.applications.size()) {
        const auto application = m_today.applications[static_cast<std::size_t>(row)].application;
        for (const campaign::Change& each : app::whyOf(shown, m_candidate)) {
            if (application != each.application)
                continue;
            const QString rule = toQt(std::string(wording::ruleText(each.rule)));
            const QString source = toQt(wording::ruleSource(each.rule));
            std::vector<TableCell> cells{
                {toQt(wording::shortDay(shown.calendar().dateOf(each.day))) + QStringLiteral(", ") +
                 clockOf(each)},
                {toQt(std::string(wording::shortState(each.to))),
                 large ? rule + QLatin1Char(' ') + source : rule}};
            if (!large)
                cells.push_back({source, {}, theme::Tone::Muted});
            table.rows.push_back(std::move(cells));
        }
    }
    m_why->show(std::move(table));
}

void CandidatesPage::showReplies()
{
    m_replies->show(m_today, sourceRow(*m_table, m_table->currentIndex()), m_document.shown(),
                    mayGive());
}

bool CandidatesPage::confirms(const QString& action, const std::vector<app::Effect>& effects)
{
    const app::PlayedCampaign& shown = m_document.shown();
    const QString title = QStringLiteral("%1, au nom de %2\u00a0?")
                              .arg(action, toQt(shown.base().rows.candidates[m_candidate]));
    return m_prompts.confirm(title, ReplyBox::effectText(effects, shown), action);
}

void CandidatesPage::give(const app::GivenReply& given)
{
    const app::PlayedCampaign& shown = m_document.shown();
    const QString action = ReplyBox::wordOf(given.reply, shown.board().state(given.application));
    if (confirms(action, app::effectsOf(shown, given)))
        m_document.give(given);
}

void CandidatesPage::step(app::ContractStep step, int second)
{
    const int row = sourceRow(*m_table, m_table->currentIndex());
    if (row < 0 || static_cast<std::size_t>(row) >= m_today.applications.size())
        return;
    const app::CandidateApplication& made = m_today.applications[static_cast<std::size_t>(row)];
    const auto possible = std::ranges::find(made.steps, step, &app::PossibleStep::step);
    if (possible != made.steps.end() && confirms(ReplyBox::wordOf(step), possible->effects))
        m_document.setContract(*made.application, step, second);
}

} // namespace delibere::widgets
