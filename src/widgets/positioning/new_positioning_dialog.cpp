// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/new_positioning_dialog.h"

#include <QDate>
#include <QDateTime>
#include <QFormLayout>

#include "app/positioning_import.h"
#include "domain/numbered_id.h"
#include "domain/sheet_rules.h"
#include "widgets/kit/elided_combo_box.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/positioning/positioning_parts.h"

namespace delibere::widgets {

namespace {

constexpr int dialogWidth = 460;

} // namespace

NewPositioningDialog::NewPositioningDialog(const SessionDocument& document, QWidget* parent)
    : QDialog(parent), m_document(document)
{
    setWindowTitle(QStringLiteral("Nouveau repérage"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(
        plainLabel(this, QStringLiteral("Avec qui conduisez-vous l’entretien\u202f?")));
    m_candidate = new ElidedComboBox(this);
    m_candidate->setAccessibleName(QStringLiteral("Candidat"));
    for (const Candidate& candidate : document.jury().candidates)
        m_candidate->addItem(toQt(candidate.fullName()), toQt(candidate.id.text()));
    m_candidate->addItem(QStringLiteral("Une personne qui n’est pas dans la session"), QString());
    column->addWidget(m_candidate);
    m_lastName = addField(QStringLiteral("Nom"), "lastNameLineEdit");
    m_firstName = addField(QStringLiteral("Prénom"), "firstNameLineEdit");
    m_company = addField(QStringLiteral("Entreprise"), "companyLineEdit");
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new QPushButton(QStringLiteral("Annuler"), this);
    m_begin = new QPushButton(QStringLiteral("Commencer"), this);
    m_begin->setObjectName(QStringLiteral("beginPushButton"));
    m_begin->setDefault(true);
    theme::setRole(m_begin, "primary");
    buttons->addWidget(cancel);
    buttons->addWidget(m_begin);
    column->addSpacing(8);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_begin, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_candidate, &QComboBox::currentIndexChanged, this, &NewPositioningDialog::refresh);
    connect(m_lastName, &QLineEdit::textChanged, this, &NewPositioningDialog::refresh);
    refresh();
}

QLineEdit* NewPositioningDialog::addField(const QString& label, const char* name)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setMaxLength(static_cast<int>(maximumNameLength));
    field->setPlaceholderText(label);
    field->setAccessibleName(label);
    layout()->addWidget(field);
    return field;
}

bool NewPositioningDialog::newPerson() const
{
    return m_candidate->currentData().toString().isEmpty();
}

void NewPositioningDialog::refresh()
{
    for (QLineEdit* field : {m_lastName, m_firstName, m_company})
        field->setVisible(newPerson());
    m_begin->setEnabled(!newPerson() || !m_lastName->text().trimmed().isEmpty());
}

std::vector<Edit> NewPositioningDialog::edits() const
{
    std::vector<Edit> edits;
    PositioningInfo info;
    const qint64 now = m_document.session().now().time_since_epoch().count();
    const QDate day = QDateTime::fromSecsSinceEpoch(now).date();
    info.date = {day.year(), day.month(), day.day()};
    info.candidate = CandidateId(fromQt(m_candidate->currentData().toString()));
    if (newPerson()) {
        Candidate person;
        person.id = nextNumberedId(m_document.jury().candidates, "c");
        person.lastName = typed(*m_lastName);
        person.firstName = typed(*m_firstName);
        person.company = typed(*m_company);
        for (const Block& block : m_document.framework().blocks)
            person.presented.push_back(block.id);
        info.candidate = person.id;
        edits.emplace_back(PutCandidate{std::move(person)});
    }
    edits.emplace_back(PutPositioning{app::newPositioningId(), info});
    return edits;
}

} // namespace delibere::widgets
