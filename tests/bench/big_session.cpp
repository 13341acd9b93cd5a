// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/big_session.h"

#include <cstdlib>

#include "app/data_folder.h"
#include "app/framework_library.h"
#include "store/session_file.h"
#include "support/sample.h"

namespace delibere::bench {

namespace {

constexpr int candidateCount = 200;
constexpr auto frameworkFile = "cqp-technicien-maintenance-alimentaire.json";

JurySession definitionFor(const Framework& framework, int candidates, int jurors)
{
    JurySession made = sample::session();
    made.info.freeTurns = true; // nobody is there to give a passphrase
    Juror juror = made.jurors.front();
    Candidate candidate = made.candidates.front();
    candidate.acquired.clear();
    candidate.presented.clear();
    for (const Block& block : framework.blocks)
        candidate.presented.push_back(block.id);
    made.jurors.clear();
    made.candidates.clear();
    made.recusals.clear();
    for (int number = 1; number <= jurors; ++number) {
        juror.id = JurorId("m" + std::to_string(number));
        juror.role = number == 1 ? JurorRole::President : JurorRole::Member;
        made.jurors.push_back(juror);
    }
    for (int number = 1; number <= candidates; ++number) {
        candidate.id = CandidateId("c" + std::to_string(number));
        made.candidates.push_back(candidate);
    }
    return made;
}

ScoreSheet fullSheet(const Framework& framework, const SheetKey& key)
{
    ScoreSheet sheet;
    sheet.key = key;
    sheet.dossierRead = true;
    int number = 0;
    for (const Block& block : framework.blocks) {
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                ++number;
                sheet.criteria[criterion.id] = {
                    LevelMark{1 + number % 4}, LevelMark{1 + (number / 4) % 4}, {}};
            }
        }
    }
    return sheet;
}

app::FrameworkFile loadedFramework()
{
    auto file = app::loadFramework(app::frameworkFolder() / frameworkFile);
    if (!file)
        std::abort();
    return std::move(*file);
}

// Every bloc graded, one in five at both sides of the threshold, and handed in.
ScoreSheet judged(const Framework& framework, ScoreSheet sheet, int number)
{
    for (const Block& block : framework.blocks)
        sheet.blocks[block.id].final = Percent{60 + ++number * 7 % 31};
    sheet.state = SheetState::Submitted;
    return sheet;
}

void addRemarks(ScoreSheet& sheet)
{
    int number = 0;
    for (auto& [id, entry] : sheet.criteria)
        entry.remark =
            "Remarque " + std::to_string(++number) + " sur " + sheet.key.candidate.text() +
            " : l’exemple de la ligne, repris à l’entretien, montre une pratique régulière, "
            "expliquée sans hésiter.";
}

void addEdits(const ScoreSheet& sheet, Entered entered, std::vector<Edit>& edits)
{
    if (entered == Entered::Imported) {
        edits.emplace_back(ImportSheet{sheet});
        return;
    }
    edits.emplace_back(SetDossierRead{sheet.key, true});
    for (const auto& [criterion, entry] : sheet.criteria) {
        for (const Evidence evidence : {Evidence::Dossier, Evidence::Interview})
            edits.emplace_back(SetMark{sheet.key, criterion, evidence, entry.mark(evidence)});
    }
}

} // namespace

std::vector<ScoreSheet> makeBigSession(const std::filesystem::path& path, Entered entered)
{
    const auto file = loadedFramework();
    const Framework& framework = file.framework;
    const JurySession definition = definitionFor(framework, candidateCount, mostJurors);
    auto made =
        store::SessionFile::create(path, {definition, file.bytes, framework.id, framework.version});
    if (!made)
        std::abort();
    std::vector<ScoreSheet> sheets;
    for (const Candidate& candidate : definition.candidates) {
        std::vector<Edit> edits;
        for (const Juror& juror : definition.jurors) {
            sheets.push_back(fullSheet(framework, {candidate.id, juror.id}));
            addEdits(sheets.back(), entered, edits);
        }
        if (!made->apply(edits, ""))
            std::abort();
    }
    return sheets;
}

JudgedSession makeJudgedSession(const std::filesystem::path& path, int candidates, Judged judgedBy,
                                int jurors)
{
    const auto file = loadedFramework();
    JudgedSession made{file.framework, definitionFor(file.framework, candidates, jurors), {}};
    auto session = store::SessionFile::create(
        path, {made.jury, file.bytes, made.framework.id, made.framework.version});
    if (!session)
        std::abort();
    std::vector<Edit> edits;
    int number = 0;
    for (const Candidate& candidate : made.jury.candidates) {
        for (const Juror& juror : made.jury.jurors) {
            ScoreSheet blank;
            blank.key = {candidate.id, juror.id};
            blank.dossierRead = true;
            ScoreSheet sheet = judgedBy == Judged::Finals ? std::move(blank)
                                                          : fullSheet(made.framework, blank.key);
            if (judgedBy == Judged::Remarks)
                addRemarks(sheet);
            made.sheets.push_back(judged(made.framework, std::move(sheet), ++number));
            edits.emplace_back(ImportSheet{made.sheets.back()});
        }
        edits.emplace_back(SetAppraisal{candidate.id, made.framework.blocks.front().id,
                                        Appraisal{true, Percent{75}, ""}});
    }
    if (!session->apply(edits, ""))
        std::abort();
    return made;
}

} // namespace delibere::bench
