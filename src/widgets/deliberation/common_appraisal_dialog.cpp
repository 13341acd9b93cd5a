// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/common_appraisal_dialog.h"

#include "domain/sheet_rules.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

CommonAppraisalDialog::CommonAppraisalDialog(SessionDocument& document,
                                             const SetCommonAppraisal& held, const QString& members,
                                             QWidget* parent)
    : WorkDialog(QStringLiteral("Appréciation commune"),
                 QStringLiteral("Les mots du jury sur ce critère, s’il en veut\u00a0: imprimés sur "
                                "la grille qu’il signe. Aucun chiffre n’en dépend\u202f; un texte "
                                "vide l’enlève."),
                 parent),
      m_document(document), m_edit(held)
{
    setObjectName(QStringLiteral("CommonAppraisalDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    addText(toQt(document.framework().criterion(held.criterion)->text));
    if (!members.isEmpty())
        theme::setTone(addText(members), theme::Tone::Muted);
    m_text = addField(QStringLiteral("Appréciation commune du jury"), "commonAppraisalLineEdit");
    m_text->setMaxLength(static_cast<int>(maximumNoteLength));
    m_text->setText(toQt(held.text));
    m_text->selectAll();
    QPushButton* action = addAction(QStringLiteral("Garder"), QStringLiteral("Annuler"));
    action->setDefault(true);
    connect(action, &QPushButton::clicked, this, &CommonAppraisalDialog::keep);
    m_text->setFocus();
}

void CommonAppraisalDialog::keep()
{
    m_edit.text = fromQt(m_text->text().simplified());
    const auto done = m_document.applied(m_edit, m_document.actingJuror(),
                                         QStringLiteral("l’appréciation commune"));
    if (done)
        accept();
    else
        sayProblem(done.error(), m_document.jury());
}

} // namespace delibere::widgets
