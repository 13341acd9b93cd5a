// SPDX-License-Identifier: GPL-3.0-or-later
// Writes many forms: one thread reads the session and lays out, two draw and write. Nothing is
// dropped in silence: what came out and what failed is as many as what was asked for, and a file
// that is there is whole. Memory holds a handful of forms, however many there are.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

#include "printing/form_names.h"

namespace delibere::printing {

enum class FileKind { Pdf, Text };

struct Destination {
    std::filesystem::path folder; // made when it is not there
    FileKind kind = FileKind::Pdf;
    Naming naming = Naming::Ids;
    // Not empty: all in this one PDF of the folder instead of one each, whole or not at all.
    std::string together{};
};

struct FormFailure {
    Form form;
    Problem problem;
};

struct Written {
    std::vector<std::filesystem::path> files; // in the order of the forms
    std::vector<FormFailure> failures;        // in the order of the forms
    std::size_t forms = 0;                    // that are in the files
    bool cancelled = false;

    [[nodiscard]] bool complete() const { return failures.empty() && !cancelled; }
};

class Batch {
public:
    // FileUnwritable when the folder cannot be made, BadRequest when `together` is no plain name.
    // Forms whose names meet get names of their own. The session must outlive the batch and is
    // read by advance() only, in the thread that calls it.
    [[nodiscard]] static Result<Batch> start(const app::Session& session, Viewer viewer,
                                             std::vector<Form> forms, Destination destination);
    Batch(Batch&&) noexcept;
    Batch& operator=(Batch&&) noexcept;
    ~Batch(); // as cancel()

    [[nodiscard]] std::size_t total() const;
    [[nodiscard]] std::size_t done() const; // written or failed
    // Lays out the next form; waits while the workers are behind. False: none is left.
    bool advance();
    // What is not laid out yet is left; a file that was begun is finished.
    void cancel();
    // Waits for the workers; once.
    [[nodiscard]] Written finish();

private:
    struct State;
    explicit Batch(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// All of it at once.
[[nodiscard]] Result<Written> writeForms(const app::Session& session, const Viewer& viewer,
                                         std::vector<Form> forms, const Destination& destination);

} // namespace delibere::printing
