// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/example_place.h"

#include <QDate>
#include <QStandardPaths>

#include "app/example_session.h"
#include "widgets/kit/qt_text.h"
#include "wording/instrument_words.h"

namespace delibere::widgets {

Result<std::filesystem::path> examplePath()
{
    const std::filesystem::path folder =
        std::filesystem::path(
            fromQt(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))) /
        "exemple";
    const auto path = folder / "exemple.jury";
    std::error_code error;
    if (std::filesystem::exists(path, error))
        return path;
    const auto example = app::createExample(folder);
    if (!example)
        return tl::unexpected(example.error().problem);
    // At the first opening only: what was done in it since is kept.
    return app::Session::open(example->session)
        .and_then([](app::Session&& session) { return app::addCandidateToMark(session); })
        .map([&] { return example->session; });
}

SessionInfo newSessionInfo(const Framework& framework)
{
    const QDate today = QDate::currentDate();
    return {std::string(wording::inWordsOf(framework, "Nouvelle session de jury")),
            {},
            {today.year(), today.month(), today.day()},
            {},
            {}};
}

} // namespace delibere::widgets
