// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/branch_box.h"

#include <algorithm>

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/campaign/campaign_document.h"
#include "widgets/campaign/campaign_parts.h"
#include "widgets/campaign/campaign_text.h"
#include "widgets/kit/elided_combo_box.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "wording/campaign_page_words.h"
#include "wording/campaign_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

namespace {

enum BranchKind { AnotherTarget, AnotherAnswer };

QDate qtDate(const Date& date)
{
    return {date.year, date.month, date.day};
}

// The day that is looked at, open again: its evening was not played.
app::PlayedCampaign reopened(const app::PlayedCampaign& campaign)
{
    std::vector<campaign::Event> events = campaign.events();
    if (!events.empty() && events.back().kind == campaign::EventKind::DayClosed)
        events.pop_back();
    return campaign.with(std::move(events));
}

void playTo(app::PlayedCampaign& campaign, campaign::Day day)
{
    campaign.answerPromptly();
    while (campaign.nextDay() && *campaign.nextDay() <= day) {
        static_cast<void>(campaign.nextMorning());
        campaign.answerPromptly();
    }
}

QString beside(std::uint32_t one, std::uint32_t other)
{
    return one == other ? QString::number(one) : QStringLiteral("%1 → %2").arg(one).arg(other);
}

} // namespace

BranchBox::BranchBox(CampaignDocument& document, QWidget* parent)
    : QFrame(parent), m_document(document), m_rows(new CellTableModel(this))
{
    theme::setRole(this, "sheet");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(8);
    QLabel* heading = plainLabel(this, QStringLiteral("Et si… depuis le jour regardé"));
    theme::setRole(heading, "heading");
    column->addWidget(heading);
    addChange(*column);
    addDay(*column);
    m_words = plainLabel(
        this, QStringLiteral("Deux fois la même suite, en mémoire\u00a0: chacun y répond le jour "
                             "même et garde le mieux de son ordre (notre hypothèse). Rien n’est "
                             "écrit."));
    m_words->setObjectName(QStringLiteral("branchWordsLabel"));
    m_words->setWordWrap(true);
    theme::setRole(m_words, "caption");
    column->addWidget(m_words);
    m_table = wordTable(this, *m_rows, "branchTableView", QStringLiteral("Ce qui diffère"));
    m_table->hide(); // until there is something to compare
    column->addWidget(m_table, 1);
    column->addStretch();
}

void BranchBox::addChange(QVBoxLayout& column)
{
    m_formation = new ElidedComboBox(this);
    m_formation->setObjectName(QStringLiteral("branchFormationComboBox"));
    m_formation->setAccessibleName(QStringLiteral("Formation"));
    m_formation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_formation->setMinimumWidth(200);
    column.addWidget(m_formation);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("branchKindComboBox"));
    m_kind->setAccessibleName(QStringLiteral("Ce qui change"));
    m_kind->addItems(
        {QStringLiteral("en appelait à la fois"), QStringLiteral("recevait la réponse")});
    m_target = new QSpinBox(this);
    m_target->setObjectName(QStringLiteral("branchTargetSpinBox"));
    m_target->setAccessibleName(QStringLiteral("Appelées à la fois"));
    m_target->setRange(0, 65535);
    m_target->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_candidate = new QLineEdit(this);
    m_candidate->setObjectName(QStringLiteral("branchCandidateLineEdit"));
    m_candidate->setPlaceholderText(QStringLiteral("numéro"));
    m_candidate->setAccessibleName(QStringLiteral("Numéro du candidat"));
    m_reply = new QComboBox(this);
    m_reply->setObjectName(QStringLiteral("branchReplyComboBox"));
    m_reply->setAccessibleName(QStringLiteral("Réponse"));
    for (const campaign::Reply each : {campaign::Reply::Definitive, campaign::Reply::Provisional,
                                       campaign::Reply::Refusal, campaign::Reply::Withdrawal})
        m_reply->addItem(toQt(std::string(wording::replyWord(each))), static_cast<int>(each));
    row->addWidget(m_kind);
    for (QWidget* each : std::initializer_list<QWidget*>{m_target, m_candidate, m_reply})
        row->addWidget(each, 1);
    column.addLayout(row);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BranchBox::followKind);
    connect(m_formation, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            m_target->setValue(static_cast<int>(
                m_document.shown().board().target(static_cast<campaign::FormationNumber>(index))));
    });
    followKind(AnotherTarget);
}

void BranchBox::addDay(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_until = new QDateEdit(this);
    m_until->setObjectName(QStringLiteral("branchUntilDateEdit"));
    m_until->setAccessibleName(QStringLiteral("Joué jusqu’au"));
    m_until->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_until->setCalendarPopup(true);
    m_compare = new QPushButton(QStringLiteral("Co&mparer"), this);
    m_compare->setObjectName(QStringLiteral("comparePushButton"));
    row->addWidget(plainLabel(this, QStringLiteral("joué jusqu’au")));
    row->addWidget(m_until, 1);
    row->addWidget(m_compare);
    column.addLayout(row);
    connect(m_compare, &QPushButton::clicked, this, &BranchBox::compare);
}

