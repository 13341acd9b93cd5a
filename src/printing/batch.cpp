// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/batch.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

#include "app/files.h"
#include "printing/file_names.h"
#include "printing/printed_form.h"
#include "report/pdf.h"
#include "report/plain_text.h"
#include "report/text_blocks.h"

namespace delibere::printing {

namespace {

constexpr std::size_t workerCount = 2;  // drawing scales to two; a laptop keeps the rest
constexpr std::size_t waitingForms = 4; // laid out and not drawn yet

Result<std::filesystem::path> writeOne(const std::string& stem, const PrintedForm& printed,
                                       const Destination& destination, report::TextBlocks& blocks)
{
    const bool asText = destination.kind == FileKind::Text;
    if (!isPlainName(stem))
        return fail(ProblemCode::BadRequest, stem, "ce n’est pas un nom de fichier");
    const auto path = destination.folder / (stem + (asText ? ".txt" : ".pdf"));
    const report::Document& document = printed.document;
    auto written = asText ? app::writeFile(path, report::plainText(document))
                          : report::renderPdf(document, metadataOf(printed), blocks)
                                .and_then([&](const QByteArray& pdf) {
                                    return app::writeFile(path, pdf.toStdString());
                                });
    return written.map([&] { return path; });
}

} // namespace

struct Batch::State {
    struct Job {
        std::size_t index = 0; // among the forms
        Form form;
        std::string stem;
        PrintedForm printed;
    };

    State(const app::Session& session, Viewer viewer, std::vector<Form> forms,
          Destination destination)
        : m_session(session), m_viewer(std::move(viewer)), m_forms(std::move(forms)),
          m_destination(std::move(destination))
    {
        const std::size_t workers = together() ? 1 : workerCount;
        for (std::size_t index = 0; index < workers; ++index)
            m_workers.emplace_back([this, index] { work(m_blocks[index]); });
    }

    ~State() { stop(); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    [[nodiscard]] bool together() const { return !m_destination.together.empty(); }

    bool advance()
    {
        if (m_next >= m_forms.size() || m_cancelled)
            return false;
        const std::size_t index = m_next++;
        const Form& form = m_forms[index];
        auto printed = layOut(m_session, m_viewer, form);
        if (!printed) {
            settle(index, tl::unexpected(printed.error()));
        } else {
            std::unique_lock lock(m_mutex);
            m_roomLeft.wait(lock, [this] { return m_waiting.size() < waitingForms; });
            m_waiting.push_back({index, form,
                                 m_names.distinct(fileStem(m_session, form, m_destination.naming)),
                                 std::move(*printed)});
            m_somethingToDo.notify_one();
        }
        return m_next < m_forms.size();
    }

    Written finish()
    {
        m_cancelled = m_cancelled || m_next < m_forms.size();
        stop();
        if (together())
            writeTogether();
        Written written;
        written.cancelled = m_cancelled;
        for (auto& [index, result] : m_results) {
            if (!result)
                written.failures.push_back({m_forms[index], std::move(result.error())});
            else if (++written.forms; !together() || written.files.empty())
                written.files.push_back(std::move(*result));
        }
        return written;
    }

    [[nodiscard]] std::size_t done()
    {
        const std::lock_guard lock(m_mutex);
        return m_results.size();
    }

    void work(report::TextBlocks& blocks)
    {
        while (true) {
            std::unique_lock lock(m_mutex);
            m_somethingToDo.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            const Job job = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_roomLeft.notify_one();
            lock.unlock();
            settle(job.index, together() ? addToFile(job, blocks)
                                         : writeOne(job.stem, job.printed, m_destination, blocks));
        }
    }

    // In the thread of the one worker.
    Result<std::filesystem::path> addToFile(const Job& job, report::TextBlocks& blocks)
    {
        if (!m_file)
            m_file.emplace(metadataOf(job.printed), blocks);
        return m_file->add(job.printed.document).map([this] {
            return m_destination.folder / (m_destination.together + ".pdf");
        });
    }

    // Whole or not at all: a file that lacks a form would pass for all of them.
    void writeTogether()
    {
        const bool allIn = std::ranges::all_of(
            m_results, [](const auto& result) { return result.second.has_value(); });
        if (m_cancelled || !allIn || !m_file) {
            std::erase_if(m_results, [](const auto& result) { return result.second.has_value(); });
            return;
        }
        const auto path = m_destination.folder / (m_destination.together + ".pdf");
        const auto written = app::writeFile(path, m_file->finish().toStdString());
        if (!written) {
            for (auto& [index, result] : m_results)
                result = tl::unexpected(written.error());
        }
    }

    void settle(std::size_t index, Result<std::filesystem::path> result)
    {
        const std::lock_guard lock(m_mutex);
        m_results.emplace(index, std::move(result));
    }

    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_somethingToDo.notify_all();
        for (std::thread& worker : m_workers)
            worker.join();
        m_workers.clear();
    }

    const app::Session& m_session;
    Viewer m_viewer;
    std::vector<Form> m_forms;
    Destination m_destination;
    std::size_t m_next = 0; // to lay out
    DistinctNames m_names;  // of the files; in the thread that calls advance()
    bool m_cancelled = false;

    std::array<report::TextBlocks, workerCount> m_blocks; // of each worker
    std::mutex m_mutex;                                   // guards the next four
    std::deque<Job> m_waiting;
    std::map<std::size_t, Result<std::filesystem::path>> m_results;
    bool m_closed = false;
    std::condition_variable m_somethingToDo;
    std::condition_variable m_roomLeft;
    std::optional<report::PdfForms> m_file; // of the one worker, then of finish()
    std::vector<std::thread> m_workers;
};

Result<Batch> Batch::start(const app::Session& session, Viewer viewer, std::vector<Form> forms,
                           Destination destination)
{
    if (!destination.together.empty() && !isPlainName(destination.together))
        return fail(ProblemCode::BadRequest, destination.together,
                    "ce n’est pas un nom de fichier");
    std::error_code error;
    std::filesystem::create_directories(destination.folder, error);
    if (error)
        return fail(ProblemCode::FileUnwritable, destination.folder.string(), error.value());
    return Batch(std::make_unique<State>(session, std::move(viewer), std::move(forms),
                                         std::move(destination)));
}

Batch::Batch(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Batch::Batch(Batch&&) noexcept = default;
Batch& Batch::operator=(Batch&&) noexcept = default;
Batch::~Batch() = default;

std::size_t Batch::total() const
{
    return m_state->m_forms.size();
}

std::size_t Batch::done() const
{
    return m_state->done();
}

bool Batch::advance()
{
    return m_state->advance();
}

void Batch::cancel()
{
    m_state->m_cancelled = true;
}

Written Batch::finish()
{
    return m_state->finish();
}

Result<Written> writeForms(const app::Session& session, const Viewer& viewer,
                           std::vector<Form> forms, const Destination& destination)
{
    return Batch::start(session, viewer, std::move(forms), destination).map([](Batch batch) {
        while (batch.advance()) {
        }
        return batch.finish();
    });
}

} // namespace delibere::printing
