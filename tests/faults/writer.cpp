// SPDX-License-Identifier: GPL-3.0-or-later
// The program that tests/faults/faults.py kills, starves and lies to. What it does is a function
// of the number of the edit, so that any process can say what a file must hold after n of them.
// One line per event on the standard output, written at once: "ACK n" only after the store said so.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/atomic_file.h"
#include "store/session_file.h"
#include "support/sample.h"

using namespace delibere;
using namespace delibere::store;

namespace {

constexpr std::size_t preparationEntries = 7; // of sample::session() in the journal
const SheetKey key = sample::key("c1", "m1");

Edit numberedEdit(int number)
{
    const CriterionId criterion("C1." + std::to_string(number % 5));
    if (number % 3 == 0)
        return SetRemark{key, criterion, std::string(4000, static_cast<char>('a' + number % 26))};
    return SetMark{key, criterion, number % 2 == 0 ? Evidence::Dossier : Evidence::Interview,
                   Percent{number % 101}};
}

ScoreSheet sheetAfter(int count)
{
    ScoreSheet sheet;
    sheet.key = key;
    for (int number = 1; number <= count; ++number) {
        const Edit edit = numberedEdit(number);
        if (const auto* mark = editAs<SetMark>(edit)) {
            CriterionEntry& entry = sheet.criteria[mark->criterion];
            (mark->evidence == Evidence::Dossier ? entry.dossier : entry.interview) = mark->mark;
        } else {
            const auto& remark = *editAs<SetRemark>(edit);
            sheet.criteria[remark.criterion].remark = remark.text;
        }
    }
    return sheet;
}

void say(const std::string& line)
{
    std::cout << line << std::endl;
}

std::string nameOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::DiskFull:
        return "DiskFull";
    case ProblemCode::StorageFailed:
        return "StorageFailed";
    case ProblemCode::SessionLocked:
        return "SessionLocked";
    case ProblemCode::SessionOverwritten:
        return "SessionOverwritten";
    case ProblemCode::VerificationFailed:
        return "VerificationFailed";
    default:
        return "code-" + std::to_string(static_cast<int>(code));
    }
}

template <class T>
int report(const Result<T>& result)
{
    say(result ? "DONE" : "FAIL " + nameOf(result.error().code) + " " + result.error().detail);
    return result ? 0 : 1;
}

constexpr auto words = "cinq mots pour les essais";

// With the words, when it is encrypted.
Result<SessionFile> opened(const std::string& path)
{
    return encryptionOf(path).and_then([&](const std::optional<Encryption>& encryption) {
        FileKeyPtr fileKey;
        if (encryption) {
            auto found = crypto::openSlot(encryption->keySlots.front(), encryption->file, words);
            if (found)
                fileKey = std::make_shared<const crypto::FileKey>(std::move(*found));
        }
        return SessionFile::open(path, Access::ReadWrite, systemNow, fileKey);
    });
}

std::optional<NewEncryption> newEncryption(const std::string& command)
{
    if (command != "create-encrypted")
        return std::nullopt;
    auto fileKey = std::make_shared<const crypto::FileKey>(crypto::FileKey::generate());
    const auto slot =
        crypto::makeSlot(*fileKey, crypto::SlotOpener::Passphrase, words, crypto::Effort::ForTests);
    return NewEncryption{fileKey, {slot.value()}};
}

int save(const std::string& path, int first, int count)
{
    auto file = opened(path);
    if (!file)
        return report(file);
    for (int number = first; number < first + count; ++number) {
        Result<Instant> applied = file->apply(numberedEdit(number), "m1");
        if (!applied) {
            report(applied);
            applied = file->apply(numberedEdit(number), "m1");
            say("AGAIN " + (applied ? "DONE" : nameOf(applied.error().code)));
            if (!applied)
                return 1;
        }
        say("ACK " + std::to_string(number));
    }
    return 0;
}

int check(const std::string& path)
{
    const auto file = opened(path);
    if (!file)
        return report(file);
    if (const Result<void> chain = file->verifyJournal(); !chain)
        return report(chain);
    const auto journal = file->journal();
    const auto sheet = file->sheet(key);
    if (!journal || !sheet || journal->size() < preparationEntries)
        return 1;
    const int count = static_cast<int>(journal->size() - preparationEntries);
    const bool same = *sheet == sheetAfter(count) && file->session() == sample::session();
    say((same ? "HOLDS " : "TORN ") + std::to_string(count));
    return same ? 0 : 1;
}

// What a file dialog does: every file of the folder is opened and closed.
void lookAtFolderOf(const std::string& path)
{
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(path).parent_path())) {
        std::ifstream file(entry.path(), std::ios::binary);
        file.get();
    }
}

// Keeps the file open and does what the lines of the standard input say: "save 3", "dialog".
int serve(const std::string& path)
{
    auto file = opened(path);
    report(file);
    if (!file)
        return 1;
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line == "dialog") {
            lookAtFolderOf(path);
            say("DONE");
        } else {
            const int number = std::stoi(line.substr(std::string("save ").size()));
            report(file->apply(numberedEdit(number), "m1"));
        }
    }
    return 0;
}

// Until the standard input ends.
int hold(const std::string& path)
{
    const auto file = opened(path);
    report(file);
    std::string line;
    while (std::getline(std::cin, line)) {
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> asked(argv + 1, argv + argc);
    const std::string& command = asked.at(0);
    const std::string& path = asked.at(1);
    if (command.starts_with("create"))
        return report(
            SessionFile::create(path, {sample::session(), std::string(20000, 'f'), "essai", "1.0"},
                                systemNow, newEncryption(command)));
    if (command == "save")
        return save(path, std::stoi(asked.at(2)), std::stoi(asked.at(3)));
    if (command == "check")
        return check(path);
    if (command == "hold")
        return hold(path);
    if (command == "serve")
        return serve(path);
    if (command == "write")
        return report(writeFile(path, std::string(100000, asked.at(2).at(0))));
    if (command == "copy") {
        const auto file = opened(path);
        return file ? report(file->copyTo(asked.at(2))) : report(file);
    }
    return 2;
}
