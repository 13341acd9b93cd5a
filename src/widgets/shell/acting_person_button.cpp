// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/acting_person_button.h"

#include <algorithm>

#include <QStyleOptionButton>
#include <QStylePainter>

#include "domain/edit.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/identity.h"

namespace delibere::widgets {

namespace {

constexpr int narrowest = 60; // six tabs and « Tout est enregistré » at 960

} // namespace

ActingPersonButton::ActingPersonButton(QWidget* parent) : QPushButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ActingPersonButton::setDocument(SessionDocument* document)
{
    m_document = document;
    if (document != nullptr) {
        connect(document, &SessionDocument::changed, this, &ActingPersonButton::follow);
        connect(document, &SessionDocument::actingJurorChanged, this, &ActingPersonButton::reload);
    }
    reload();
}

QSize ActingPersonButton::minimumSizeHint() const
{
    const QSize whole = QPushButton::minimumSizeHint();
    return {std::min(whole.width(), narrowest), whole.height()};
}

// A name that has not its room ends in « … »; it is not cut at both ends.
void ActingPersonButton::paintEvent(QPaintEvent* /*event*/)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const QFontMetrics metrics = fontMetrics();
    const int around = sizeHint().width() - metrics.horizontalAdvance(text());
    option.text = metrics.elidedText(text(), Qt::ElideRight, width() - around);
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

void ActingPersonButton::follow(const Edit& edit)
{
    if (!changesSession(edit))
        return;
    // A member who was just removed cannot act any more.
    const JurorId& acting = m_document->actingJuror();
    if (!acting.empty() && m_document->jury().juror(acting) == nullptr)
        m_document->actAs({});
    reload();
}

void ActingPersonButton::reload()
{
    setVisible(m_document != nullptr);
    if (m_document == nullptr)
        return;
    const QString who = actingText(*m_document);
    setText(who + QStringLiteral("\u00a0…"));
    setToolTip(QStringLiteral("Vous agissez en tant que\u00a0: %1. Cliquez pour changer de "
                              "personne\u202f; le journal le garde.")
                   .arg(who));
    setAccessibleName(QStringLiteral("Qui agit\u00a0: %1").arg(who));
}

} // namespace delibere::widgets
