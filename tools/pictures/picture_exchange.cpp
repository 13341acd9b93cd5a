// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picture_exchange.h"

#include "app/example_session.h"
#include "app/handover.h"
#include "app/mission.h"
#include "app/secret_words.h"
#include "app/signing.h"

namespace delibere::pictures {

namespace {

constexpr auto cheap = crypto::Effort::ForTests; // nobody is kept from these

ScoreSheet marked(const Framework& framework, const SheetKey& key)
{
    ScoreSheet sheet;
    sheet.key = key;
    sheet.state = SheetState::Submitted;
    sheet.dossierRead = true;
    int percent = 68;
    for (const Block& block : framework.blocks)
        sheet.blocks[block.id].final = Percent{percent += 3};
    return sheet;
}

Result<std::filesystem::path> giveOut(app::Session& session, const std::string& code,
                                      const std::filesystem::path& folder)
{
    const JurorId president("m1");
    return app::makeKey(session, president, picturePhrase, cheap)
        .and_then([&](const PutKey& key) { return app::doorOf(session)(key, president); })
        .and_then([&] { return app::openKey(session, president, picturePhrase); })
        .and_then([&](const crypto::SecretKey& key) {
            return app::issueMission(session, key, president,
                                     {JurorId("m2"), app::codeDigits(code), cheap}, folder,
                                     app::doorOf(session));
        });
}

Result<PictureExchange> marking(const std::filesystem::path& presidency,
                                const std::filesystem::path& mission, const std::string& code)
{
    const auto folder = presidency.parent_path();
    const JurorId juror("m2");
    const auto opened = app::readMission(mission, code);
    if (!opened)
        return tl::unexpected(opened.error());
    auto session = app::startMission(*opened, folder / "membre.jury", picturePhrase, cheap);
    if (!session)
        return tl::unexpected(session.error());
    const ImportSheet sheet{marked(session->framework(), {CandidateId("c3"), juror})};
    return app::doorOf(*session)(sheet, juror)
        .and_then([&] {
            return app::handOver(*session, picturePhrase, folder, {CandidateId("c3")},
                                 app::doorOf(*session));
        })
        .map([&](const app::HandedOver& handed) {
            return PictureExchange{presidency, session->path(), handed.path};
        });
}

} // namespace

Result<PictureExchange> makeExchange(const std::filesystem::path& folder)
{
    const auto example = app::createExample(folder);
    if (!example)
        return tl::unexpected(example.error().problem);
    auto session = app::Session::open(example->session);
    if (!session)
        return tl::unexpected(session.error());
    const std::string code = app::drawnCode();
    return app::addCandidateToMark(*session)
        .and_then([&] { return giveOut(*session, code, folder); })
        .and_then([&](const std::filesystem::path& mission) {
            return marking(example->session, mission, app::codeDigits(code));
        });
}

} // namespace delibere::pictures
