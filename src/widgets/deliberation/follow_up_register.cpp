// SPDX-License-Identifier: GPL-3.0-or-later
// « Porter au registre… »: what the signed grids and the jury paritaire give goes into a file that
// lasts from session to session. It is seen first.
#include <QFileInfo>

#include "app/acquired_register_file.h"
#include "widgets/deliberation/follow_up_page.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/qt_text.h"
#include "widgets/session/session_document.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"
#include "wording/register_words.h"

namespace delibere::widgets {

namespace {

constexpr int mostLinesShown = 15;

QString updateText(const RegisterUpdate& update)
{
    QStringList lines;
    int others = 0;
    for (const RegisterLine& line : update.lines) {
        if (line.change == RegisterChange::Same)
            continue;
        if (lines.size() == mostLinesShown)
            ++others;
        else
            lines += QStringLiteral("%1\u00a0: %2 — %3")
                         .arg(toQt(wording::registeredName(line.entry)),
                              toQt(wording::words(line.change)),
                              toQt(wording::stateWords(line.entry.now)));
    }
    if (others > 0)
        lines += toQt("et " + wording::formatCount(others, "autre ligne", "autres lignes"));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

std::optional<QString> FollowUpPage::chosenRegister()
{
    const auto answer = m_prompts.choose(
        QStringLiteral("Quel registre\u00a0?"),
        QStringLiteral("Le registre garde les blocs acquis de session en session, dans un seul "
                       "fichier. Gardez-le avec vos copies de sauvegarde."),
        {QStringLiteral("Un registre qui existe"), QStringLiteral("Un nouveau registre")}, 0,
        QStringLiteral("Choisir"));
    if (!answer)
        return std::nullopt;
    const QString filter = QStringLiteral("Registres (*.registre)");
    if (*answer == 0)
        return m_prompts.openFile(QStringLiteral("Un registre des acquis"), filter);
    auto path = m_prompts.saveFile(QStringLiteral("Le nouveau registre"),
                                   QStringLiteral("acquis.registre"), filter);
    if (!path)
        return std::nullopt;
    if (QFileInfo(*path).suffix().isEmpty())
        *path += QStringLiteral(".registre");
    if (const auto made = app::createRegister(fromQt(*path)); !made) {
        sayAfter(toQt(wording::problemText(made.error())), theme::Tone::Bad);
        return std::nullopt;
    }
    return path;
}

void FollowUpPage::enterRegister()
{
    const auto path = chosenRegister();
    if (!path)
        return;
    const auto plan = app::planRegister(fromQt(*path), m_document.session());
    if (!plan) {
        sayAfter(toQt(wording::problemText(plan.error(), m_document.jury())), theme::Tone::Bad);
        return;
    }
    const QString name = QFileInfo(*path).fileName();
    if (!plan->changes()) {
        sayAfter(plan->lines.empty()
                     ? QStringLiteral("Rien à porter\u00a0: aucune grille signée par tous "
                                      "n’acquiert de bloc.")
                     : QStringLiteral("Rien de nouveau pour %1.").arg(name),
                 theme::Tone::Good);
        return;
    }
    if (!m_prompts.confirm(QStringLiteral("Porter au registre %1\u00a0?").arg(name),
                           updateText(*plan), QStringLiteral("Porter")))
        return;
    const auto done = app::addToRegister(fromQt(*path), m_document.session());
    sayAfter(done ? QStringLiteral("✓ Porté au registre %1.").arg(name)
                  : toQt(wording::problemText(done.error(), m_document.jury())),
             done ? theme::Tone::Good : theme::Tone::Bad);
}

} // namespace delibere::widgets
