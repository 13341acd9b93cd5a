// SPDX-License-Identifier: GPL-3.0-or-later
// A jury of three on the shipped maintenance framework, candidates c1 and c2, whose sheets are in;
// c1 can be decided and signed. The keys are cheap: Argon2 at its least.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/signing.h"
#include "room.h"

namespace delibere::sample {

inline constexpr const char* passphrase = "girafe tunnel pivoine cuivre lundi";

class SignedRoom : public Room {
public:
    SignedRoom();

    // Every bloc validated at 80 %, proposition totale.
    void decide(const char* candidate);
    // The same as programs before version 5 wrote it: nothing says on what the jury decided.
    void decideWithoutBases(const char* candidate);
    void makeKeys();
    [[nodiscard]] Result<app::Signed> sign(const char* candidate, const char* juror,
                                           const std::string& phrase = passphrase);
    // Decided, and signed by the three.
    void signAll(const char* candidate);
    [[nodiscard]] RecordHistory history(const char* candidate);
};

// A whole sheet, handed in, with this percent for every bloc of the framework.
[[nodiscard]] ScoreSheet sheetOf(const Framework& framework, const char* candidate,
                                 const char* juror, int percent);

// Runs SQL on a closed session as someone would who knows its triggers: they are dropped and made
// again. False: the engine refused.
[[nodiscard]] bool tamper(const std::filesystem::path& path, const std::string& sql);

// As it is; what the triggers refuse is refused.
[[nodiscard]] bool rawSql(const std::filesystem::path& path, const std::string& sql);
// Changes the lines of the journal and makes the whole chain again, hash by hash.
[[nodiscard]] bool rewriteJournal(const std::filesystem::path& path,
                                  const std::function<void(std::vector<store::JournalEntry>&)>& as);
// The same content in the tables of an earlier version.
[[nodiscard]] bool putBack(const std::filesystem::path& path, std::size_t version);
// As after a crash in the middle of a transaction: changed pages, and the journal to take them
// back.
void interrupt(const std::filesystem::path& path, const std::string& sql);
// Says another actor did that line and makes the whole chain again, hash by hash.
[[nodiscard]] bool rewriteJournal(const std::filesystem::path& path, int sequence,
                                  const std::string& actor);

} // namespace delibere::sample
