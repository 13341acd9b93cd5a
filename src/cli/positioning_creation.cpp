// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/positioning_creation.h"

#include <filesystem>

#include <fmt/format.h>

#include "app/positioning_import.h"
#include "app/session_creation.h"
#include "cli/entry_notice.h"
#include "cli/interviewer_argument.h"
#include "cli/positioning_choice.h"
#include "domain/positioning_rules.h"
#include "domain/text_rules.h"

namespace delibere::cli {

namespace {

Result<PositioningInfo> infoOf(const NewPositioning& asked)
{
    PositioningInfo info;
    const auto date = Date::fromIso(asked.date);
    if (!date)
        return fail(ProblemCode::BadRequest, asked.date, "écrivez un jour comme 2026-11-20");
    info.date = *date;
    if (asked.interviewers.size() > info.interviewers.size())
        return fail(ProblemCode::BadRequest, "--intervenant", "deux intervenants au plus");
    for (std::size_t at = 0; at < asked.interviewers.size(); ++at) {
        auto person = interviewerOf(asked.interviewers[at]);
        if (!person)
            return tl::unexpected(person.error());
        info.interviewers.at(at) = std::move(*person);
    }
    return info;
}

// Heard by no jury yet; presents everything, as someone who comes with a file.
Candidate newCandidate(const app::Session& session, const NewPositioning& asked)
{
    const JurySession& jury = session.jury();
    Candidate candidate;
    candidate.lastName = asked.lastName;
    candidate.firstName = asked.firstName;
    candidate.company = asked.company;
    for (const Block& block : session.framework().blocks)
        candidate.presented.push_back(block.id);
    for (int number = 1; candidate.id.empty(); ++number) {
        const CandidateId id("c" + std::to_string(number));
        if (jury.candidate(id) == nullptr && jury.juror(JurorId(id.text())) == nullptr)
            candidate.id = id;
    }
    return candidate;
}

struct Person {
    Candidate candidate;
    bool isNew = false;
};

// Someone who is there, by id or by name; else someone new.
Result<Person> personOf(const app::Session& session, const NewPositioning& asked)
{
    if (!asked.candidate.empty()) {
        const Candidate* found = session.jury().candidate(CandidateId(asked.candidate));
        if (found == nullptr)
            return fail(ProblemCode::UnknownCandidate, asked.candidate);
        return Person{*found, false};
    }
    if (isBlank(asked.lastName))
        return fail(ProblemCode::BadRequest, "--nom",
                    "dites qui est reçu\u00a0: --nom et --prenom, ou --candidat pour quelqu’un de "
                    "cette session");
    Person person{newCandidate(session, asked), true};
    for (const Candidate& each : session.jury().candidates) {
        if (!samePerson(each.fullName(), person.candidate.fullName()))
            continue;
        if (!person.isNew)
            return fail(ProblemCode::BadRequest, each.fullName(),
                        "plusieurs candidats de ce nom\u202f; dites lequel avec --candidat");
        person = {each, false};
    }
    return person;
}

Exit put(Console& console, app::Session& session, const NewPositioning& asked, PositioningInfo info)
{
    const auto person = personOf(session, asked);
    if (!person)
        return console.report(person.error());
    info.candidate = person->candidate.id;
    const Positioning made{app::newPositioningId(), std::move(info), {}, {}, {}, {}};
    std::vector<Edit> edits;
    if (person->isNew)
        edits.emplace_back(PutCandidate{person->candidate});
    edits.emplace_back(PutPositioning{made.id, made.info});
    const auto done = session.applyTogether(edits, {});
    if (!done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edits);
    console.print(fmt::format("Repérage créé\u00a0: {}", positioningTitle(session, made)));
    console.print("Identifiant\u00a0: " + made.id.text());
    return Exit::Success;
}

Result<void> checkPrintable(const std::string& option, const std::string& text)
{
    if (const auto fault = typedFault(text, LineBreaks::Refused))
        return fail(ProblemCode::TextForbidden, option, faultWords(text, *fault));
    return {};
}

// A file that is not there yet: an empty session of that framework, or none at all.
Exit createFile(Console& console, const NewPositioning& asked, PositioningInfo info)
{
    if (asked.framework.empty())
        return console.report(Problem{ProblemCode::BadRequest, asked.session,
                                      "ce fichier n’existe pas encore\u202f; pour le créer, "
                                      "indiquez --referentiel"});
    const auto framework = app::loadFramework(asked.framework);
    if (!framework)
        return console.report(framework.error());
    const auto suits = checkForPositioning(framework->framework).and_then([&] {
        return checkPrintable("--intitule", asked.title).and_then([&] {
            return checkPrintable("--lieu", asked.place);
        });
    });
    if (!suits)
        return console.report(suits.error());
    Exit exit = Exit::Problem;
    {
        auto session =
            app::createSession(asked.session, *framework, {asked.title, asked.place, info.date});
        if (!session)
            return console.report(session.error());
        exit = put(console, *session, asked, std::move(info));
    }
    if (exit != Exit::Success) { // it was made here and holds nothing
        std::error_code ignored;
        std::filesystem::remove(asked.session, ignored);
    }
    return exit;
}

} // namespace

Exit createPositioning(Console& console, const NewPositioning& asked)
{
    auto info = infoOf(asked);
    if (!info)
        return console.report(info.error());
    std::error_code error;
    if (!std::filesystem::exists(asked.session, error))
        return createFile(console, asked, std::move(*info));
    auto session = app::Session::open(asked.session);
    if (!session)
        return console.report(session.error());
    if (!asked.framework.empty()) {
        const auto framework = app::loadFramework(asked.framework);
        if (!framework)
            return console.report(framework.error());
        if (framework->digest != session->frameworkDigest())
            return console.report(Problem{ProblemCode::BadRequest, asked.session,
                                          "cette session suit déjà un autre référentiel\u202f; "
                                          "retirez --referentiel, ou créez un autre fichier"});
    }
    return put(console, *session, asked, std::move(*info));
}

} // namespace delibere::cli
