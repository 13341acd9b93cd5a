// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exchange/mission_slip.h"

#include "app/secret_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

report::Document slipDocument(const SessionInfo& session, const MissionSlip& slip)
{
    report::Document document;
    document.title = "Mission de " + slip.juror;
    document.subject = session.title + ", " + wording::formatDate(session.date);
    document.footer = {"Ce code n’est enregistré nulle part. Gardez ce papier séparé du fichier."};
    document.elements.emplace_back(report::Paragraph{"Fichier\u00a0: ", slip.file});
    document.elements.emplace_back(report::Paragraph{
        "", "Ouvrez ce fichier avec Délibéré, sur votre ordinateur, et recopiez le code."});
    report::Table table;
    table.columns = {1};
    table.density = report::Density::Large;
    table.rows.push_back({{{"", slip.code, report::Align::Center, report::Tone::Strong, 1}}});
    document.elements.emplace_back(std::move(table));
    document.elements.emplace_back(report::CodeBox{
        app::codeDigits(slip.code), {"", "Le même code, à lire avec un lecteur de codes."}});
    document.elements.emplace_back(report::Paragraph{
        "Clé de la présidence\u00a0: ",
        slip.presidency + ". Le programme montre la même à l’ouverture\u00a0: comparez."});
    return document;
}

} // namespace delibere::widgets
