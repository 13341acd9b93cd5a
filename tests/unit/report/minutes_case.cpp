// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/report/minutes_case.h"

#include <algorithm>

#include "domain/follow_up_dates.h"
#include "report/layout.h"

namespace delibere::sample {

namespace {

const std::chrono::sys_seconds frozenAt = std::chrono::sys_days(std::chrono::year(2026) / 3 / 12) +
                                          std::chrono::hours(14) + std::chrono::minutes(5) +
                                          std::chrono::seconds(9);

Candidate candidate(const char* id, const char* last, const char* first, const char* time)
{
    Candidate made;
    made.id = CandidateId(id);
    made.lastName = last;
    made.firstName = first;
    made.company = "Laiterie fictive";
    made.time = time;
    made.presented = {BlockId("B1"), BlockId("B2")};
    return made;
}

JurySession panelOfTheDay()
{
    JurySession made = session();
    made.info.start = "09:00";
    made.info.end = "17:30";
    made.jurors.push_back(made.jurors[2]);
    Juror& president = made.jurors[0];
    president.qualified = true;
    president.gender = Gender::Woman;
    Juror& leaving = made.jurors[1];
    leaving.qualified = true;
    leaving.gender = Gender::Man;
    leaving.departure = "16:15";
    made.jurors[2].attendance = Attendance::Absent;
    Juror& substitute = made.jurors[3];
    substitute.id = JurorId("m4");
    substitute.name = "Denis Laval";
    substitute.employer = "Atelier D";
    substitute.arrival = "09:40";
    substitute.replaces = JurorId("m3");
    substitute.gender = Gender::Man;
    made.candidates = {candidate("c1", "ROUSSEL", "Amélie", "10:00"),
                       candidate("c2", "BENALI", "Karim", "11:00"),
                       candidate("c3", "MOREL", "Jeanne", "13:30"),
                       candidate("c4", "DUVAL", "Hugo", "14:15"),
                       candidate("c5", "NGUYEN", "Linh", "15:00"),
                       candidate("c6", "PETIT", "Louise", "16:45"),
                       candidate("c7", "FARGE", "Noé", "")};
    made.candidates[3].status = CandidateStatus::Excused;
    made.candidates[3].statusReason = "certificat médical";
    made.candidates[5].presented = {BlockId("B2")};
    made.candidates[5].acquired = {{BlockId("B1"), Date{2024, 3, 1}, "PV 2024-07"}};
    made.candidates[6].status = CandidateStatus::Suspended;
    made.recusals = {{CandidateId("c5"), JurorId("m4"), "ancien collègue"}};
    return made;
}

EntryCase entryOf(const MinutesCase& day, const char* id, const std::vector<ScoreSheet>& sheets,
                  Deliberation deliberation, RecordHistory history = {})
{
    deliberation.candidate = CandidateId(id);
    const Candidate& about = *day.session.candidate(deliberation.candidate);
    return {day.session,
            about,
            synthesize(day.framework, day.session, about, sheets, deliberation),
            deliberation,
            checkPanel(day.framework, day.session, about, sheets),
            std::move(history)};
}

Deliberation decided(bool first, int firstPercent, bool second, int secondPercent)
{
    Deliberation made;
    made.appraisals[BlockId("B1")] = {first, Percent{firstPercent}, ""};
    made.appraisals[BlockId("B2")] = {second, Percent{secondPercent}, ""};
    made.proposal = first && second ? ProposalKind::Total : ProposalKind::Partial;
    return made;
}

EntryCase rescued(const MinutesCase& day)
{
    Deliberation made = decided(true, 70, false, 50);
    made.appraisals[BlockId("B1")].reason = "L’entretien confirme la maîtrise du poste.";
    made.recommendations[BlockId("B2")] = "Reprendre le diagnostic électrique (C3).";
    made.comment = "Exposé clair ; le diagnostic reste à consolider.";
    made.discussed = {BlockId("B1")};
    RecordVersion open = version("c2", 1, RecordStage::Signing, {"m1", "m2", "m4"}, {"m1", "m4"});
    open.signatures[1].reservation = "Je maintiens 65 % pour le premier bloc.";
    return entryOf(day, "c2",
                   {submitted("c2", "m1", 72, 50), submitted("c2", "m2", 68, 52),
                    submitted("c2", "m4", 68, 48)},
                   made, {open});
}

EntryCase corrected(const MinutesCase& day)
{
    Deliberation made = decided(true, 75, true, 71);
    made.comment = "Parcours complet.";
    RecordVersion first =
        version("c3", 1, RecordStage::Replaced, {"m1", "m2", "m4"}, {"m1", "m2", "m4"});
    first.reason = "Le commentaire était celui d’un autre candidat.";
    RecordVersion second =
        version("c3", 2, RecordStage::Locked, {"m1", "m2", "m4"}, {"m2", "m1", "m4"});
    second.frozenAt += std::chrono::minutes(50);
    for (Signature& signature : second.signatures)
        signature.at += std::chrono::minutes(50);
    return entryOf(day, "c3",
                   {submitted("c3", "m1", 80, 71), submitted("c3", "m2", 70, 70),
                    submitted("c3", "m4", 75, 72)},
                   made, {first, second});
}

EntryCase tied(const MinutesCase& day)
{
    Deliberation made = decided(true, 75, true, 70);
    made.appraisals[BlockId("B2")].reason = "Voix prépondérante de la présidence.";
    made.discussed = {BlockId("B2")};
    made.votes[BlockId("B2")] = {1, 1, 0, CastingVote::InFavour};
    RecordVersion abandoned = version("c5", 1, RecordStage::Withdrawn, {"m1", "m2"}, {"m1"});
    abandoned.reason = "Une préconisation devait être retirée.";
    return entryOf(day, "c5", {submitted("c5", "m1", 75, 85), submitted("c5", "m2", 75, 40)}, made,
                   {abandoned});
}

EntryCase lateAfternoon(const MinutesCase& day)
{
    ScoreSheet unread = submitted("c6", "m4", 0, 60);
    unread.dossierRead = false;
    return entryOf(day, "c6", {submitted("c6", "m1", 0, 75), unread}, {});
}

} // namespace

RecordVersion version(const char* candidateId, int number, RecordStage stage,
                      const std::vector<const char*>& signatories,
                      const std::vector<const char*>& signedBy)
{
    RecordVersion made;
    made.subject = CandidateId(candidateId);
    made.number = number;
    made.stage = stage;
    made.frozenAt = frozenAt;
    made.digest = std::string(32, static_cast<char>(0x1f + number));
    for (const char* juror : signatories)
        made.signatories.emplace_back(juror);
    for (const char* juror : signedBy) {
        Signature signature;
        signature.signer = SignerId(juror);
        signature.at = frozenAt + std::chrono::minutes(made.signatures.size() + 1);
        made.signatures.push_back(signature);
    }
    return made;
}

MinutesCase dayOfJury()
{
    MinutesCase day;
    day.framework = percentFramework();
    day.framework.certifier = "Certificateur fictif";
    day.framework.rncp = "RNCP00000";
    day.framework.evaluation->blocking = {PanelCheck::DossierRead};
    day.framework.evaluation->quorum.parity = true;
    day.session = panelOfTheDay();
    Deliberation total = decided(true, 80, true, 76);
    total.comment = "Très bonne maîtrise de l’ensemble.";
    day.entries = {
        entryOf(day, "c1",
                {submitted("c1", "m1", 80, 75), submitted("c1", "m2", 82, 77),
                 submitted("c1", "m4", 78, 76)},
                total,
                {version("c1", 1, RecordStage::Locked, {"m1", "m2", "m4"}, {"m1", "m2", "m4"})}),
        rescued(day),
        corrected(day),
        entryOf(day, "c4", {}, {}),
        tied(day),
        lateAfternoon(day),
        entryOf(day, "c7", {}, {})};
    day.entries[3].deliberation.comment = "Sera reconvoqué.";
    day.keyFingerprints = {{JurorId("m1"), "01234 56789 01234 56789 01234 56789 01234 56789"},
                           {JurorId("m2"), "98765 43210 98765 43210 98765 43210 98765 43210"},
                           {JurorId("m4"), "11223 34455 66778 89900 11223 34455 66778 89900"}};
    day.followUps = followUpLines(
        {{FollowUpStep::ParitaryJury, Date{2026, 3, 20}}, {FollowUpStep::Cpne, Date{2026, 4, 2}}},
        Date{2026, 3, 12}, Date{2026, 4, 10});
    day.stamp = {RecordState::Signing,
                 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                 "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210",
                 0,
                 {}};
    return day;
}

report::Document MinutesCase::layOut() const
{
    std::vector<MinutesEntry> all;
    all.reserve(entries.size());
    for (const EntryCase& each : entries) {
        const RecordVersion* printed = holding(each.history);
        all.push_back({each.session, each.candidate, each.synthesis, each.deliberation, each.panel,
                       each.history, printed,
                       "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"});
    }
    return report::layOut(
        MinutesRecord{framework, session, all, keyFingerprints, followUps, stamp, turns});
}

EntryCase& MinutesCase::entry(const char* id)
{
    return *std::ranges::find_if(
        entries, [&](const EntryCase& each) { return each.candidate.id == CandidateId(id); });
}

} // namespace delibere::sample
