// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/receipt_verification.h"

#include <nlohmann/json.hpp>

#include "app/receipt.h"

namespace delibere::cli {

namespace {

const char* sentence(app::Witness witness)
{
    switch (witness) {
    case app::Witness::Agrees:
        return "Le reçu et la session concordent\u00a0: le journal passe toujours par le point où "
               "le reçu a été fait, et les fiches reçues y sont.";
    case app::Witness::RolledBack:
        return "La session est plus courte que lorsque le reçu a été fait\u00a0: elle a été remise "
               "dans un état antérieur, ou refaite.";
    case app::Witness::Rewritten:
        return "Le journal de la session ne passe plus par le point où le reçu a été fait, ou les "
               "fiches reçues n’y sont plus\u00a0: elle a été refaite.";
    case app::Witness::Unknown:
        break;
    }
    return "Non vérifié\u00a0: ce reçu n’est pas de cette session, ou il est signé d’une clé "
           "qu’elle ne connaît pas.";
}

const char* word(app::Witness witness)
{
    switch (witness) {
    case app::Witness::Agrees:
        return "concorde";
    case app::Witness::RolledBack:
        return "anterieure";
    case app::Witness::Rewritten:
        return "refaite";
    case app::Witness::Unknown:
        break;
    }
    return "non-verifie";
}

} // namespace

Exit verifyReceipt(Console& console, const std::string& path, const store::FileKeyPtr& key,
                   const std::string& receipt, bool json)
{
    const auto session = app::Session::open(path, store::systemNow, key);
    if (!session)
        return console.report(session.error());
    const auto witness = app::compareReceipt(*session, receipt);
    if (!witness)
        return console.report(witness.error());
    if (json)
        console.printJson({{"recu", receipt}, {"constat", word(*witness)}});
    else
        console.print(sentence(*witness));
    if (*witness == app::Witness::Agrees)
        return Exit::Success;
    return *witness == app::Witness::Unknown ? Exit::NotVerified : Exit::Problem;
}

} // namespace delibere::cli
