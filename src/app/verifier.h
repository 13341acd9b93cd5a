// SPDX-License-Identifier: GPL-3.0-or-later
// The checks behind verify(), one method each; they add what they find to one result. Of
// verification.cpp (the file, its keys, its journal) and verifier_records.cpp (what was signed)
// only.
#pragma once

#include "app/verification.h"
#include "codec/frozen_ranking.h"
#include "codec/frozen_record.h"
#include "codec/journal_fold.h"

namespace delibere::app {

// What every check looks at, read once.
struct VerifiedContent {
    JurySession session;
    std::vector<JurorKey> keys;
    std::vector<store::JournalEntry> journal;
    std::vector<std::string> hashes; // of the journal's lines, 32 bytes each
};

// What could not be read is not said to be altered.
[[nodiscard]] VerificationFinding unread(const Problem& problem, std::string where = {});

class Verifier {
public:
    Verifier(const store::SessionFile& file, const Framework& framework)
        : m_file(file), m_framework(framework)
    {}

    [[nodiscard]] Verification run();

private:
    void add(VerifiedAspect aspect, VerificationCode code, std::string where,
             std::string detail = {}, VerificationWeight weight = VerificationWeight::Error)
    {
        m_result.findings.push_back(
            {aspect, weight, code, std::move(where), std::move(detail), m_subject, {}});
    }
    // The engine found the content to be wrong, or could not look.
    void refuse(const Problem& problem, VerificationCode code)
    {
        if (problem.code == ProblemCode::SessionCorrupt)
            add(VerifiedAspect::Integrity, code, {}, problem.detail);
        else
            m_result.findings.push_back(unread(problem));
    }
    Result<VerifiedContent> read() const;
    void playJournal();
    void noteCopy();
    void noteForPaper();
    void checkFramework();
    void checkKeysUsed();
    void checkJurors(const std::string& where, const JurySession& signedPanel);
    void checkOrigin();
    void compareOrders(const codec::JournalFold& said, const codec::JournalFold& held);
    [[nodiscard]] std::vector<std::string> byDay(std::vector<std::string> ids) const;
    void checkKeys();
    void checkDeclarations();
    void checkCandidate(const Candidate& candidate);
    void checkPositionings();
    void checkPositioning(const Positioning& positioning);
    void checkStage(const std::string& id, bool expected, const RecordHistory& history,
                    int& locked);
    void checkVersion(const RecordVersion& version);
    void checkPositioningVersion(const RecordVersion& version);
    void checkRankings();
    void checkRankingVersion(const RecordVersion& version);
    void checkAgainstFile(const codec::FrozenRanking& record);
    void compareLines(const SignedRanking& record, const SignedRanking& held);
    void checkOrigin(const RecordVersion& version, const SessionId& session,
                     const std::string& frameworkDigest);
    [[nodiscard]] bool ownsKey(const RecordVersion& version, const Signature& signature) const;
    void checkSignature(const RecordVersion& version, const Signature& signature);
    void checkAgainstFile(const Candidate& candidate, const codec::FrozenRecord& record);
    void checkJournal();
    void compareWithJournal(const codec::JournalFold& said);

    const store::SessionFile& m_file;
    const Framework& m_framework;
    VerifiedContent m_content;
    // By members, of all versions of grids and rankings; whose they are, as a finding names them.
    std::vector<std::pair<std::string, Signature>> m_signatures;
    codec::JournalFold m_said;              // by the journal, from its first line to its last
    std::optional<RecordSubject> m_subject; // the repérage or ranking that is being looked at
    Verification m_result;
};

} // namespace delibere::app
