// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase_file.h"

#include "app/files.h"
#include "app/signing.h"

namespace delibere::cli {

namespace {

constexpr std::size_t longestPassphraseFile = 4096; // bytes

} // namespace

Result<std::string> readPassphrase(const std::string& file)
{
    return app::readFile(file, longestPassphraseFile).map([](std::string text) {
        const std::size_t end = text.find_first_of("\r\n");
        std::string passphrase = text.substr(0, end);
        app::forget(text);
        return passphrase;
    });
}

} // namespace delibere::cli
