// SPDX-License-Identifier: GPL-3.0-or-later
// Forms printed by the program and by LibreOffice Writer from the same words, each in a process of
// its own, in turn: 1,000 one-page grids, 100 sheets of a dozen pages, one document alone; memory;
// the preview on the screen. docs/performance.md says how to read it.
//   bench_documents [TURNS]
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <QGuiApplication>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/big_session.h"
#include "bench/child_process.h"
#include "bench/timing.h"
#include "bench/writer_document.h"
#include "printing/form_names.h"
#include "printing/printed_form.h"
#include "report/laid_pages.h"
#include "support/scratch_folder.h"

using namespace delibere;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t filesPerCall = 200; // one call of 1,000 stops silently after 246
constexpr int screenDotsPerInch = 96;

void require(bool done, const std::string& what)
{
    if (!done) {
        std::cerr << "bench_documents: " << what << '\n';
        std::abort();
    }
}

std::size_t filesIn(const fs::path& folder)
{
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder))
        count += entry.path().extension() == ".pdf" && fs::file_size(entry.path()) > 0 ? 1U : 0U;
    return count;
}

std::uintmax_t largestIn(const fs::path& folder)
{
    std::uintmax_t largest = 0;
    for (const auto& entry : fs::directory_iterator(folder))
        largest = std::max(largest, entry.file_size());
    return largest;
}

// One kind of form of one session, for both programs.
struct Work {
    printing::FormKind kind = printing::FormKind::Grid;
    int candidates = 0;
    bench::Judged judged = bench::Judged::Finals;
    int jurors = 0;
    std::size_t pages = 0; // of each form
    fs::path folder;

    [[nodiscard]] std::string word() const { return printing::formWord(kind); }
    [[nodiscard]] std::string name() const { return word() + "-" + std::to_string(candidates); }
    [[nodiscard]] fs::path session() const { return folder / (name() + ".jury"); }
    [[nodiscard]] fs::path writerFile(std::size_t number) const // from 1
    {
        return folder / (name() + "-fodt") / ("c" + std::to_string(number) + ".fodt");
    }
    [[nodiscard]] bool ofMember() const { return kind == printing::FormKind::Sheet; }
};

// The session, and what LibreOffice converts. Gives back what was laid out.
std::vector<report::Document> prepare(const Work& work)
{
    bench::makeJudgedSession(work.session(), work.candidates, work.judged, work.jurors);
    const auto session = app::Session::open(work.session());
    require(session.has_value(), "the session does not open");
    const auto forms = printing::forms(*session, Viewer::staff(), work.kind);
    require(forms.has_value(), "there are no forms");
    fs::create_directories(work.writerFile(1).parent_path());
    std::vector<report::Document> documents;
    for (const printing::Form& form : *forms) {
        if (work.ofMember() && form.juror != JurorId("m1"))
            continue;
        auto printed = printing::layOut(*session, Viewer::staff(), form);
        require(printed.has_value(), "a form is not laid out");
        documents.push_back(std::move(printed->document));
        if (documents.size() == 1)
            require(report::LaidPages::of(documents.front())->count() == work.pages,
                    "a form has not the pages it is said to have");
        std::ofstream(work.writerFile(documents.size())) << bench::writerDocument(documents.back());
    }
    require(documents.size() == static_cast<std::size_t>(work.candidates), "forms are missing");
    return documents;
}

std::vector<std::string> ourCommand(const Work& work, const fs::path& to, const char* candidate)
{
    std::vector<std::string> command{
        DELIBERE_CLI, "documents", work.session(), "--forme", work.word(), "--vers", to};
    if (work.ofMember())
        command.insert(command.end(), {"--membre", "m1"});
    if (candidate != nullptr)
        command.insert(command.end(), {"--candidat", candidate});
    return command;
}

