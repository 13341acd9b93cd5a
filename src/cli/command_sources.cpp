// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli sources: the marks of the sources that the framework weighs beside its jury.
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/session.h"
#include "cli/command.h"
#include "cli/deliberation_text.h"
#include "cli/entry_notice.h"
#include "domain/weighted_figure.h"
#include "domain/whole_percent.h"
#include "wording/french_format.h"
#include "wording/french_reading.h"
#include "wording/weighting_words.h"
#include "wording/words.h"

namespace delibere::cli {

namespace {

struct GivenMark {
    std::string candidate;
    std::string block;
    std::string source;
    std::optional<std::string> mark; // as typed
    std::string author;
    std::string day;
    bool erased = false;
};

// "Formateurs (30 %) 12/20, de Nadia Keller, le 2 mars 2026"
std::string partText(const EvaluationRules& rules, const SourcePart& part)
{
    const std::string said =
        fmt::format("{} {}", wording::sourceName(*rules.weightedSource(part.source)),
                    wording::sourceMarkWords(rules, part));
    if (!part.mark)
        return said;
    return fmt::format("{}, de {}, le {}", said, part.mark->author,
                       wording::formatDate(part.mark->on));
}

std::string blockText(const app::Session& session, const OutsideKey& key)
{
    const EvaluationRules& rules = *session.framework().evaluation;
    std::vector<std::string> parts;
    for (const SourcePart& part : sourceParts(rules, session.jury(), key.candidate, key.block)) {
        if (!part.jury && (key.source.empty() || part.source == key.source))
            parts.push_back(partText(rules, part));
    }
    return fmt::format("{}, {}\u00a0: {}", nameAndId(session.jury(), key.candidate),
                       key.block.text(), fmt::join(parts, "\u202f; "));
}

Result<OutsideMark> markOf(const GivenMark& options, const MarkScale& marks)
{
    const auto steps = wholePercent(*options.mark, marks);
    if (!steps)
        return fail(ProblemCode::BadRequest, *options.mark, "écrivez " + wording::markRule(marks));
    const auto day = wording::dateFrom(options.day);
    if (!day)
        return fail(ProblemCode::BadRequest, options.day.empty() ? "--le" : options.day,
                    "dites quand la note a été donnée, par exemple 2026-03-12");
    return OutsideMark{*steps, options.author, *day};
}

Exit giveMark(Console& console, app::Session& session, const GivenMark& options)
{
    SetOutsideMark edit{
        {CandidateId(options.candidate), BlockId(options.block), SourceId(options.source)},
        std::nullopt};
    if (!options.erased) {
        const auto mark = markOf(options, session.framework().marks());
        if (!mark)
            return console.report(mark.error());
        edit.mark = *mark;
    }
    if (const auto done = session.apply(edit, {}); !done)
        return console.report(done.error(), session.jury());
    sayUndrawable(console, edit);
    console.print(blockText(session, edit.key));
    return Exit::Success;
}

Exit showMarks(Console& console, const app::Session& session, const NoOptions& /*options*/)
{
    const std::string weighting = wording::weightingWords(session.framework());
    if (weighting.empty())
        return console.report({ProblemCode::NothingWeighed, session.framework().id, {}});
    console.print(weighting);
    for (const Candidate& candidate : session.jury().candidates) {
        for (const BlockId& block : candidate.presented)
            console.print(blockText(session, {candidate.id, block, {}}));
    }
    return Exit::Success;
}

} // namespace

void addSourcesCommand(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand(
        "sources", "Notes des autres sources que le référentiel pondère avec le jury");
    group.require_subcommand(1);

    const auto [noter, given] = addCommand(group, chosen, "noter", "Note, ou efface", giveMark);
    noter.add_option("--candidat", given.candidate, "Identifiant du candidat")->required();
    noter.add_option("--bloc", given.block, "Identifiant du bloc")->required();
    noter.add_option("--source", given.source, "Identifiant de la source")->required();
    auto* what = noter.add_option_group("quoi");
    what->add_option("--note,--pourcentage", given.mark,
                     "La note donnée, sur le barème du référentiel\u00a0: 12,5");
    what->add_flag("--efface", given.erased, "La note est retirée");
    what->require_option(1);
    noter.add_option("--auteur", given.author, "Qui a donné cette note");
    noter.add_option("--le", given.day, "Quand elle a été donnée");

    addCommand(group, chosen, "afficher", "Affiche la pondération et les notes", showMarks);
}

} // namespace delibere::cli
