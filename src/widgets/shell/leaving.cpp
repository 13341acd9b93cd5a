// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/leaving.h"

#include "widgets/admission/ranking_page.h"
#include "widgets/deliberation/jury_page.h"
#include "widgets/documents/documents_page.h"
#include "widgets/kit/prompts.h"

namespace delibere::widgets {

bool mayStopOutput(Prompts& prompts, const DocumentsPage* documents)
{
    using Output = DocumentsPage::Output;
    const Output output = documents != nullptr ? documents->output() : Output::Nothing;
    if (output == Output::Files)
        return prompts.confirm(
            QStringLiteral("L’écriture des documents n’est pas finie"),
            QStringLiteral("Si vous arrêtez, les documents déjà écrits restent entiers dans leur "
                           "dossier\u202f; les autres ne sont pas écrits."),
            QStringLiteral("Arrêter et fermer"), QStringLiteral("Continuer l’écriture"));
    if (output == Output::Paper)
        return prompts.confirm(
            QStringLiteral("L’impression des documents n’est pas finie"),
            QStringLiteral("Si vous arrêtez, les documents déjà envoyés à l’imprimante sortent "
                           "entiers\u202f; les autres ne sont pas imprimés."),
            QStringLiteral("Arrêter et fermer"), QStringLiteral("Continuer l’impression"));
    return true;
}

bool mayLeaveHalfMade(Prompts& prompts, const JuryPage* jury, const RankingPage* ranking)
{
    QStringList open = jury == nullptr ? QStringList() : jury->halfMade();
    if (ranking != nullptr)
        open += ranking->halfMade();
    return open.isEmpty() ||
           prompts.confirm(QStringLiteral("Des décisions sont à terminer"),
                           open.join(QLatin1Char('\n')) +
                               QStringLiteral("\nCe qui est saisi et n’est pas une décision "
                                              "entière sera perdu."),
                           QStringLiteral("Quitter sans les garder"), QStringLiteral("Y revenir"));
}

} // namespace delibere::widgets
