// SPDX-License-Identifier: GPL-3.0-or-later
// What the laptops of a history must hold, kept in plain maps: the table of
// docs/format-fiche-scellee.md, written again without a look at the program.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "domain/reception_verdict.h"
#include "domain/score_sheet.h"

namespace delibere::sample {

struct OracleSheet {
    ScoreSheet now;
    std::vector<ScoreSheet> before{}; // as it was each time it was reopened, oldest first

    void reopen();
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] bool isReopenedAsItWas() const;
    [[nodiscard]] bool says(const ScoreSheet& sheet) const; // now, or before
};

struct OracleMission {
    int number = 0;
    std::map<CandidateId, std::string> times; // of its candidates
};

// What a member handed over once.
struct OracleFile {
    JurorId juror;
    int number = 1;
    std::map<CandidateId, ScoreSheet> sheets;
};
using OracleFiles = std::vector<OracleFile>;

struct OracleMember {
    OracleMission held;
    std::map<CandidateId, OracleSheet> sheets;
    std::vector<std::size_t> sent;         // files, the newest last
    std::multiset<std::string> receipts{}; // their bytes

    [[nodiscard]] OracleSheet& sheet(const SheetKey& key);
};

// One sheet of one file.
using OraclePart = std::pair<std::size_t, CandidateId>;

class OraclePresidency {
public:
    explicit OraclePresidency(const OracleFiles& files) : m_files(files) {}

    [[nodiscard]] OracleSheet& sheet(const SheetKey& key);
    [[nodiscard]] const std::map<SheetKey, OracleSheet>& sheets() const { return m_sheets; }
    [[nodiscard]] const std::set<std::size_t>& received() const { return m_received; }
    // Of a file that is received together with these.
    [[nodiscard]] ReceptionVerdict verdict(const OraclePart& part,
                                           const std::vector<std::size_t>& together);
    void receive(const std::vector<std::size_t>& together, const std::set<OraclePart>& chosen);
    // What a receipt made now says of it.
    [[nodiscard]] bool isTaken(const OraclePart& part);

private:
    [[nodiscard]] bool isFollowed(const OraclePart& part, const std::set<std::size_t>& heard) const;
    [[nodiscard]] bool isContradicted(const OraclePart& part,
                                      const std::set<std::size_t>& heard) const;
    [[nodiscard]] bool wasHandedOver(const OraclePart& part, const std::set<std::size_t>& heard,
                                     const ScoreSheet& sheet) const;

    const OracleFiles& m_files;
    std::map<SheetKey, OracleSheet> m_sheets;
    std::set<std::size_t> m_received;
};

} // namespace delibere::sample
