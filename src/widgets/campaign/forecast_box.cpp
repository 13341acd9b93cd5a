// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/forecast_box.h"

#include <algorithm>

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/campaign/campaign_parts.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/table_tools.h"

namespace delibere::widgets {

namespace {

constexpr std::uint32_t mostTargets = 6;

QString perThousand(std::uint32_t thousandths)
{
    return QStringLiteral("%1\u00a0%").arg((thousandths + 5) / 10);
}

QString bandText(const campaign::ForecastBand& band)
{
    return band.low == band.high ? QString::number(band.middle)
                                 : QStringLiteral("%1 à %2").arg(band.low).arg(band.high);
}

} // namespace

ForecastBox::ForecastBox(QWidget* parent) : QWidget(parent), m_rows(new CellTableModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 8);
    column->setSpacing(8);
    QLabel* words = plainLabel(
        this,
        QStringLiteral("Combien seraient inscrits si l’on en appelait plus à la fois. 2\u202f000 "
                       "tirages sous nos hypothèses, que voici\u202f; ce n’est pas une "
                       "prédiction. Bande\u00a0: neuf tirages sur dix."));
    words->setWordWrap(true);
    theme::setRole(words, "caption");
    column->addWidget(words);
    auto* row = new QWidget(this);
    auto* line =
        new QBoxLayout(wordsAreLarge() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const campaign::ForecastAssumptions ours;
    m_takes = addShare(*row, QStringLiteral("appelées qui viennent"), "takesSpinBox", ours.takes);
    m_keeps = addShare(*row, QStringLiteral("provisoires qui restent"), "keepsSpinBox", ours.keeps);
    m_withdraws =
        addShare(*row, QStringLiteral("désistements"), "withdrawsSpinBox", ours.withdraws);
    line->addStretch(1);
    column->addWidget(row);
    m_table =
        wordTable(this, *m_rows, "forecastTableView", QStringLiteral("Prévision par objectif"));
    column->addWidget(m_table, 1);
    m_call = new QPushButton(QStringLiteral("&Retenir cet objectif"), this);
    m_call->setObjectName(QStringLiteral("targetPushButton"));
    column->addWidget(m_call, 0, Qt::AlignRight);
    connect(m_call, &QPushButton::clicked, this, [this] {
        const int at = sourceRow(*m_table, m_table->currentIndex());
        if (at >= 0)
            emit targetChosen(static_cast<int>(m_targets[static_cast<std::size_t>(at)]));
    });
}

QSpinBox* ForecastBox::addShare(QWidget& row, const QString& label, const char* name,
                                std::uint32_t thousandths)
{
    auto* box = new QSpinBox(&row);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(label);
    box->setRange(0, 100);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setSuffix(QStringLiteral("\u00a0%"));
    box->setValue(static_cast<int>(thousandths / 10));
    auto* pair = new QWidget(&row);
    auto* beside = new QHBoxLayout(pair);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->addWidget(plainLabel(pair, label));
    beside->addWidget(box);
    beside->addStretch(1);
    row.layout()->addWidget(pair);
    connect(box, &QSpinBox::valueChanged, this, &ForecastBox::refresh);
    return box;
}

std::vector<std::uint32_t> ForecastBox::targetsFor(std::uint32_t capacity)
{
    std::vector<std::uint32_t> targets;
    const std::uint32_t step = std::max(1U, capacity / 20);
    for (std::uint32_t each = 0; each < mostTargets; ++each)
        targets.push_back(capacity + each * step);
    return targets;
}

void ForecastBox::show(const app::FormationToday& today, int mornings, bool mayCall)
{
    m_today = today;
    m_mornings = mornings;
    m_targets = targetsFor(today.capacity);
    if (std::ranges::find(m_targets, today.target) == m_targets.end())
        m_targets.push_back(today.target);
    std::ranges::sort(m_targets);
    m_call->setEnabled(mayCall);
    m_call->setToolTip(
        mayCall ? QString() : QStringLiteral("L’objectif change un jour ouvert, au jour présent."));
    if (isVisible())
        refresh();
}

// Drawn when it is looked at.
void ForecastBox::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ForecastBox::refresh()
{
    campaign::ForecastAssumptions assumed;
    assumed.takes = static_cast<std::uint32_t>(m_takes->value()) * 10;
    assumed.keeps = static_cast<std::uint32_t>(m_keeps->value()) * 10;
    assumed.withdraws = static_cast<std::uint32_t>(m_withdraws->value()) * 10;
    CellTable table;
    table.columns = {{QStringLiteral("Appelées à la fois"), 0},
                     {QStringLiteral("Inscrits"), theme::scaled(90), true},
                     {QStringLiteral("Bande"), theme::scaled(110), true},
                     {QStringLiteral("Dernier rang"), theme::scaled(120), true},
                     {QStringLiteral("Au-delà des places"), theme::scaled(150), true},
                     {QStringLiteral("Places vides"), theme::scaled(110), true}};
    for (const std::uint32_t target : m_targets) {
        const campaign::Forecast forecast = campaign::forecastOf(
            {m_today.capacity, target, m_today.placed, m_today.held, m_today.proposed,
             m_today.waiting, m_today.lastRankCalled, m_mornings},
            assumed);
        const bool present = target == m_today.target;
        const auto risk = forecast.overfilled >= 100 ? theme::Tone::Bad : theme::Tone::Normal;
        table.rows.push_back(
            {{present ? QStringLiteral("%1, aujourd’hui").arg(target) : QString::number(target),
              {},
              theme::Tone::Normal,
              theme::Tone::Muted,
              present},
             {QString::number(forecast.registered.middle)},
             {bandText(forecast.registered)},
             {bandText(forecast.lastRank)},
             {perThousand(forecast.overfilled), {}, risk},
             {perThousand(forecast.unfilled)}});
    }
    m_rows->show(std::move(table));
}

} // namespace delibere::widgets
