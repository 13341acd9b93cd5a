// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/decision_draft.h"

namespace delibere::widgets {

namespace {

struct Words {
    const char* whole;
    const char* brief;
};

Words wordsOf(DraftLack lack)
{
    switch (lack) {
    case DraftLack::Percent:
        return {"appréciation à saisir", "reste\u00a0: chiffre"};
    case DraftLack::State:
        return {"choisir validé ou non validé", "reste\u00a0: état"};
    case DraftLack::Reason:
        return {"motif à donner", "reste\u00a0: motif"};
    case DraftLack::Refused:
        return {"décision refusée, à corriger", "refusé"};
    case DraftLack::Nothing: // typed, and not handed over yet
        break;
    }
    return {"saisie à confirmer (Entrée)", "à confirmer"};
}

} // namespace

QString lackText(const BlockDraft& draft)
{
    if (draft.decision)
        return QString::fromUtf8(wordsOf(draft.decision->lack).whole);
    return draft.vote ? QStringLiteral("vote à compter") : QString();
}

QString shortLackText(const BlockDraft& draft)
{
    if (draft.decision)
        return QString::fromUtf8(wordsOf(draft.decision->lack).brief);
    return draft.vote ? QStringLiteral("reste\u00a0: vote") : QString();
}

} // namespace delibere::widgets
