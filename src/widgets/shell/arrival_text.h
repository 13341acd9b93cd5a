// SPDX-License-Identifier: GPL-3.0-or-later
// The files that go between laptops and are opened by no menu « Ouvrir »: what each is, and where
// it goes.
#pragma once

#include <QString>

namespace delibere::widgets {

struct ExchangedFile {
    enum class Kind { Sheets, Receipt, Grids, Signatures };
    Kind kind;
    const char* suffix; // of its name
    const char* what;   // "une fiche scellée, …"
    const char* where;  // whose laptop, and which action of the menu
};

// Of the name of a file, in small letters: keys and cameras write capitals.
[[nodiscard]] QString endingOf(const QString& path);

// nullptr: none of them.
[[nodiscard]] const ExchangedFile* exchangedFile(const QString& suffix);

// « fiches-1.fiche » est une fiche scellée…
[[nodiscard]] QString arrivalText(const ExchangedFile& file, const QString& name);

// « acquis.registre » is no session: where it is used.
[[nodiscard]] QString registerArrivalText(const QString& name);

} // namespace delibere::widgets
