// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/encrypted_opening.h"

#include "app/encrypted_session.h"
#include "app/signing.h"
#include "cli/passphrase_file.h"

namespace delibere::cli {

void addOpeningWords(CLI::App& parser, std::string& wordsFile)
{
    parser
        .add_option("--ouvrir-avec", wordsFile,
                    "Fichier de la phrase secrète, ou du code de secours, d’une session chiffrée")
        ->envname("DELIBERE_OUVRIR_AVEC");
}

Result<store::FileKeyPtr> openingKey(const std::string& session, const std::string& wordsFile)
{
    if (wordsFile.empty())
        return store::FileKeyPtr();
    return readPassphrase(wordsFile).and_then([&](std::string words) {
        auto key = app::openingKey(session, words);
        app::forget(words);
        return key;
    });
}

Result<app::Session> openSession(const std::string& session, const std::string& wordsFile)
{
    return openingKey(session, wordsFile).and_then([&](const store::FileKeyPtr& key) {
        return app::Session::open(session, store::systemNow, key);
    });
}

} // namespace delibere::cli
