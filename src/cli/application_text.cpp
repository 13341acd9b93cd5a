// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "domain/record_subject.h"
#include "wording/application_words.h"
#include "wording/ranking_words.h"

namespace delibere::cli {

namespace {

using ApplicationJson = nlohmann::ordered_json;

constexpr std::array answerKeys{"classe", "refus-academique", "refus-administratif", "en-attente"};
constexpr std::array pieceKeys{"recue", "illisible", "a-preciser"};

template <class Value, class Keys>
std::optional<Value> valueOfKey(const Keys& keys, std::string_view key)
{
    const auto found = std::ranges::find(keys, key);
    if (found == keys.end())
        return std::nullopt;
    return static_cast<Value>(found - keys.begin());
}

const ReadingCount& readingOf(const ReadingBoard& board, const CandidateId& id)
{
    static const ReadingCount none;
    const auto found = board.applications.find(id);
    return found == board.applications.end() ? none : found->second;
}

ApplicationJson piecesJson(const Application& application)
{
    ApplicationJson pieces = ApplicationJson::array();
    for (const auto& [piece, note] : application.pieces) {
        ApplicationJson entry{{"piece", piece.text()}, {"etat", pieceKey(note.state)}};
        if (note.askedOn)
            entry["demandee_le"] = note.askedOn->iso();
        if (!note.request.empty())
            entry["demande"] = note.request;
        pieces.push_back(std::move(entry));
    }
    return pieces;
}

ApplicationJson answerJson(const Application& application)
{
    if (!application.answer)
        return nullptr;
    ApplicationJson answer{{"reponse", answerKey(application.answer->kind)}};
    if (!application.answer->reason.empty())
        answer["motif"] = application.answer->reason;
    return answer;
}

} // namespace

std::string applicationText(const JurySession& jury, const CandidateId& id)
{
    const Application* application = jury.application(id);
    const Candidate* candidate = jury.candidate(id);
    return application == nullptr || candidate == nullptr
               ? id.text()
               : wording::applicationName(*application, *candidate);
}

std::string numbersText(const JurySession& jury, const std::vector<CandidateId>& ids)
{
    std::string text;
    for (const CandidateId& id : ids) {
        const Application* application = jury.application(id);
        text += (text.empty() ? "" : ", ") +
                (application == nullptr ? id.text() : application->facts.number);
    }
    return text;
}

ApplicationJson numbersJson(const JurySession& jury, const std::vector<CandidateId>& ids)
{
    ApplicationJson numbers = ApplicationJson::array();
    for (const CandidateId& id : ids) {
        const Application* application = jury.application(id);
        numbers.push_back(application == nullptr ? id.text() : application->facts.number);
    }
    return numbers;
}

void printApplication(Console& console, const app::Session& session, const ReadingBoard& board,
                      const CandidateId& id)
{
    const Application& application = *session.jury().application(id);
    const Admission& admission = *session.framework().admission;
    std::string line = applicationText(session.jury(), id);
    if (const std::string origin = wording::originWords(application.facts); !origin.empty())
        line += " — " + origin;
    line += " — " + wording::listWords(listOf(application.facts));
    line += " — pièces\u00a0: " + wording::words(countPieces(admission, application));
    line += " — lecture\u00a0: " + wording::words(readingOf(board, id));
    if (const std::string summons = wording::words(application.summons); !summons.empty())
        line += " — " + summons;
    if (application.answer)
        line += " — " + wording::words(application.answer->kind);
    console.print(line);
    for (const RequestedPiece& piece : admission.pieces) {
        const auto note = application.pieces.find(piece.id);
        if (note != application.pieces.end() && note->second.state != PieceState::Received)
            console.print("  " + piece.title + "\u00a0: " + wording::words(note->second));
    }
    if (application.answer && !application.answer->reason.empty())
        console.print("  motif\u00a0: " + application.answer->reason);
}

ApplicationJson applicationJson(const app::Session& session, const ReadingBoard& board,
                                const EvaluatorIndex& readers, const CandidateId& id)
{
    const JurySession& jury = session.jury();
    const Application& application = *jury.application(id);
    const Candidate& candidate = *jury.candidate(id);
    const ApplicationFacts& facts = application.facts;
    ApplicationJson entry{{"numero", facts.number}, {"candidat", id.text()}};
    if (candidate.fullName() != facts.number)
        entry["nom"] = candidate.fullName();
    entry.update({{"diplome", facts.diploma},
                  {"etablissement", facts.establishment},
                  {"region", facts.region},
                  {"classement", listKey(listOf(facts))}});
    const PieceCount count = countPieces(*session.framework().admission, application);
    entry["pieces"] = {{"demandees", count.asked},
                       {"recues", count.received},
                       {"illisibles", count.unreadable},
                       {"a_preciser", count.toClarify},
                       {"notes", piecesJson(application)}};
    entry["lecteurs"] = ApplicationJson::array();
    for (const JurorId& juror : readers.evaluators(candidate))
        entry["lecteurs"].push_back(juror.text());
    entry["lectures_remises"] = readingOf(board, id).read;
    entry["convoquee"] = application.summons == Summons::Undecided
                             ? ApplicationJson(nullptr)
                             : ApplicationJson(application.summons == Summons::Summoned);
    entry["reponse"] = answerJson(application);
    return entry;
}

const char* answerKey(AnswerKind kind)
{
    return answerKeys.at(static_cast<std::size_t>(kind));
}

std::optional<AnswerKind> answerFromKey(std::string_view key)
{
    return valueOfKey<AnswerKind>(answerKeys, key);
}

const char* pieceKey(PieceState state)
{
    return pieceKeys.at(static_cast<std::size_t>(state));
}

std::optional<PieceState> pieceFromKey(std::string_view key)
{
    return valueOfKey<PieceState>(pieceKeys, key);
}

} // namespace delibere::cli
