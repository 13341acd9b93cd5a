// SPDX-License-Identifier: GPL-3.0-or-later
// A key in the search of « Toutes les formations » on 17,000 rows: from the key to the table
// painted, beside a bare loop over the same folded words in the same run. docs/performance.md.
#include <cstdlib>
#include <iostream>

#include <QApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "app/campaign_intake.h"
#include "bench/paintings.h"
#include "bench/timing.h"
#include "campaign/mix64.h"
#include "codec/switches_json.h"
#include "domain/folding.h"
#include "support/file_bytes.h"
#include "support/scratch_folder.h"
#include "widgets/campaign/campaign_document.h"
#include "widgets/campaign/catalogue_page.h"
#include "widgets/shell/appearance.h"

using namespace delibere;

namespace {

constexpr int catalogueRows = 17'000;
constexpr int keyRounds = 9;

constexpr std::array drawnWords{"INGÉNIERIE", "DROIT",   "SCIENCES",     "MÉCANIQUE", "HISTOIRE",
                                "GESTION",    "LANGUES", "MANAGEMENT",   "SANTÉ",     "BIOLOGIE",
                                "CULTURE",    "PUBLIC",  "APPLICATIONS", "MATIÈRE",   "ÉCONOMIE"};
constexpr std::array drawnTowns{"RENNES (35)", "AIX EN PROVENCE CEDEX 01 (13)", "PARIS (75)",
                                "VALMONT (99)", "LYON (69)"};

void mustBe(bool right, const char* what)
{
    if (right)
        return;
    std::cerr << "bench_catalogue: " << what << '\n';
    std::abort();
}

std::string drawnText(int seed, int length)
{
    std::string text;
    for (int at = 0; at < length; ++at)
        text += std::string(drawnWords[campaign::mix64(static_cast<std::uint64_t>(seed * 64 + at)) %
                                       drawnWords.size()]) +
                ' ';
    return text;
}

app::OpenCampaign drawnCatalogue(const std::filesystem::path& path)
{
    auto made = app::OpenCampaign::create(
        path, {sample::bytesOf(DELIBERE_ROOT "/calendriers/2025.json"), codec::writeSwitches({})});
    mustBe(made.has_value(), "the campaign is not made");
    app::CampaignIntake intake(made->state());
    intake.read("catalogue");
    for (int at = 0; at < catalogueRows; ++at) {
        campaign::CatalogueRow row;
        row.session = 2025;
        row.id = "IFC" + std::to_string(at);
        row.mention = drawnText(at, 4);
        row.course = drawnText(at + 7, 8);
        row.discipline = drawnText(at + 3, 3);
        row.establishment = "0990001A";
        row.establishmentName = "Université fictive " + std::to_string(at % 90);
        row.region = "Région fictive " + std::to_string(at % 13);
        row.modes = "INITIALE";
        row.places = std::string("UFR des sciences - ") +
                     drawnTowns[static_cast<std::size_t>(at) % drawnTowns.size()];
        intake.add(0, std::move(row));
    }
    intake.finish();
    mustBe(made->add(intake.takeRows()).has_value(), "the catalogue is not in");
    return std::move(*made);
}

std::vector<std::u32string> foldedLines(const std::vector<campaign::CatalogueRow>& rows)
{
    std::vector<std::u32string> lines;
    for (const campaign::CatalogueRow& each : rows) {
        std::u32string line;
        for (const auto& word : foldedWords(each.id + ' ' + each.mention + ' ' + each.course + ' ' +
                                            each.establishmentName + ' ' + each.region + ' ' +
                                            each.places + ' ' + each.discipline))
            line += word + U' ';
        lines.push_back(std::move(line));
    }
    return lines;
}

std::size_t bareCount(const std::vector<std::u32string>& lines, const std::string& typed)
{
    const auto wanted = foldedWords(typed);
    std::size_t count = 0;
    for (const std::u32string& line : lines) {
        bool all = true;
        for (const std::u32string& word : wanted)
            all = all && line.find(word) != std::u32string::npos;
        count += all ? 1U : 0U;
    }
    return count;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const sample::ScratchFolder folder;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, QByteArray::fromStdString(folder.path().string()));
    const QApplication application(argc, argv);
    widgets::applyRememberedAppearance();
    widgets::CampaignDocument document(drawnCatalogue(folder.path() / "c.campagne"));
    const auto lines = foldedLines(document.present().base().rows.catalogue);
    widgets::CataloguePage page(document);
    page.resize(1366, 700);
    auto& search = *page.findChild<QLineEdit*>("catalogueSearchLineEdit");
    auto& table = *page.findChild<QTableView*>("catalogueTableView");
    bench::Paintings paintings(*table.viewport());
    const double shown = bench::microseconds([&] {
        page.show();
        paintings.wait();
    });
    std::printf("%d rows; the page shown, rows folded: %.0f ms\n", catalogueRows, shown / 1e3);
    const QString typed = QStringLiteral("droit matiere");
    std::vector<double> keys;
    std::vector<double> bare;
    for (int round = 0; round < keyRounds; ++round) {
        for (int at = 0; at < typed.size(); ++at) {
            keys.push_back(bench::microseconds([&] {
                QTest::keyClick(&search, typed[at].toLatin1());
                paintings.wait();
            }));
            std::size_t expected = 0;
            bare.push_back(bench::microseconds(
                [&] { expected = bareCount(lines, typed.left(at + 1).toStdString()); }));
            mustBe(static_cast<std::size_t>(table.model()->rowCount()) == expected,
                   "a row is missing");
        }
        search.clear();
        QApplication::processEvents();
    }
    std::printf("a key, to the table painted: median %.2f ms, slowest %.2f ms; the bare loop %.2f "
                "ms, ratio %.2f\n",
                bench::median(keys) / 1e3, bench::quantile(keys, 1) / 1e3,
                bench::median(bare) / 1e3, bench::median(keys) / bench::median(bare));
    return 0;
}
