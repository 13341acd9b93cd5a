// SPDX-License-Identifier: GPL-3.0-or-later
// The page Documents, everything that the session holds about one candidate, for them: the person
// of the document in the preview, who is named before anything is written.
#include "ui_documents_page.h"
#include "widgets/documents/documents_page.h"
#include "widgets/documents/form_text.h"
#include "widgets/documents/output_text.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

CandidateId DocumentsPage::person() const
{
    return m_current ? m_current->candidate() : CandidateId();
}

void DocumentsPage::showPerson()
{
    const bool staff = m_document.viewer().isStaff();
    const CandidateId candidate = person();
    QPushButton* button = m_ui->personPushButton;
    button->setEnabled(output() == Output::Nothing && staff && !candidate.empty());
    if (!staff)
        button->setToolTip(QStringLiteral("Au secrétariat seulement (choix en haut de la "
                                          "fenêtre)."));
    else if (candidate.empty())
        button->setToolTip(QStringLiteral("Choisissez d’abord, dans la liste, un document de cette "
                                          "personne."));
    else
        button->setToolTip(
            QStringLiteral("Tout ce que la session contient sur %1, pour le lui remettre\u00a0: un "
                           "fichier de données et ses documents en PDF")
                .arg(candidateName(m_document, candidate)));
}

void DocumentsPage::writePerson()
{
    const auto say = [this](const Problem& problem) {
        showOutput({toQt(wording::problemText(problem, m_document.jury())), {}, false}, false);
    };
    auto read = printing::personExport(m_document.session(), m_document.viewer(), person());
    if (!read)
        return say(read.error());
    const auto folder =
        m_prompts.chooseFolder(QStringLiteral("%1\u00a0: dossier où enregistrer ses données")
                                   .arg(candidateName(m_document, read->candidate)));
    if (!folder)
        return;
    const auto place = printing::writePersonData(*read, fromQt(*folder));
    if (!place)
        return say(place.error());
    m_destination = place->forms;
    m_writtenFolder = fromQt(*folder);
    auto batch = printing::Batch::start(m_document.session(), m_document.viewer(), read->forms,
                                        m_destination);
    if (!batch)
        return say(batch.error());
    m_person = std::move(*read);
    beginWriting(std::move(*batch));
}

} // namespace delibere::widgets
