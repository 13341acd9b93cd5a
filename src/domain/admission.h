// SPDX-License-Identifier: GPL-3.0-or-later
// What a formation publishes before its commission reads anything (Mon Master): places, criteria,
// how applications are examined, pieces. The part of a framework whose usage is the admission.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/id.h"

namespace delibere {

enum class Track { Classic, WorkStudy };           // voie: classique, alternance
enum class AdmissionPhase { Main, Complementary }; // phase principale, complémentaire
enum class ExaminationMode { Dossier, Interview, Competition, Exam }; // Concours, Examen

// One of the ways in which applications are examined.
struct Examination {
    ExaminationMode mode = ExaminationMode::Dossier;
    std::optional<int> weight; // whole, 1-100; published for all that give marks, or for none

    friend bool operator==(const Examination&, const Examination&) = default;
};

// Places offered; shared when it names both tracks.
struct Capacity {
    std::set<Track> tracks; // at least one; a track stands in at most one capacity
    int places = 0;         // 1 or more
    std::string source;     // may be empty

    friend bool operator==(const Capacity&, const Capacity&) = default;
};

// What the platform showed of the campaign before.
struct PreviousCampaign {
    std::optional<int> lastRankCalled; // of the main phase
    std::optional<int> applications;   // that were confirmed
    std::string source;

    // Last rank called over applications, exact; absent when one of them is (seed 002, line 260).
    [[nodiscard]] std::optional<int> accessRate() const; // whole percent, halves up
    friend bool operator==(const PreviousCampaign&, const PreviousCampaign&) = default;
};

using PieceId = Id<struct PieceTag>;

struct RequestedPiece {
    PieceId id;
    std::string title;
    std::string kind; // the heading over it: "Tests et certifications"; may be empty
    bool compulsory = false;
    std::vector<std::string> formats; // "PDF"; may be empty
    std::optional<int> megabytes;     // largest size of a file
    std::string concerns;             // whom; empty: everybody
    std::string instruction;          // may be empty

    friend bool operator==(const RequestedPiece&, const RequestedPiece&) = default;
};

// Equal results are told apart by these criteria, one after the other. Only what is published.
struct TieRule {
    std::vector<CriterionId> criteria; // at least one
    std::string source;

    friend bool operator==(const TieRule&, const TieRule&) = default;
};

struct Admission {
    std::string field; // domaine: "DROIT, ECONOMIE, GESTION"; may be empty
    std::string mention;
    std::string course;                     // parcours; may be empty
    std::string establishment;              // may be empty
    std::string place;                      // may be empty
    std::string reference;                  // of the platform; may be empty
    std::vector<std::string> teachingModes; // "Formation continue"
    std::vector<Capacity> capacities;       // at least one
    std::optional<PreviousCampaign> previous;
    std::vector<std::string> expectations; // attendus
    std::optional<int> announcedCriteria;  // how many the sheet speaks of, whatever it lists
    std::vector<Examination> examinations; // at least one; each mode once
    std::string weightsSource;             // where weights are published; empty: none are
    // Whole, 1-100; of every criterion of the framework, or empty: none is published.
    std::map<CriterionId, int> criterionWeights;
    std::optional<TieRule> tieRule;
    std::vector<RequestedPiece> pieces;
    std::vector<std::string> languages;
    std::vector<std::string> advisedDiplomas;

    [[nodiscard]] const Capacity* capacityOf(Track track) const; // nullptr: none is published
    [[nodiscard]] const RequestedPiece* piece(const PieceId& id) const;
    [[nodiscard]] const Examination* examination(ExaminationMode mode) const;
    // Ours where nothing is published: every criterion counts the same, and so does every mode that
    // gives marks.
    [[nodiscard]] bool weightsPublished() const { return !criterionWeights.empty(); }
    [[nodiscard]] int weightOf(const CriterionId& criterion) const;
    [[nodiscard]] int weightOf(ExaminationMode mode) const; // 0: it is not examined so

    friend bool operator==(const Admission&, const Admission&) = default;
};

[[nodiscard]] inline bool examinesByInterview(const Admission& admission)
{
    return admission.examination(ExaminationMode::Interview) != nullptr;
}

} // namespace delibere
