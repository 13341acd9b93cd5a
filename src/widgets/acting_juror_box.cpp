// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/acting_juror_box.h"

#include <algorithm>

#include <QSignalBlocker>

#include "domain/edit_subject.h"
#include "widgets/qt_text.h"
#include "widgets/session_document.h"

namespace delibere::widgets {

namespace {

constexpr int narrowest = 120;

QString roleWord(const Juror& juror)
{
    if (juror.attendance == Attendance::Absent)
        return QStringLiteral("absent");
    return juror.role == JurorRole::President ? QStringLiteral("présidence")
                                              : QStringLiteral("membre");
}

} // namespace

ActingJurorBox::ActingJurorBox(QWidget* parent) : QComboBox(parent)
{
    connect(this, &QComboBox::activated, this, &ActingJurorBox::choose);
}

void ActingJurorBox::setDocument(SessionDocument* document)
{
    m_document = document;
    if (document != nullptr) {
        connect(document, &SessionDocument::changed, this, &ActingJurorBox::follow);
        connect(document, &SessionDocument::actingJurorChanged, this, &ActingJurorBox::reload);
    }
    reload();
}

QSize ActingJurorBox::minimumSizeHint() const
{
    const QSize whole = QComboBox::minimumSizeHint();
    return {std::min(whole.width(), narrowest), whole.height()};
}

void ActingJurorBox::follow(const Edit& edit)
{
    if (!changesSession(edit))
        return;
    // A member who was just removed cannot act any more.
    const JurorId& acting = m_document->actingJuror();
    if (!acting.empty() && m_document->jury().juror(acting) == nullptr)
        m_document->setActingJuror({});
    reload();
}

void ActingJurorBox::reload()
{
    const QSignalBlocker quiet(this);
    clear();
    setVisible(m_document != nullptr);
    if (m_document == nullptr)
        return;
    for (const Juror& juror : m_document->jury().jurors)
        addItem(QStringLiteral("%1 — %2").arg(toQt(juror.name), roleWord(juror)),
                toQt(juror.id.text()));
    addItem(QStringLiteral("Secrétariat — sans fiche"), QString());
    setCurrentIndex(findData(toQt(m_document->actingJuror().text())));
}

void ActingJurorBox::choose(int index)
{
    const JurorId juror(fromQt(itemData(index).toString()));
    if (juror == m_document->actingJuror())
        return;
    if (m_mayChange && !m_mayChange())
        reload();
    else
        m_document->setActingJuror(juror);
}

} // namespace delibere::widgets