void BranchBox::followKind(int kind)
{
    m_target->setVisible(kind == AnotherTarget);
    m_candidate->setVisible(kind == AnotherAnswer);
    m_reply->setVisible(kind == AnotherAnswer);
}

void BranchBox::refresh()
{
    const app::PlayedCampaign& shown = m_document.shown();
    const auto& formations = shown.base().rows.formations;
    if (static_cast<std::size_t>(m_formation->count()) != formations.size()) {
        m_formation->clear();
        QStringList titles;
        for (const store::FormationRow& each : formations)
            titles << QStringLiteral("%1 — %2").arg(formationTitle(each), toQt(each.id));
        m_formation->addItems(titles);
    }
    const campaign::Calendar& calendar = shown.calendar();
    const campaign::Day today = shown.today().value_or(calendar.mainPhase.first);
    m_until->setDateRange(qtDate(calendar.dateOf(std::min(today + 1, calendar.lastDay()))),
                          qtDate(calendar.dateOf(calendar.lastDay())));
    if (today < calendar.mainPhase.last)
        m_until->setDate(qtDate(calendar.dateOf(calendar.mainPhase.last)));
    m_compare->setEnabled(shown.today() && today < calendar.lastDay());
}

QString BranchBox::giveIn(app::PlayedCampaign& branch) const
{
    const std::string number = fromQt(m_candidate->text().trimmed());
    const auto known = branch.base().candidateOf.find(number);
    if (known == branch.base().candidateOf.end())
        return QStringLiteral("«\u00a0%1\u00a0» n’est pas un candidat de cette campagne. Vérifiez "
                              "le numéro.")
            .arg(toQt(number));
    const auto application = branch.application(
        known->second, static_cast<campaign::FormationNumber>(m_formation->currentIndex()));
    const auto refusal =
        application ? branch.give({*application,
                                   static_cast<campaign::Reply>(m_reply->currentData().toInt()),
                                   app::minuteOf(branch) * 60})
                    : std::optional(campaign::Refusal::Unknown);
    return refusal ? QStringLiteral("Impossible\u00a0: %1.")
                         .arg(toQt(std::string(wording::refusalText(*refusal))))
                   : QString();
}

QString BranchBox::change(app::PlayedCampaign& branch) const
{
    if (m_kind->currentIndex() == AnotherAnswer)
        return giveIn(branch);
    const auto refusal =
        branch.setTarget(static_cast<campaign::FormationNumber>(m_formation->currentIndex()),
                         static_cast<std::uint16_t>(m_target->value()));
    return refusal ? QStringLiteral("Impossible\u00a0: %1.")
                         .arg(toQt(std::string(wording::refusalText(*refusal))))
                   : QString();
}

void BranchBox::compare()
{
    app::PlayedCampaign one = reopened(m_document.shown());
    app::PlayedCampaign other = one;
    const QString refused = change(other);
    theme::setTone(m_words, refused.isEmpty() ? theme::Tone::Normal : theme::Tone::Bad);
    if (!refused.isEmpty()) {
        m_words->setText(refused);
        return;
    }
    const QDate until = m_until->date();
    const auto day = one.calendar().dayOf({until.year(), until.month(), until.day()});
    playTo(one, day.value_or(one.calendar().lastDay()));
    playTo(other, day.value_or(one.calendar().lastDay()));
    showDifference(one, other);
}

void BranchBox::showDifference(const app::PlayedCampaign& one, const app::PlayedCampaign& other)
{
    const app::CampaignDifference all = app::differenceOf(one, other);
    const auto people = [](std::size_t number) {
        return toQt(wording::formatCount(static_cast<int>(number), "candidat", "candidats"));
    };
    m_words->setText(
        QStringLiteral("%1, le %2. Admis définitivement en plus\u00a0: %3, en moins\u00a0: %4, "
                       "ailleurs\u00a0: %5. Rien n’est écrit.")
            .arg(toQt(wording::formatCount(static_cast<int>(all.formations.size()),
                                           "formation diffère", "formations diffèrent")),
                 toQt(wording::shortDay(one.calendar().dateOf(one.today().value_or(0)))),
                 people(all.gained.size()), people(all.lost.size()), people(all.moved.size())));
    CellTable table;
    table.columns = {{QStringLiteral("Formation"), 0},
                     {QStringLiteral("Prises"), theme::scaled(76), true},
                     {QStringLiteral("Rang"), theme::scaled(76), true},
                     {QStringLiteral("Attente"), theme::scaled(80), true}};
    for (const app::FormationDifference& each : all.formations) {
        const auto taken = [](const app::FormationToday& today) {
            return today.placed + today.held + today.proposed;
        };
        const store::FormationRow& row = one.base().rows.formations[each.one.number];
        table.rows.push_back({{toQt(row.id), formationTitle(row)},
                              {beside(taken(each.one), taken(each.other))},
                              {beside(each.one.lastRankCalled, each.other.lastRankCalled)},
                              {beside(each.one.waiting, each.other.waiting)}});
    }
    m_rows->show(std::move(table));
    m_table->show();
}

} // namespace delibere::widgets
