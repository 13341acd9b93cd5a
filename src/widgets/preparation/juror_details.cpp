// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preparation/juror_details.h"

#include <QResizeEvent>
#include <QSignalBlocker>

#include "widgets/kit/elided_combo_box.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/time_field.h"

namespace delibere::widgets {

namespace {

constexpr int oneLineWidth = 205 * theme::unit;

QHBoxLayout* line()
{
    auto* layout = new QHBoxLayout;
    layout->setSpacing(2 * theme::unit);
    return layout;
}

void addLabelled(QHBoxLayout& layout, const QString& word, QWidget* field, int stretch = 0)
{
    QLabel* label = plainLabel(field->parentWidget(), word);
    label->setBuddy(field);
    layout.addWidget(label);
    layout.addWidget(field, stretch);
    layout.addSpacing(theme::unit);
}

} // namespace

JurorDetails::JurorDetails(QWidget* parent)
    : QWidget(parent), m_parts(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_qualified(new QCheckBox(QStringLiteral("&Qualifié(e)"), this)),
      m_gender(new ElidedComboBox(this)), m_arrival(new TimeField(this)),
      m_departure(new TimeField(this)), m_replaces(new ElidedComboBox(this)),
      m_message(plainLabel(this))
{
    m_qualified->setToolTip(QStringLiteral("Détient ou exerce ce qui est certifié, d’après ce que "
                                           "déclare le membre (C. trav. art. D. 6412-6)"));
    m_gender->addItems(
        {QStringLiteral("non renseigné"), QStringLiteral("femme"), QStringLiteral("homme")});
    m_gender->setToolTip(QStringLiteral("Sert seulement à vérifier la présence de femmes et "
                                        "d’hommes au jury (C. trav. art. D. 6412-6)"));
    m_gender->setAccessibleName(QStringLiteral("Genre, pour l’équilibre du jury"));
    m_arrival->setAccessibleName(QStringLiteral("Heure d’arrivée"));
    m_departure->setAccessibleName(QStringLiteral("Heure de départ"));
    m_replaces->setAccessibleName(QStringLiteral("Remplace"));
    m_replaces->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_replaces->setMinimumContentsLength(9);
    m_replaces->setMinimumWidth(
        theme::scaled(30 * theme::unit)); // what the style takes is not in its hint
    theme::setTone(m_message, theme::Tone::Bad);
    m_message->setWordWrap(true);
    m_message->hide();
    // Two lines where one has no room: one line must not keep the page wide.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layOut();
    connectFields();
}

void JurorDetails::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 6, 16, 0);
    layout->setSpacing(theme::unit);
    QHBoxLayout* person = line();
    person->addWidget(m_qualified);
    person->addSpacing(theme::unit);
    addLabelled(*person, QStringLiteral("&Genre"), m_gender);
    person->addStretch(1);
    QHBoxLayout* day = line();
    addLabelled(*day, QStringLiteral("&Arrivée"), m_arrival);
    addLabelled(*day, QStringLiteral("Départ"), m_departure);
    addLabelled(*day, QStringLiteral("&Remplace"), m_replaces, 1);
    m_parts->setSpacing(theme::unit);
    m_parts->addLayout(person);
    m_parts->addLayout(day, 1);
    layout->addLayout(m_parts);
    layout->addWidget(m_message);
}

void JurorDetails::connectFields()
{
    connect(m_qualified, &QCheckBox::clicked, this, [this](bool checked) {
        change([checked](Juror& juror) { juror.qualified = checked; });
    });
    connect(m_gender, &QComboBox::activated, this, [this](int at) {
        change([at](Juror& juror) { juror.gender = static_cast<Gender>(at); });
    });
    connect(m_arrival, &TimeField::entered, this, [this](const QString& time) {
        change([&time](Juror& juror) { juror.arrival = fromQt(time); });
    });
    connect(m_departure, &TimeField::entered, this, [this](const QString& time) {
        change([&time](Juror& juror) { juror.departure = fromQt(time); });
    });
    connect(m_replaces, &QComboBox::activated, this, [this] {
        const JurorId chosen(fromQt(m_replaces->currentData().toString()));
        change([&chosen](Juror& juror) { juror.replaces = chosen; });
    });
    for (TimeField* field : {m_arrival, m_departure})
        connect(field, &TimeField::refused, this, [this](const QString& why) {
            m_message->setText(why);
            m_message->setVisible(!why.isEmpty());
        });
}

QList<QWidget*> JurorDetails::fields() const
{
    return {m_qualified, m_gender, m_arrival, m_departure, m_replaces};
}

void JurorDetails::change(const std::function<void(Juror&)>& how)
{
    Juror changed = m_juror;
    how(changed);
    if (!m_juror.id.empty() && changed != m_juror)
        emit edited(changed);
}

void JurorDetails::fillReplaced(const JurySession& session)
{
    const QSignalBlocker quiet(m_replaces);
    m_replaces->clear();
    m_replaces->addItem(QStringLiteral("personne"), QString());
    for (const Juror& other : session.jurors) {
        if (other.id != m_juror.id)
            m_replaces->addItem(toQt(other.name), toQt(other.id.text()));
    }
    m_replaces->setCurrentIndex(std::max(0, m_replaces->findData(toQt(m_juror.replaces.text()))));
}

void JurorDetails::display(const Juror* juror, const JurySession& session, bool open)
{
    const Juror shown = juror != nullptr ? *juror : Juror{};
    const bool same = shown.id == m_juror.id;
    m_juror = shown;
    setEnabled(open && juror != nullptr);
    m_qualified->setChecked(shown.qualified);
    m_gender->setCurrentIndex(static_cast<int>(shown.gender));
    fillReplaced(session);
    for (const auto& [field, time] :
         {std::pair{m_arrival, &shown.arrival}, std::pair{m_departure, &shown.departure}}) {
        if (same)
            field->setTime(*time);
        else
            field->reset(*time);
    }
}

void JurorDetails::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_parts->setDirection(event->size().width() < theme::scaled(oneLineWidth)
                              ? QBoxLayout::TopToBottom
                              : QBoxLayout::LeftToRight);
}

} // namespace delibere::widgets
