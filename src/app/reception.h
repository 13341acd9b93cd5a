// SPDX-License-Identifier: GPL-3.0-or-later
// Receiving what members handed over, on the laptop of the presidency: every file is opened and
// told apart first, then all that is taken is written in one transaction. Receiving twice changes
// nothing; the order of the files does not matter; nothing is overwritten: what a sheet said before
// is kept as when it is reopened, and two that diverge are both kept until somebody decides.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/apply_step.h"
#include "app/opened_packet.h"
#include "codec/manifests.h"
#include "crypto/signing.h"
#include "domain/reception_verdict.h"

namespace delibere::app {

// One sheet of what was handed over.
struct ReceivedSheet {
    ScoreSheet sheet;
    ReceptionVerdict verdict = ReceptionVerdict::Refused;
    std::optional<Problem> problem; // Refused
    ScoreSheet stored;              // as the session has it; blank: nothing
};

struct ReceivedPacket {
    std::filesystem::path path;
    ReceptionVerdict verdict = ReceptionVerdict::Refused;
    std::optional<Problem> problem; // Refused: of the whole file
    // From here on only of what could be opened.
    std::optional<codec::HandoverManifest> manifest;
    std::vector<ReceivedSheet> sheets;
    bool known = false;           // this very file was received before
    std::optional<PutKey> newKey; // the member's, vouched for by their mission
    std::string fingerprint;      // of the key that signed, to compare aloud
    std::string digest, manifestBytes, bytes;

    [[nodiscard]] std::size_t count(ReceptionVerdict asked) const;
};

// In the order of the files given.
using ReceptionPlan = std::vector<ReceivedPacket>;

// For who reads it: the files that ask for somebody first, then those of which something is taken,
// then those that change nothing; among them by the member's place on the panel, the number of what
// they handed over, the name. What comes of the plan does not depend on its order.
void sortByUrgency(ReceptionPlan& plan, const JurySession& jury);
enum class ReceptionUrgency { AsksSomebody, IsTaken, ChangesNothing };
[[nodiscard]] ReceptionUrgency urgencyOf(const ReceivedPacket& packet);

// How many of each in a whole plan: the sheets by verdict, and the files that are refused by why.
struct ReceptionCount {
    std::map<ReceptionVerdict, int> sheets;
    std::map<ProblemCode, int> refusedFiles;

    // Something is left that a person has to look at.
    [[nodiscard]] bool asksSomebody() const;
};
[[nodiscard]] ReceptionCount counted(const ReceptionPlan& plan);

// `key`: of the presidency or a vice-president, open. Writes nothing.
[[nodiscard]] ReceptionPlan planReception(const Session& session, const crypto::SecretKey& key,
                                          const std::vector<std::filesystem::path>& files);
// The same of files that were opened already (in a thread of its own), with that key.
[[nodiscard]] ReceptionPlan planReception(const Session& session, const crypto::PublicKey& receiver,
                                          std::vector<OpenedPacket> files);

// Of the diverging sheets those to take, each with the file (its digest) that it is taken from: two
// files may diverge on one sheet.
using ChosenSheets = std::set<std::pair<std::string, SheetKey>>;

struct Reception {
    std::size_t packets = 0; // kept
    std::size_t sheets = 0;  // written
    bool stopped = false;    // before the last file: nothing of it is to be kept
};
// Asked before each file, with how many are written: false stops.
using GoOn = std::function<bool(std::size_t)>;

// Takes the new sheets and those that follow, and of the diverging ones those chosen; keeps every
// packet that could be opened. To be played in one transaction.
[[nodiscard]] Result<Reception> playReception(const Session& session, const ReceptionPlan& plan,
                                              const ChosenSheets& chosen, const JurorId& actor,
                                              const ApplyStep& apply, const GoOn& goOn = {});
// The same through the session's own door: all of it, or nothing.
[[nodiscard]] Result<Reception> commitReception(Session& session, const ReceptionPlan& plan,
                                                const ChosenSheets& chosen, const JurorId& actor);

// What the presidency answers for a packet once it was received: what is taken as the session
// stands, and what is not.
[[nodiscard]] Result<std::string> receiptOf(const Session& session, const crypto::SecretKey& key,
                                            const ReceivedPacket& packet);
// "6b1f7c1e-membre-2-fiches-1.recu"
[[nodiscard]] std::string receiptName(const Session& session, const ReceivedPacket& packet);

} // namespace delibere::app
