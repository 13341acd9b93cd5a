// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/report/positioning_case.h"

#include "support/sample.h"
#include "unit/report/minutes_case.h"

namespace delibere::sample {

namespace {

constexpr int lowest = 1;
constexpr int between = 2;
constexpr int highest = 3;

TableEntry& table(Positioning& positioning, const char* id)
{
    return positioning.tables[CompetencyId(id)];
}

void set(Positioning& positioning, const char* id, Answer answer, int level, bool need,
         const char* detail = "", const char* notes = "")
{
    table(positioning, id) = {answer, level, need, detail, notes};
}

PositioningCase nothingEntered()
{
    PositioningCase made;
    made.session = session();
    made.session.info.title = "Promotion d’essai 2026";
    made.candidate.id = CandidateId("c1");
    made.candidate.lastName = "LEGRAND-ÉTIENNE";
    made.candidate.firstName = "Zoé";
    made.candidate.company = "Solvants fictifs du Rhône";
    made.positioning.id = PositioningId("00000000-0000-4000-8000-000000000001");
    made.positioning.info = {
        made.candidate.id,
        Date{2026, 2, 3},
        {Interviewer{"AUBRY", "Claude", "Solvants fictifs du Rhône", "Responsable des ventes",
                     false},
         Interviewer{"NGUYEN", "Linh", "Organisme d’essai", "Conseillère en formation", true}}};
    made.stamp = stamp(RecordState::Draft);
    return made;
}

void addEveryTableAtTheTop(Positioning& positioning)
{
    for (const Competency* each : positioningTables(technico()))
        positioning.tables[each->id] = {Answer::Yes, highest, false, "", ""};
}

// What was said at the table, for the guide.
void addWhatWasSaid(Positioning& positioning)
{
    positioning.opening = {"Assistante commerciale six ans, puis vendeuse itinérante trois ans.",
                           "Prendre un secteur en responsabilité.",
                           "Faire reconnaître ce que j’ai appris sur le terrain."};
    table(positioning, "C1.T1").notes =
        "Suit 42 clients ; veille chaque lundi, « L’Usine d’essai » et les salons.";
}

Positioning allTables(Positioning positioning)
{
    addEveryTableAtTheTop(positioning);
    addWhatWasSaid(positioning);
    set(positioning, "C2.T3", Answer::Yes, between, true, "Construire ses propres indicateurs.");
    set(positioning, "C2.T4", Answer::No, lowest, true);
    set(positioning, "C4.T2", Answer::Yes, between, true);
    set(positioning, "C4.T3", Answer::Yes, between, true, "Réglementation des produits.");
    set(positioning, "C5.T2", Answer::No, lowest, true);
    set(positioning, "C6.T4", Answer::Yes, between, true);
    positioning.summary[BlockId("C2")] = {
        {}, {"formation"}, "Deux jours, avec le contrôle de gestion."};
    positioning.summary[BlockId("C4")] = {{}, {"formation", "pratique"}, ""};
    positioning.summary[BlockId("C5")] = {{{"C5.B4", true}}, {"pratique"}, ""};
    positioning.summary[BlockId("C6")] = {{}, {"pratique"}, ""};
    positioning.plan["C2.B3"] = {"Module « tableaux de bord » (14 h)", "mars 2026",
                                 "Organisme d’essai"};
    positioning.plan["C2.B4"] = {"", "avril 2026", "Claude Aubry"};
    positioning.plan["C4.B3"] = {"Tutorat au laboratoire", "avant l’été", "Service réglementaire"};
    return positioning;
}

} // namespace

PositioningCase fullInterview()
{
    PositioningCase made = nothingEntered();
    made.positioning = allTables(made.positioning);
    return made;
}

PositioningCase secondInterview()
{
    PositioningCase made = fullInterview();
    made.earlier = made.positioning;
    Positioning& before = *made.earlier;
    before.id = PositioningId("00000000-0000-4000-8000-000000000000");
    before.info.date = Date{2025, 2, 11};
    set(before, "C1.T3", Answer::No, lowest, true);
    set(before, "C3.T2", Answer::Yes, between, true);
    set(before, "C2.T4", Answer::Yes, highest, false);
    set(before, "C4.T2", Answer::No, lowest, true);
    before.summary[BlockId("C5")].lines.clear();
    return made;
}

PositioningCase incoherentInterview()
{
    PositioningCase made = nothingEntered();
    Positioning& positioning = made.positioning;
    addEveryTableAtTheTop(positioning);
    positioning.tables.erase(CompetencyId("C1.T4"));
    positioning.tables.erase(CompetencyId("C1.T5"));
    set(positioning, "C1.T1", Answer::None, highest, false);
    for (const char* untouched : {"C2.T1", "C2.T2", "C2.T3", "C2.T4"})
        positioning.tables.erase(CompetencyId(untouched));
    set(positioning, "C3.T1", Answer::No, between, false);
    set(positioning, "C4.T1", Answer::Yes, highest, true);
    positioning.summary[BlockId("C4")] = {{{"C4.B1", false}}, {}, ""};
    positioning.summary[BlockId("C5")] = {{{"C5.B4", true}}, {}, ""};
    return made;
}

PositioningCase signedInterview()
{
    PositioningCase made = fullInterview();
    made.stamp.state = RecordState::Signing;
    made.stamp.version = 2;
    made.stamp.correction = "Le nom de l’entreprise était celui d’avant.";
    RecordVersion version = sample::version("c1", 2, RecordStage::Signing, {}, {});
    version.subject = made.positioning.subject();
    version.signatories = positioningSignatories();
    for (const SignerId& signer : {candidateSigner(), interviewerSigner(0)}) {
        Signature signature;
        signature.signer = signer;
        signature.at = version.frozenAt + std::chrono::minutes(version.signatures.size() + 1);
        version.signatures.push_back(signature);
    }
    made.keyFingerprints = {
        {candidateSigner(), "01234 56789 01234 56789 11111 22222 33333 44444"},
        {interviewerSigner(0), "98765 43210 98765 43210 55555 66666 77777 88888"}};
    version.signatures[0].reservation = "Je souhaitais aussi l’anglais commercial.";
    version.signatures[0].image = "not a picture yet";
    made.version = version;
    return made;
}

PositioningCase lockedInterview()
{
    PositioningCase made = signedInterview();
    RecordVersion& version = *made.version;
    version.signatures[0].reservation.clear();
    Signature last = version.signatures[1];
    last.signer = interviewerSigner(1);
    version.signatures.push_back(last);
    version.stage = RecordStage::Locked;
    made.stamp.state = RecordState::Signed;
    made.stamp.code = "DELIBERE1:" + std::string(144, '7'); // as long as every one of them
    made.keyFingerprints[interviewerSigner(1)] = "10293 84756 10293 84756 99999 00000 12121 34343";
    return made;
}

PositioningCase blankInterview()
{
    PositioningCase made;
    made.session = session();
    made.session.info.title = "Promotion d’essai 2026";
    made.stamp = stamp(RecordState::Draft);
    return made;
}

} // namespace delibere::sample
