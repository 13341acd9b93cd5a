// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/sheet_codec.h"
#include "codec/sheet_json.h"

namespace delibere::codec {

std::string writeSheet(const ExchangedSheet& exchanged)
{
    Json file = {{"format", exchanged.framework.empty() ? "delibere-fiche/1" : "delibere-fiche/2"},
                 {"session", exchanged.session.text()}};
    if (!exchanged.framework.empty())
        file["referentiel"] = exchanged.framework;
    addSheet(file, exchanged.sheet);
    return indented(file);
}

} // namespace delibere::codec
