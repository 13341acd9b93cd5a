// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/proposal_box.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "domain/proposal.h"
#include "report/french_format.h"
#include "widgets/parts/plain_label.h"
#include "widgets/qt_text.h"
#include "widgets/theme.h"

namespace delibere::widgets {

namespace {

std::vector<std::string> codesOf(const Framework& framework, const Synthesis& synthesis,
                                 BlockState state)
{
    std::vector<std::string> codes;
    for (const BlockRow& row : synthesis.blocks) {
        if (row.state == state)
            codes.push_back(framework.block(row.block)->code);
    }
    return codes;
}

QString kindText(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::Total:
        return QStringLiteral("totale");
    case ProposalKind::Partial:
        return QStringLiteral("partielle");
    case ProposalKind::None:
        break;
    }
    return QStringLiteral("aucune");
}

} // namespace

ProposalBox::ProposalBox(QWidget* parent)
    : QWidget(parent), m_total(new QRadioButton(QStringLiteral("totale"), this)),
      m_partial(new QRadioButton(QStringLiteral("partielle"), this)),
      m_none(new QRadioButton(QStringLiteral("aucune"), this)), m_reason(plainLabel(this)),
      m_withdraw(new QPushButton(QStringLiteral("Retirer la proposition"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(4 * theme::unit);
    for (QRadioButton* button : {m_total, m_partial, m_none})
        choices->addWidget(button);
    choices->addStretch(1);
    m_reason->setWordWrap(true);
    theme::setRole(m_withdraw, "link");
    layout->addLayout(choices);
    layout->addWidget(m_reason);
    layout->addWidget(m_withdraw, 0, Qt::AlignLeft);
    connect(m_total, &QRadioButton::clicked, this, [this] { pick(ProposalKind::Total); });
    connect(m_partial, &QRadioButton::clicked, this, [this] { pick(ProposalKind::Partial); });
    connect(m_none, &QRadioButton::clicked, this, [this] { pick(ProposalKind::None); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { emit chosen(std::nullopt); });
}

void ProposalBox::display(const Framework& framework, const Synthesis& synthesis,
                          std::optional<ProposalKind> proposal)
{
    m_framework = &framework;
    m_synthesis = synthesis;
    m_proposal = proposal;
    showChoice();
    m_withdraw->setVisible(proposal.has_value());
    m_reason->setText(openText());
    theme::setTone(m_reason, proposal ? theme::Tone::Normal : theme::Tone::Warning);
    m_reason->setVisible(!m_reason->text().isEmpty());
}

void ProposalBox::showChoice()
{
    // An exclusive group refuses to have nothing chosen.
    for (QRadioButton* button : {m_total, m_partial, m_none})
        button->setAutoExclusive(false);
    m_total->setChecked(m_proposal == ProposalKind::Total);
    m_partial->setChecked(m_proposal == ProposalKind::Partial);
    m_none->setChecked(m_proposal == ProposalKind::None);
    for (QRadioButton* button : {m_total, m_partial, m_none})
        button->setAutoExclusive(true);
}

QString ProposalBox::openText() const
{
    const auto validated = codesOf(*m_framework, m_synthesis, BlockState::Validated);
    if (m_proposal && !validated.empty())
        return QStringLiteral("Blocs proposés\u00a0: ") + toQt(report::enumerate(validated));
    if (m_proposal)
        return {};
    const auto open = codesOf(*m_framework, m_synthesis, BlockState::Undecided);
    if (open.empty())
        return {};
    return QStringLiteral("Reste à décider\u00a0: %1. La proposition attend.")
        .arg(toQt(report::enumerate(open)));
}

void ProposalBox::pick(ProposalKind kind)
{
    const auto coherent = propose(m_synthesis);
    if (coherent && *coherent == kind) {
        emit chosen(kind);
        return;
    }
    showChoice();
    m_reason->setVisible(true);
    theme::setTone(m_reason, theme::Tone::Warning);
    if (!coherent) {
        m_reason->setText(openText());
        return;
    }
    m_reason->setText(QStringLiteral("Une proposition «\u00a0%1\u00a0» ne correspond pas aux blocs "
                                     "décidés\u00a0: ils appellent «\u00a0%2\u00a0».")
                          .arg(kindText(kind), kindText(*coherent)));
}

} // namespace delibere::widgets
