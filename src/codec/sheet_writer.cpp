// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/form_head.h"
#include "codec/sheet_codec.h"
#include "codec/sheet_json.h"

namespace delibere::codec {

namespace {

Json fileOf(const ExchangedSheet& exchanged)
{
    Json file = {{"format", exchanged.framework.empty() ? "delibere-fiche/1" : "delibere-fiche/2"},
                 {"session", exchanged.session.text()}};
    if (!exchanged.framework.empty())
        file["referentiel"] = exchanged.framework;
    addMarkScale(file, exchanged.marks);
    addSheet(file, exchanged.sheet);
    return file;
}

} // namespace

std::string writeSheet(const ExchangedSheet& exchanged)
{
    return indented(fileOf(exchanged));
}

std::string writeCompactSheet(const ExchangedSheet& exchanged)
{
    return canonicalBytes(fileOf(exchanged));
}

} // namespace delibere::codec