bench::Cost ours(const Work& work, const fs::path& to, std::size_t expected,
                 const char* candidate = nullptr)
{
    fs::remove_all(to);
    const bench::Cost cost = bench::costOf(ourCommand(work, to, candidate));
    require(filesIn(to) == expected, "the program dropped a file");
    return cost;
}

bench::Cost theirs(const Work& work, const fs::path& to, std::size_t count)
{
    fs::remove_all(to);
    bench::Cost all;
    for (std::size_t from = 0; from < count; from += filesPerCall) {
        std::vector<std::string> command{"soffice", "--headless", "--convert-to",
                                         "pdf",     "--outdir",   to};
        for (std::size_t at = from; at < std::min(from + filesPerCall, count); ++at)
            command.push_back(work.writerFile(at + 1));
        const bench::Cost cost = bench::costOf(command);
        all.seconds += cost.seconds;
        all.megabytes = std::max(all.megabytes, cost.megabytes);
    }
    require(filesIn(to) == count, "LibreOffice dropped a file");
    return all;
}

void compare(const char* what, const Work& work, std::size_t count, int turns)
{
    const fs::path& folder = work.folder;
    const char* candidate = count == 1 ? "c1" : nullptr;
    std::vector<double> our;
    std::vector<double> their;
    double memory = 0;
    for (int turn = 0; turn < turns; ++turn) {
        const bench::Cost cost = ours(work, folder / "nous", count, candidate);
        our.push_back(cost.seconds);
        memory = std::max(memory, cost.megabytes);
        their.push_back(theirs(work, folder / "eux", count).seconds);
    }
    std::cout << what << " | " << bench::median(our) << " s | " << bench::median(their) << " s | "
              << bench::median(their) / bench::median(our) << " x | " << memory << " MiB | "
              << largestIn(folder / "nous") << " B\n";
}

void preview(const std::vector<report::Document>& documents)
{
    std::vector<double> first;
    std::vector<double> all;
    std::size_t pages = 0;
    for (int turn = 0; turn < 20; ++turn) {
        const report::Document document = documents.at(static_cast<std::size_t>(turn));
        const double start = bench::microseconds([&] {
            const auto laid = report::LaidPages::of(document);
            require(laid.has_value(), "a page is not laid out");
            static_cast<void>(laid->image(0, screenDotsPerInch));
        });
        first.push_back(start / 1e3);
        all.push_back(bench::microseconds([&] {
                          const auto laid = report::LaidPages::of(document);
                          pages = laid->count();
                          for (std::size_t page = 0; page < pages; ++page)
                              static_cast<void>(laid->image(page, screenDotsPerInch));
                      }) /
                      1e3);
    }
    std::cout << "preview of " << pages << " pages | first page " << bench::median(first)
              << " ms | every page " << bench::median(all) << " ms\n";
}

} // namespace

int main(int argc, char** argv)
{
    const int turns = argc > 1 ? std::atoi(argv[1]) : 3;
    const sample::ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    const Work grids{printing::FormKind::Grid, 1000, bench::Judged::Finals, 3, 1, folder};
    const Work few{printing::FormKind::Grid, 10, bench::Judged::Finals, 3, 1, folder};
    const Work sheets{printing::FormKind::Sheet, 100, bench::Judged::Remarks, 5, 12, folder};
    // In a process of its own: the memory of a child is counted from that of who started it.
    if (const pid_t child = ::fork(); child == 0) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QGuiApplication application(argc, argv);
        static_cast<void>(prepare(grids));
        static_cast<void>(prepare(few));
        preview(prepare(sheets));
        std::cout.flush();
        std::_Exit(0);
    } else {
        int status = 0;
        require(::waitpid(child, &status, 0) == child && status == 0, "nothing was prepared");
    }
    std::cout << "form | ours | LibreOffice | ratio | our memory | our largest file\n";
    compare("one grid, cold process", few, 1, turns);
    compare("10 grids", few, 10, turns);
    compare("1,000 grids", grids, 1000, turns);
    compare("100 sheets", sheets, 100, turns);
    return 0;
}
